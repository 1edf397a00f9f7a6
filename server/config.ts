import { SettingError } from "./model/errors.ts";

/** What a verb was given as flags; they win over the environment. */
export interface Flags {
  readonly data?: string;
  readonly lexicon?: string;
  readonly host?: string;
  readonly port?: string;
  readonly allowHost?: readonly string[];
}

export interface Neo4jSettings {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** Every setting, checked. */
export interface Config {
  /** The folder of the embedded graph. */
  readonly data: string;
  /** When set, Neo4j is the store; else the embedded graph. */
  readonly neo4j: Neo4jSettings | null;
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** The names by which others reach the board through a proxy. */
  readonly hosts: readonly string[];
  readonly token: string | null;
  readonly readerToken: string | null;
  /** A file with names of the user's own. */
  readonly lexicon: string | null;
  readonly log: LogLevel;
}

const LOG_LEVELS = ["silent", "error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

interface Setting {
  readonly name: string;
  readonly flag?: Exclude<keyof Flags, "allowHost">;
  readonly fallback: string;
  readonly meaning: string;
}

/** Every setting, its default and its meaning; the help and the documentation answer to it. */
export const SETTINGS = [
  { name: "NEO4J_URI", fallback: "", meaning: "where Neo4j answers (neo4j://, bolt://, also with +s or +ssc); when set, Neo4j is the store" },
  { name: "NEO4J_USER", fallback: "neo4j", meaning: "the user at Neo4j" },
  { name: "NEO4J_PASSWORD", fallback: "", meaning: "the user's password at Neo4j" },
  { name: "NEO4J_DATABASE", fallback: "neo4j", meaning: "the database at Neo4j" },
  { name: "CORKBOARD_DATA", flag: "data", fallback: ".corkboard", meaning: "the folder of the embedded graph" },
  { name: "CORKBOARD_LEXICON", flag: "lexicon", fallback: "", meaning: "a file of names of your own" },
  { name: "HOST", flag: "host", fallback: "127.0.0.1", meaning: "the address to listen at; any other than this machine's own needs CORKBOARD_TOKEN" },
  { name: "PORT", flag: "port", fallback: "4000", meaning: "the port to listen at; 0 picks a free one" },
  { name: "CORKBOARD_HOSTS", fallback: "", meaning: "the names by which others reach it through a proxy, parted by commas; needs CORKBOARD_TOKEN" },
  { name: "CORKBOARD_TOKEN", fallback: "", meaning: "who has it may read and edit" },
  { name: "CORKBOARD_READER_TOKEN", fallback: "", meaning: "who has it may read; needs CORKBOARD_TOKEN" },
  { name: "CORKBOARD_LOG", fallback: "warn", meaning: `how much is logged, on standard error: ${LOG_LEVELS.join(", ")}` },
] as const satisfies readonly Setting[];

type Name = (typeof SETTINGS)[number]["name"];

/** Settings from the environment and from flags, which win. Throws SettingError, which names the setting and what would be right. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, flags: Flags = {}): Config {
  const value = (name: Name): string => {
    const setting: Setting | undefined = SETTINGS.find((each) => each.name === name);
    const flag = setting?.flag && flags[setting.flag];
    return flag ?? (env[name]?.trim() || (setting?.fallback ?? ""));
  };
  return {
    data: required("CORKBOARD_DATA", value("CORKBOARD_DATA"), "the path of a folder"),
    neo4j: neo4jSettings(value),
    host: required("HOST", value("HOST"), "an address, such as 127.0.0.1"),
    port: portNumber(value("PORT")),
    hosts: hostNames(flags.allowHost ?? value("CORKBOARD_HOSTS").split(",")),
    ...tokens(value("CORKBOARD_TOKEN"), value("CORKBOARD_READER_TOKEN")),
    lexicon: value("CORKBOARD_LEXICON") || null,
    log: logLevel(value("CORKBOARD_LOG")),
  };
}

/** Is the address this machine's own, which nobody else can reach? */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Throws SettingError where the board would listen to others without a token. */
export function checkAccess(config: Config): void {
  if (config.token !== null) return;
  if (config.hosts.length > 0) throw new SettingError(`CORKBOARD_HOSTS (or --allow-host) says that others reach the board as ${config.hosts.join(", ")}, and CORKBOARD_TOKEN is not set: set CORKBOARD_TOKEN to a secret of your choice.`);
  if (isLoopback(config.host)) return;
  throw new SettingError(
    `HOST is ${config.host}, which others can reach, and CORKBOARD_TOKEN is not set: set CORKBOARD_TOKEN to a secret of your choice, or use HOST=127.0.0.1.`,
  );
}

function required(name: Name, value: string, right: string): string {
  if (value.trim() === "") throw new SettingError(`${name} is empty; it should be ${right}.`);
  return value;
}

function neo4jSettings(value: (name: Name) => string): Neo4jSettings | null {
  const uri = value("NEO4J_URI");
  if (uri === "") return null;
  if (!/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s/]+/.test(uri)) {
    throw new SettingError(`NEO4J_URI is ${JSON.stringify(uri)}; it should begin with neo4j:// or bolt:// and name a host, such as neo4j://127.0.0.1:7687.`);
  }
  return { uri, user: value("NEO4J_USER"), password: value("NEO4J_PASSWORD"), database: value("NEO4J_DATABASE") };
}

function portNumber(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65535)) throw new SettingError(`PORT is ${JSON.stringify(text)}; it should be a number from 0 to 65535, where 0 picks a free port.`);
  return port;
}

function hostNames(given: readonly string[]): string[] {
  const names = given.map((name) => name.trim().toLowerCase()).filter((name) => name !== "");
  const wrong = names.find((name) => !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(name));
  if (wrong !== undefined) throw new SettingError(`CORKBOARD_HOSTS (or --allow-host) holds ${JSON.stringify(wrong)}; it should hold names alone, such as board.example.org, without scheme, port or path.`);
  return names;
}

function tokens(token: string, readerToken: string): Pick<Config, "token" | "readerToken"> {
  if (readerToken !== "" && token === "") {
    throw new SettingError("CORKBOARD_READER_TOKEN is set without CORKBOARD_TOKEN; set both, or neither.");
  }
  if (readerToken !== "" && readerToken === token) {
    throw new SettingError("CORKBOARD_READER_TOKEN is the same as CORKBOARD_TOKEN; a reader's token should be another secret.");
  }
  return { token: token || null, readerToken: readerToken || null };
}

function logLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find((each) => each === text);
  if (level === undefined) throw new SettingError(`CORKBOARD_LOG is ${JSON.stringify(text)}; it should be one of ${LOG_LEVELS.join(", ")}.`);
  return level;
}

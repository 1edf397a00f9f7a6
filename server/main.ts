import { Command, CommanderError } from "commander";
import type { Config, Flags } from "./config.ts";
import { readConfig, SETTINGS } from "./config.ts";
import { HeldError, InputError, SettingError, UnavailableError } from "./model/errors.ts";
import { callHolder } from "./verbs/channel/caller.ts";
import { at, DEFECT, DONE, say, WRONG_USAGE } from "./verbs/outside.ts";
import { VERSION } from "./version.ts";
import type { ExportFlags } from "./verbs/export.ts";
import type { Outside } from "./verbs/outside.ts";

/** The command line: what each verb is given, and the exit code. The only file that touches the process. */

type Verb = (config: Config) => Promise<number>;
/** Runs a verb under the settings of its flags. */
type Run = (flags: Flags, verb: Verb) => Promise<void>;

function commandLine(outside: Outside, run: Run): Command {
  const program = new Command("corkboard")
    .description("Turns a pile of news documents into a graph that reporters can explore, question and quote from.")
    .version(VERSION, "--version", "print the version")
    .exitOverride()
    .configureOutput({ writeOut: (text) => void outside.out.write(text), writeErr: (text) => void outside.err.write(text) })
    .addHelpText("after", `\nSettings of the environment:\n${settings()}`);
  const verb = (name: string, description: string): Command => program.command(name).description(description);
  const stored = (command: Command): Command => command.option("--data <dir>", "the folder of the embedded graph");
  const worded = (command: Command): Command => command.option("--lexicon <file>", "a file of names of your own");

  worded(stored(verb("start", "serve the board, with these documents or, into an empty graph, the samples")))
    .argument("[path...]", "files, folders or globs")
    .option("--port <n>", "the port to listen at; 0 picks a free one")
    .option("--host <address>", "the address to listen at")
    .option("--allow-host <name...>", "the names by which others reach it through a proxy")
    .option("--open", "show the board in the browser")
    .action((paths: string[], flags: Flags & { open?: boolean }) => run(flags, async (config) => (await import("./verbs/start.ts")).startVerb(paths, flags, config, outside)));

  worded(stored(verb("ingest", "read, extract, resolve and load documents")))
    .argument("<path...>", "files, folders or globs")
    .option("--json", "print what was done as one JSON object")
    .action((paths: string[], flags: Flags & { json?: boolean }) => run(flags, async (config) => (await import("./verbs/ingest.ts")).ingestVerb(paths, flags, config, outside)));

  worded(verb("extract", "print what is found in documents, one JSON object a document"))
    .argument("<path...>", "files, folders or globs")
    .action((paths: string[], flags: Flags) => run(flags, async (config) => (await import("./verbs/extract.ts")).extractVerb(paths, config, outside)));

  worded(verb("resolve", "print who is who in a set of documents, as one JSON object"))
    .argument("<path...>", "files, folders or globs")
    .action((paths: string[], flags: Flags) => run(flags, async (config) => (await import("./verbs/resolve.ts")).resolveVerb(paths, config, outside)));

  stored(verb("export", "write a subgraph; without a focus, all of it"))
    .requiredOption("--format <name>", "the format's name")
    .requiredOption("--out <file>", "the file to write; - is standard output")
    .option("--focus <id...>", "entities or documents to begin at")
    .option("--depth <n>", "steps around the focus")
    .option("--kind <kind...>", "only entities of these kinds")
    .option("--type <type...>", "only relations of these types")
    .option("--min-sources <n>", "only what so many independent sources support")
    .option("--since <date>", "only what documents of that day and later hold")
    .option("--until <date>", "only what documents up to that day hold")
    .option("--status <status...>", "only arrests whose case stands there")
    .option("--date <date>", "a date to put on the export")
    .option("--theme <theme>", "light or dark, for formats that draw")
    .option("--redact", "withhold private people")
    .option("--policy <file>", "who is withheld and who is not, as JSON")
    .action((flags: Flags & ExportFlags) => run(flags, async (config) => (await import("./verbs/export.ts")).exportVerb(flags, config, outside)));

  stored(verb("retract", "take documents off the board, with all that only they supported"))
    .argument("<path-or-id...>", "paths as they were ingested, or documents' ids")
    .action((targets: string[], flags: Flags) => run(flags, async (config) => (await import("./verbs/retract.ts")).retractVerb(targets, config, outside)));

  const judgements = verb("judgements", "what people decided, as JSON Lines");
  stored(judgements.command("export").description("write them to a file; - is standard output"))
    .argument("<file>")
    .action((path: string, flags: Flags) => run(flags, async (config) => (await import("./verbs/judgements.ts")).exportJudgements(path, config, outside)));
  stored(judgements.command("import").description("record those of a file that are not recorded yet"))
    .argument("<file>")
    .action((path: string, flags: Flags) => run(flags, async (config) => (await import("./verbs/judgements.ts")).importJudgements(path, config, outside)));

  stored(verb("check", "verify the store"))
    .action((flags: Flags) => run(flags, async (config) => (await import("./verbs/check.ts")).checkVerb(config, outside)));

  stored(verb("backup", "write documents and judgements to one file, for either engine"))
    .argument("<file>")
    .action((file: string, flags: Flags) => run(flags, async (config) => (await import("./verbs/backup.ts")).backupVerb(file, config, outside)));
  stored(verb("restore", "fill an empty board from a backup"))
    .argument("<file>")
    .action((file: string, flags: Flags) => run(flags, async (config) => (await import("./verbs/backup.ts")).restoreVerb(file, config, outside)));
  worded(stored(verb("rebuild", "read the documents anew, and make the graph from them and from the judgements")))
    .action((flags: Flags) => run(flags, async (config) => (await import("./verbs/rebuild.ts")).rebuildVerb(config, outside)));

  return program;
}

const settings = (): string =>
  SETTINGS.map(({ name, fallback, meaning }) => `  ${name.padEnd(24)}${meaning}${fallback === "" ? "" : ` (${fallback})`}`).join("\n");

/** Runs the verb that the arguments name; answers with the exit code. */
async function main(args: readonly string[], outside: Outside): Promise<number> {
  let code: number = DONE;
  const run: Run = async (flags, verb) => {
    const config = readConfig(outside.env, flags);
    code = await verb(config).catch((error: unknown) => atHolder(error, config, args, outside));
  };
  try {
    await commandLine(outside, run).parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return codeOf(error, outside);
  }
}

/** What a server holds, it has done: a verb that finds its data folder held is run there. A second server is not. */
async function atHolder(error: unknown, config: Config, args: readonly string[], outside: Outside): Promise<number> {
  const code = error instanceof HeldError && args[0] !== "start" ? await callHolder(at(outside, config.data), args, outside) : null;
  if (code === null) throw error;
  return code;
}

/** Tells an error on standard error: a sentence where a person can act on it, everything where it is a defect. */
function codeOf(error: unknown, outside: Outside): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
  if (error instanceof SettingError) return say(outside, error.message), WRONG_USAGE;
  if (error instanceof InputError || error instanceof UnavailableError) return say(outside, error.message), DEFECT;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === "EPIPE") return DONE;
  if (code === "EADDRINUSE" || code === "EACCES" || code === "EADDRNOTAVAIL") return say(outside, `Cannot listen there (${code}): choose another address or port with --host or --port; --port 0 picks a free one.`), WRONG_USAGE;
  say(outside, error instanceof Error ? (error.stack ?? error.message) : String(error));
  return DEFECT;
}

/** Whoever reads our output may have had enough of it. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(DONE);
});

/** From when it is called, signals no longer kill. */
const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });

/** A connection that never came about may stay open in a library: what has failed ends all the same. */
const ended = (code: number): void => {
  process.exitCode = code;
  if (code !== DONE) setTimeout(() => process.exit(), 500).unref();
};

/** This process, for whom somebody waits as long as it runs. */
const outside: Outside = { out: process.stdout, err: process.stderr, env: process.env, cwd: process.cwd(), stopped, gone: new AbortController().signal, held: null, run: main };

ended(await main(process.argv.slice(2), outside));

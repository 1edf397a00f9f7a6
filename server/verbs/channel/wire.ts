import { createHash, timingSafeEqual } from "node:crypto";
import { chmod, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Socket } from "node:net";

/**
 * How a verb that finds its data folder held by a server speaks to that server: over loopback, a line of JSON a message,
 * the first of which shows the secret that stands in a file of the folder for its owner alone. Works the same on every
 * system; a browser that is led to the port knows neither the secret nor the language.
 */

/** What is asked: a command line with what it may know of the process that asks. */
export interface Call {
  readonly secret: string;
  readonly version: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the two outputs are terminals. */
  readonly tty: { readonly out: boolean; readonly err: boolean };
}

/** What is answered: first whether the call is taken, then output as it comes (base64), last the exit code. */
export type Reply =
  | { readonly taken: true }
  | { readonly refused: string }
  | { readonly out: string }
  | { readonly err: string }
  | { readonly code: number };

/** Where the server is to be found. */
export interface Address {
  readonly port: number;
  readonly secret: string;
}

const FILE = "channel.json";
const fileIn = (dataDir: string): string => join(dataDir, FILE);

/** Writes the address for the folder's owner alone; whoever reads it finds it whole. */
export async function tell(dataDir: string, address: Address): Promise<void> {
  const part = `${fileIn(dataDir)}.part`;
  await rm(part, { force: true });
  await writeFile(part, JSON.stringify(address), { mode: 0o600, flag: "wx" });
  await chmod(part, 0o600);
  await rename(part, fileIn(dataDir));
}

export const forget = (dataDir: string): Promise<void> => rm(fileIn(dataDir), { force: true });

/** The address that a server left in the folder, or null. One that was killed leaves it behind. */
export async function addressIn(dataDir: string): Promise<Address | null> {
  try {
    const { port, secret } = JSON.parse(await readFile(fileIn(dataDir), "utf8")) as Partial<Address>;
    return typeof port === "number" && typeof secret === "string" ? { port, secret } : null;
  } catch {
    return null;
  }
}

/** Equal, in a time that tells nothing of where they differ. */
export function sameSecret(a: unknown, b: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return typeof a === "string" && timingSafeEqual(digest(a), digest(b));
}

/** Sends one message; `done` is called when it is on its way or can never be. */
export const send = (socket: Socket, message: Call | Reply, done: () => void = () => undefined): void =>
  void socket.write(`${JSON.stringify(message)}\n`, () => done());

/** The longest message: an argument a file, as a shell spreads them out. */
const MOST = 16 << 20;

/** Messages as they come, until the other side ends. Throws for what is no message. */
export async function* messages(socket: Socket): AsyncGenerator<Record<string, unknown>> {
  let rest = "";
  for await (const chunk of socket.setEncoding("utf8")) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > MOST) throw new Error("The message is too long.");
    for (const line of lines) yield JSON.parse(line) as Record<string, unknown>;
  }
}

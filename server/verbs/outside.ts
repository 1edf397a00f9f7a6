import { once } from "node:events";
import { resolve } from "node:path";
import type { Writable } from "node:stream";
import type { GraphStore } from "../store/port.ts";
import type { Turns } from "../turns.ts";

/** A store that is open, and the turns that whoever changes it takes. */
export interface Held {
  readonly store: GraphStore;
  readonly turns: Turns;
}

/** What a verb may touch of the process around it; `main.ts` hands it over. */
export interface Outside {
  readonly out: Writable & { readonly isTTY?: boolean };
  readonly err: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that paths begin at. */
  readonly cwd: string;
  /** Resolves when somebody asks the process to end. */
  readonly stopped: () => Promise<void>;
  /** Aborted when nobody waits for the verb any more. */
  readonly gone: AbortSignal;
  /** The server's store, where the verb is run by the server that holds the data folder; else null. */
  readonly held: Held | null;
  /** Runs a command line, and answers with its exit code. */
  readonly run: (args: readonly string[], outside: Outside) => Promise<number>;
}

/** Exit codes of the contract. */
export const DONE = 0;
export const DEFECT = 1;
export const WRONG_USAGE = 2;
export const SOME_FAILED = 3;

/** Where a path that was given is. */
export const at = ({ cwd }: Pick<Outside, "cwd">, path: string): string => resolve(cwd, path);

/** Writes to standard output and waits while whoever reads it is behind. */
export async function print({ out }: Outside, text: string | Uint8Array): Promise<void> {
  if (!out.write(text)) await once(out, "drain");
}

/** A line for the person at the terminal. */
export function say({ err }: Outside, line: string): void {
  err.write(`${line}\n`);
}

/** "path: reason", as failures are told. */
export const told = ({ path, reason }: { readonly path: string; readonly reason: string }): string => `${path}: ${reason}`;

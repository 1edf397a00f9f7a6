import type { Writable } from "node:stream";
import { once } from "node:events";

/** What a verb may touch of the process around it; `main.ts` hands it over. */
export interface Outside {
  readonly out: Writable & { readonly isTTY?: boolean };
  readonly err: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Resolves when somebody asks the process to end. */
  readonly stopped: () => Promise<void>;
}

/** Exit codes of the contract. */
export const DONE = 0;
export const DEFECT = 1;
export const WRONG_USAGE = 2;
export const SOME_FAILED = 3;

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

import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { begin, line } from "../main/corkboard.ts";

/** The server as a process that may be killed. */
export interface App {
  readonly process: ChildProcess;
  readonly address: string;
}

export type Settings = Readonly<Record<string, string>>;

/** Begins the server on a board; it is empty at first, not filled with samples. */
export function launch(settings: Settings, blank: string): ChildProcess {
  const child = begin(["start", blank, "--port", "0"], settings);
  child.stderr?.resume();
  return child;
}

export async function up(process: ChildProcess): Promise<App> {
  const [, address = ""] = await line(process, /Corkboard is at (\S+)\n/);
  return { process, address };
}

export async function kill(process: ChildProcess, signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  process.kill(signal);
  await once(process, "close");
}

/** The answer's data. Throws with what the server said, or when it is gone. */
export async function ask<T>({ address }: Pick<App, "address">, query: string, variables: object = {}): Promise<T> {
  const answer = await fetch(`${address}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await answer.json()) as { data?: T; errors?: { message: string }[] };
  if (errors || data === undefined) throw new Error(errors?.map(({ message }) => message).join("; ") ?? `status ${answer.status}`);
  return data;
}

import type { Progress } from "../ingest.ts";
import type { Outside } from "./outside.ts";

export interface ProgressBar {
  readonly show: (step: Progress) => void;
  readonly clear: () => void;
}

const WIDTH = 78;
/** Milliseconds between two pictures of the bar. */
const PAUSE = 80;
const CLEAR = "\r\u001b[2K";

/** One line on standard error that says how far an ingest is; nothing where that is no terminal. */
export function progressBar({ err }: Pick<Outside, "err">, now: () => number = Date.now): ProgressBar {
  if (err.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  let shown = 0;
  return {
    show(step) {
      if (step.stage === "READ" && now() - shown < PAUSE) return;
      shown = now();
      err.write(`${CLEAR}${lineOf(step).slice(0, WIDTH)}`);
    },
    clear: () => void err.write(CLEAR),
  };
}

function lineOf({ stage, done, name }: Progress): string {
  if (stage === "RESOLVE") return `${done} documents read; putting together who is who …`;
  return `${"█".repeat(done % 20).padEnd(20, "░")} ${done} documents  ${printable(name ?? "")}`;
}

/** A file's name may hold anything, and the terminal obeys some of it. */
const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "·");

import { effect, signal, untracked } from "@preact/signals";
import { recordJudgement, takeBack } from "../api/judge.ts";
import type { JudgementInput } from "../api/schema.generated.ts";
import { reload, report } from "./load.ts";
import { takeOut } from "../view/history.ts";
import { act, history, tell, undo, view } from "./store.ts";

/**
 * What a person decides about the documents, as steps of the same history as all else: undo takes the judgement back
 * by another one, redo records it again. Nothing is ever rewritten.
 */

interface Made {
  readonly input: JudgementInput;
  readonly said: string;
  /** Null once it was taken back by its id, past the history. */
  id: string | null;
}

const made: Made[] = [];
/** How many of `made` stand on the server. */
let standing = 0;

const WHO = "corkboard.who";
/** Who decides, as it is recorded: initials or a name, kept in this browser. */
export const who = signal(localStorage.getItem(WHO) ?? "");
export const setWho = (name: string): void => { who.value = name; localStorage.setItem(WHO, name); };

let turn: Promise<unknown> = Promise.resolve();
/** One after another: a decision that is still being written is there before the next one, or before it is taken back. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

/** Records a decision; false when it was refused, which is told. `said` is what was decided, in words. */
export const record = (input: JudgementInput, said: string): Promise<boolean> => inTurn(async () => {
  const full: JudgementInput = { ...input, ...(who.peek().trim() ? { who: who.peek().trim() } : {}) };
  try {
    const id = await recordJudgement(full);
    made.splice(standing, made.length, { input: full, said, id });
    standing += 1;
    act((v) => ({ ...v, judged: standing }));
    reload();
    return true;
  } catch (error) {
    report(error);
    return false;
  }
});

/** Records a decision and says so. */
export async function judge(input: JudgementInput, said: string): Promise<boolean> {
  const done = await record(input, said);
  if (done) tell(`${said}. Undo takes it back.`);
  return done;
}

/** Brings what stands on the server into step with the history, one judgement at a time. */
async function follow(): Promise<void> {
  const wanted = (): number => view.peek().judged;
  if (standing === wanted()) return;
  try {
    while (standing > wanted()) {
      const last = made[standing - 1];
      if (last?.id) await takeBack(last.id);
      standing -= 1;
      if (last?.id) tell(`Taken back. ${last.said}: that no longer holds.`);
    }
    while (standing < wanted()) {
      const next = made[standing];
      if (next) next.id = await recordJudgement(next.input);
      standing += 1;
      if (next) tell(`Decided again. ${next.said}.`);
    }
    reload();
  } catch (error) { report(error); }
}

/** Takes back the last judgement of this sitting, whatever was done to the board since; false when there is none. */
export const takeBackLast = (): Promise<boolean> => inTurn(async () => {
  const { past, present } = history.peek();
  if (present.judged === 0) return false;
  if ((past.at(-1)?.judged ?? 0) < present.judged) undo();
  else history.value = takeOut(history.peek());
  return true;
});

/** Takes back one judgement by its id, also one of an earlier sitting or of somebody else. */
export const takeBackOne = (id: string, said: string): Promise<void> => inTurn(async () => {
  try {
    await takeBack(id);
    for (const one of made) if (one.id === id) one.id = null;
    tell(`Taken back. ${said}: that no longer holds.`);
    reload();
  } catch (error) { report(error); }
});

export function bindJudging(): void {
  effect(() => {
    const { judged } = view.value;
    if (judged !== standing && judged <= made.length) untracked(() => void inTurn(follow));
  });
}

import { effect, signal, untracked } from "@preact/signals";
import { recordJudgement, takeBack } from "../api/judge.ts";
import type { JudgementInput } from "../api/schema.generated.ts";
import { reload, report } from "./load.ts";
import { act, tell, view } from "./store.ts";

/**
 * What a person decides about the documents, as steps of the same history as all else: undo takes the judgement back
 * by another one, redo records it again. Nothing is ever rewritten.
 */

interface Made { readonly input: JudgementInput; id: string }

const made: Made[] = [];
/** How many of `made` stand on the server. */
let standing = 0;

const WHO = "corkboard.who";
/** Who decides, as it is recorded: initials or a name, kept in this browser. */
export const who = signal(localStorage.getItem(WHO) ?? "");
export const setWho = (name: string): void => { who.value = name; localStorage.setItem(WHO, name); };

/** Records a decision and says so. */
export async function judge(input: JudgementInput, said: string): Promise<void> {
  const full: JudgementInput = { ...input, ...(who.peek().trim() ? { who: who.peek().trim() } : {}) };
  try {
    const id = await recordJudgement(full);
    made.splice(standing, made.length, { input: full, id });
    standing += 1;
    act((v) => ({ ...v, judged: standing }));
    tell(`${said}. Undo takes it back.`);
    reload();
  } catch (error) { report(error); }
}

/** Brings what stands on the server into step with the history. */
async function follow(wanted: number): Promise<void> {
  try {
    while (standing > wanted) { const last = made[standing - 1]; if (last) await takeBack(last.id); standing -= 1; }
    while (standing < wanted) { const next = made[standing]; if (next) next.id = await recordJudgement(next.input); standing += 1; }
    tell("The judgement was taken back or made again; the board follows it.");
    reload();
  } catch (error) { report(error); }
}

export function bindJudging(): void {
  effect(() => {
    const { judged } = view.value;
    if (judged !== standing && judged <= made.length) untracked(() => void follow(judged));
  });
}

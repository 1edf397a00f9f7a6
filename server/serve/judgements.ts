import type { Decision, Judgement } from "../model/judgement.ts";
import { standing } from "../resolve/standing.ts";
import type { By } from "./context.ts";
import type { Judgement as Told, JudgementInput } from "./schema.generated.ts";

/** Judgements as GraphQL has them: flat, with what each verdict needs beside it. */

export type Verdict = Decision["verdict"];

/** What each verdict is about, by the names of the input's fields. What is missing is found by whoever records it. */
const PARTS = {
  same: ["a", "b"],
  different: ["a", "b"],
  unsure: ["a", "b"],
  split: ["anchors"],
  rename: ["a", "name"],
  retype: ["a", "kind"],
  rejectEntity: ["a"],
  rejectEvidence: ["evidence"],
  addEvidence: ["type", "from", "to", "document", "start", "end"],
  addEntity: ["document", "start", "end", "kind", "name"],
  note: ["a", "text"],
  tag: ["a", "name"],
  undo: [],
} as const satisfies Record<Verdict, readonly (keyof JudgementInput)[]>;

/** The decision of an input, of which `checkDecision` says what it lacks. */
export function decisionOf(input: JudgementInput): Decision {
  const parts = PARTS[input.verdict].map((name) => [name, input[name] ?? undefined]);
  return { verdict: input.verdict, ...Object.fromEntries(parts) } as Decision;
}

export const byOf = ({ who, why }: { readonly who?: string | null; readonly why?: string | null }): By => ({ who: who?.trim() || "editor", why: why ?? "" });

/** Newest first, each with whether it stands. */
export function told(judgements: readonly Judgement[]): Told[] {
  const force = new Set(standing(judgements).map(({ id }) => id));
  return [...judgements].reverse().map((judgement) => flat(judgement, force.has(judgement.id)));
}

/** One that was recorded just now stands. */
export const toldOne = (judgement: Judgement): Told => flat(judgement, true);

const flat = ({ decision, ...rest }: Judgement, stands: boolean): Told => ({ ...rest, ...decision, stands });

/** Notes and tags that stand, of whatever anchor of an entity. `nodes` finds the entities of anchors. */
export async function remarksOn(entity: string, judgements: readonly Judgement[], nodes: (anchors: readonly string[]) => Promise<readonly ({ readonly id: string } | null)[]>): Promise<Told[]> {
  const made = standing(judgements).filter(({ decision }) => decision.verdict === "note" || decision.verdict === "tag");
  const found = await nodes(made.map(({ decision }) => ("a" in decision ? decision.a : "")));
  return made.filter((_, i) => found[i]?.id === entity).map(toldOne);
}

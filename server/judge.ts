import { randomUUID } from "node:crypto";
import { derive } from "./derive.ts";
import { InputError, OutdatedError } from "./model/errors.ts";
import type { GraphNode } from "./model/graph.ts";
import type { Decision, Judgement } from "./model/judgement.ts";
import { checkDecision } from "./resolve/judge.ts";
import { assertPermitted } from "./resolve/record.ts";
import type { GraphStore } from "./store/port.ts";

export interface JudgeEffects {
  /** An ISO instant. */
  readonly now: () => string;
  readonly newId: () => string;
}

const EFFECTS: JudgeEffects = { now: () => new Date().toISOString(), newId: randomUUID };

/**
 *     decision ─▶ does it stand beside the others? ─▶ record ─▶ the graph follows (derive.ts)
 *
 * Throws InputError where it lacks a target, points at nothing, or contradicts another that stands; nothing is recorded then.
 */
export async function judge(store: GraphStore, decision: Decision, { who, why }: Pick<Judgement, "who" | "why">, effects: Partial<JudgeEffects> = {}): Promise<Judgement> {
  const { now, newId } = { ...EFFECTS, ...effects };
  for (let tries = 1; ; tries++) {
    const judgements = await store.judgements();
    const nodes = await nodesAt(store, [decision, ...judgements.map((each) => each.decision)]);
    checkDecision(decision, judgements, (anchor) => nodes.get(anchor)?.id ?? anchor);
    await checkTargets(store, decision, nodes);
    const judgement: Judgement = { id: newId(), decision, who, when: now(), why };
    const recorded = await store.record([judgement], judgements.length).then(() => true, (error) => outdated(error, tries));
    if (!recorded) continue;
    await derive(store);
    return judgement;
  }
}

/** How often a decision is checked anew when others decide at the same time. */
const TRIES = 20;

/** Somebody else was faster: the decision is checked again, beside theirs. */
function outdated(error: unknown, tries: number): false {
  if (error instanceof OutdatedError && tries < TRIES) return false;
  throw error;
}

type Nodes = ReadonlyMap<string, GraphNode>;

/** The nodes that decisions point at, by the anchors or ids that they use. */
async function nodesAt(store: GraphStore, decisions: readonly Decision[]): Promise<Nodes> {
  const ids = [...new Set(decisions.flatMap(targetsOf))];
  const found = await store.nodes(ids);
  return new Map(ids.flatMap((id, i) => (found[i] ? [[id, found[i]] as const] : [])));
}

function targetsOf(decision: Decision): string[] {
  const { a, b, from, to, anchors } = decision as Partial<Record<"a" | "b" | "from" | "to", string>> & { readonly anchors?: readonly string[] };
  return [a, b, from, to, ...(Array.isArray(anchors) ? anchors : [])].filter((each) => typeof each === "string");
}

async function checkTargets(store: GraphStore, decision: Decision, nodes: Nodes): Promise<void> {
  for (const id of targetsOf(decision)) if (!nodes.has(id)) throw new InputError(`There is nothing at ${id} to judge; reload the board, for it may have been merged or retracted.`);
  if (decision.verdict === "addEvidence") {
    const [from, to] = [nodes.get(decision.from), nodes.get(decision.to)];
    if (from?.type !== "Entity" || !to) throw new InputError("Evidence joins an entity to an entity or a document.");
    assertPermitted(decision.type, from.kind, to.type === "Entity" ? to.kind : "Document");
  }
  if (decision.verdict === "addEvidence" || decision.verdict === "addEntity") await checkPassage(store, decision);
  if (decision.verdict === "split" && new Set(decision.anchors.map((anchor) => nodes.get(anchor)?.id)).size > 1) throw new InputError("The mentions to split off belong to several entities; split one at a time.");
  if ((decision.verdict === "same" || decision.verdict === "different") && decision.a === decision.b) throw new InputError("The two are one and the same mention.");
}

async function checkPassage(store: GraphStore, { document, end }: { readonly document: string; readonly end: number }): Promise<void> {
  const text = await store.text(document);
  if (text === null) throw new InputError(`There is no document ${document}.`);
  if (end > text.length) throw new InputError(`The passage ends at ${end}, and the document has ${text.length} characters.`);
}


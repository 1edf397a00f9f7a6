import { InputError } from "../model/errors.ts";
import type { Decision, Judgement } from "../model/judgement.ts";
import { wrongDecision } from "./record.ts";
import type { JudgementOf } from "./standing.ts";
import { isVerdict, standing } from "./standing.ts";

/** Somebody has judged the same already. The message names who, when and what. */
export class ConflictError extends InputError {
  override name = "ConflictError";
  readonly judgement: Judgement;

  constructor(message: string, judgement: Judgement) {
    super(message);
    this.judgement = judgement;
  }
}

/**
 * Holds a new decision against the judgements so far. `entityOf` gives the id of the entity that holds an anchor, so that
 * two judgements on one pair of entities are known as such whatever anchors they point at; without it anchors are compared.
 *
 * @throws ConflictError when a standing judgement already decides the same pair, name or kind, or the undo comes too late.
 * @throws InputError when the decision lacks what it needs.
 */
export function checkDecision(decision: Decision, judgements: readonly Judgement[], entityOf: (anchor: string) => string = (a) => a): void {
  const wrong = wrongDecision(decision);
  if (wrong) throw new InputError(`This cannot be recorded: ${wrong}.`);
  if (decision.verdict === "undo") return checkUndo(decision.judgement, judgements);
  const subject = subjectOf(decision, entityOf);
  const rival = standing(judgements).findLast((j) => subjectOf(j.decision, entityOf) === subject);
  if (rival) throw new ConflictError(`${told(rival)} already. Undo that first (${rival.id}) if it is wrong.`, rival);
}

/** What a decision is about: two on the same cannot both stand. */
function subjectOf(decision: Decision, entityOf: (anchor: string) => string): string {
  switch (decision.verdict) {
    case "same":
    case "different":
    case "unsure":
      return `pair ${[decision.a, decision.b].map(pairEnd(decision, entityOf)).sort().join(" ")}`;
    case "split":
      return `split ${[...decision.anchors].sort().join(" ")}`;
    case "rename":
    case "retype":
    case "rejectEntity":
      return `${decision.verdict} ${entityOf(decision.a)}`;
    case "note":
      return `note ${entityOf(decision.a)} ${decision.text.trim()}`;
    case "tag":
      return `tag ${entityOf(decision.a)} ${decision.name.trim().toLowerCase()}`;
    case "rejectEvidence":
      return `evidence ${decision.evidence}`;
    case "addEvidence":
      return `add ${decision.type} ${entityOf(decision.from)} ${entityOf(decision.to)} ${decision.document}-${decision.start}-${decision.end}`;
    case "addEntity":
      return `entity ${decision.document}-${decision.start}-${decision.end}`;
    case "undo":
      return `undo ${decision.judgement}`;
  }
}

/** Once two anchors are one entity, the entity no longer tells them apart: then the anchors themselves are the pair. */
const pairEnd = ({ a, b }: JudgementOf<"same">["decision"] | { readonly a: string; readonly b: string }, entityOf: (anchor: string) => string) => (end: string): string =>
  entityOf(a) === entityOf(b) ? end : entityOf(end);

function checkUndo(id: string, judgements: readonly Judgement[]): void {
  const target = judgements.find((j) => j.id === id);
  if (!target) throw new InputError(`There is no judgement ${id} to undo. Choose one from the history.`);
  const undo = judgements.findLast((j) => isVerdict(j, "undo") && j.decision.judgement === id);
  const stands = target.decision.verdict === "undo" ? !undo : standing(judgements).some((j) => j.id === id);
  if (!stands && undo) throw new ConflictError(`${undo.who} has undone that already (${undo.when}, ${undo.id}).`, undo);
}

const told = ({ who, when, decision }: Judgement): string => `${who} judged this "${decision.verdict}" on ${when}`;

import { InputError } from "../model/errors.ts";
import { isDocumentId, parseAnchor } from "../model/id.ts";
import type { Decision, Judgement } from "../model/judgement.ts";
import { KINDS, permits, RELATION_TYPES } from "../model/ontology.ts";
import type { Kind, RelationType } from "../model/ontology.ts";
import { byTime } from "./standing.ts";

/** Judgements as JSON Lines, in the order in which they were made, the same bytes whatever the order they are given in. */
export function writeJudgements(judgements: readonly Judgement[]): string {
  const unique = [...new Map(judgements.map((j) => [j.id, j])).values()].sort(byTime);
  return unique.map(({ id, decision, who, when, why }) => `${JSON.stringify({ id, decision, who, when, why })}\n`).join("");
}

/** @throws InputError that names the line that is no judgement, and why. */
export function readJudgements(text: string): Judgement[] {
  return text.split(/\r?\n/).flatMap((line, i) => (line.trim() === "" ? [] : [readJudgement(line, i + 1)]));
}

function readJudgement(line: string, number: number): Judgement {
  const given = parse(line);
  const { id, decision, who, when, why } = isObject(given) ? given : {};
  const wrong = !isObject(given) ? "it is no JSON object" : !isText(id) || id === "" ? 'it has no "id"' : !isText(who) ? 'it has no "who"' : !isInstant(when) ? '"when" is no ISO instant' : wrongDecision(decision);
  if (wrong) throw new InputError(`Line ${number} is no judgement: ${wrong}. Each line is one object with id, decision, who, when and why, as "judgements export" writes it.`);
  return { id: id as string, decision: decision as Decision, who: who as string, when: when as string, why: isText(why) ? why : "" };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isInstant = (value: unknown): boolean => isText(value) && /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value));
const isAnchor = (value: unknown): boolean => isText(value) && parseAnchor(value) !== null;
const isPlace = (d: Record<string, unknown>): boolean =>
  isText(d["document"]) && isDocumentId(d["document"]) && Number.isInteger(d["start"]) && Number.isInteger(d["end"]) && Number(d["start"]) >= 0 && Number(d["start"]) < Number(d["end"]);
const isKind = (value: unknown): value is Kind => KINDS.includes(value as Kind);
const isType = (value: unknown): value is RelationType => RELATION_TYPES.includes(value as RelationType);

const SHAPES: Readonly<Record<Decision["verdict"], (d: Record<string, unknown>) => boolean>> = {
  same: (d) => isAnchor(d["a"]) && isAnchor(d["b"]),
  different: (d) => isAnchor(d["a"]) && isAnchor(d["b"]),
  unsure: (d) => isAnchor(d["a"]) && isAnchor(d["b"]),
  split: (d) => Array.isArray(d["anchors"]) && d["anchors"].length > 0 && d["anchors"].every(isAnchor),
  rename: (d) => isAnchor(d["a"]) && isText(d["name"]) && d["name"].trim() !== "",
  retype: (d) => isAnchor(d["a"]) && isKind(d["kind"]),
  rejectEntity: (d) => isAnchor(d["a"]),
  rejectEvidence: (d) => isText(d["evidence"]) && d["evidence"] !== "",
  addEvidence: (d) => isType(d["type"]) && d["type"] !== "MENTIONED_IN" && isAnchor(d["from"]) && (isAnchor(d["to"]) || (isText(d["to"]) && isDocumentId(d["to"]))) && isPlace(d),
  addEntity: (d) => isPlace(d) && isKind(d["kind"]) && isText(d["name"]) && d["name"].trim() !== "",
  note: (d) => isAnchor(d["a"]) && isText(d["text"]) && d["text"].trim() !== "",
  tag: (d) => isAnchor(d["a"]) && isText(d["name"]) && d["name"].trim() !== "",
  undo: (d) => isText(d["judgement"]) && d["judgement"] !== "",
};

/** What is wrong with the shape of a decision, or null. */
export function wrongDecision(decision: unknown): string | null {
  if (!isObject(decision)) return 'it has no "decision"';
  const { verdict } = decision;
  const fits = isText(verdict) && Object.hasOwn(SHAPES, verdict) ? SHAPES[verdict as Decision["verdict"]] : null;
  if (!fits) return `its verdict ${JSON.stringify(verdict)} is none of ${Object.keys(SHAPES).join(", ")}`;
  return fits(decision) ? null : `"${String(verdict)}" lacks a target or has one that is no anchor (document-start-end)`;
}

/** May evidence of this type be added between ends of these kinds? @throws InputError that says which ends it takes. */
export function assertPermitted(type: RelationType, from: Kind, to: Kind | "Document"): void {
  if (type === "MENTIONED_IN" || !permits(type, from, to)) throw new InputError(`${type} cannot join ${from} to ${to}. Choose another relation or other ends.`);
}

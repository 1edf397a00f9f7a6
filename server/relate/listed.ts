import { HAVE, PASSIVE_AUXILIARIES, SAYING } from "../lexicon/verbs.ts";
import type { Status } from "../model/ontology.ts";
import type { Finding } from "./tellings.ts";
import { amountAt, groupIn } from "./counted.ts";
import { headIn, statusOf } from "./inline.ts";
import { beginsItem } from "./items.ts";
import { triggersIn } from "./law.ts";
import { clauseLimit } from "./located.ts";
import type { Patient } from "./patients.ts";
import { patientsIn } from "./patients.ts";
import { readRoster, rosterStatus } from "./roster.ts";
import { RELATIVE, isActive } from "./subject.ts";
import type { Range, View } from "./view.ts";
import { paragraphOf, textOf, unitAt } from "./view.ts";

const BULLETS = new Set(["•", "-", "–", "—", "*", "●", "▪", "·", "◦", "►", "■"]);
const ITEM_WORDS = new Set(["one", "another", "a", "an", "two", "three", "four", "five"]);

/** Findings in sentences that are items of a list of people: the list's head gives their status. By sentence. */
export function itemsAfter(view: View): Map<number, Finding[]> {
  const found = new Map<number, Finding[]>();
  for (let s = 0; s < view.sentences.length; s += 1) {
    const range = view.sentences[s];
    if (!range || view.noise(s) || range.to <= range.from) continue;
    const status = headStatus(view, range);
    if (status) s = readItems(view, s + 1, status, found) - 1;
    else {
      const listed = rosterStatus(view, range);
      if (listed) readRoster(view, s, listed, found);
      else if (!found.has(s)) inline(view, s, range, found);
    }
  }
  return found;
}

/** The status that a list's head gives, when the sentence ends with a colon and speaks of people of the law. */
function headStatus(view: View, { from, to }: Range): Status | null {
  if (unitAt(view, to - 1).text !== ":" || unitAt(view, to - 1).quoted >= 0) return null;
  return statusOf(view, { from, to }) ?? (["charges", "indictments"].includes(unitAt(view, to - 2).lower) ? "charged" : null);
}

/** Reads items from sentence `s` on; the first sentence after them. */
function readItems(view: View, s: number, status: Status, found: Map<number, Finding[]>): number {
  let at = s;
  let paragraph = -1;
  let person = false;
  for (; at < view.sentences.length; at += 1) {
    const range = view.sentences[at];
    if (!range || view.noise(at)) break;
    const anew = paragraphOf(view, at) !== paragraph;
    paragraph = paragraphOf(view, at);
    const item = anew ? itemStart(view, range) : null;
    if (anew && item === null) break;
    if (item !== null && isTold(view, range)) continue;
    if (item !== null) {
      const findings = itemFindings(view, { from: item, to: range.to }, status);
      person = findings.some((f) => f.patients.some((p) => p.entity));
      found.set(at, findings);
    } else if (!person) found.set(at, laterFindings(view, range, status));
  }
  return Math.max(at, s);
}

/** Where the item's text begins: after a bullet or "Brazil:"; null when the paragraph is no item. */
function itemStart(view: View, { from, to }: Range): number | null {
  const first = unitAt(view, from);
  if (BULLETS.has(first.text)) return from + 1;
  if (first.type === "number" && [".", ")"].includes(unitAt(view, from + 1).text)) return from + 2;
  if (first.ref?.entity.kind === "Place" && unitAt(view, from + 1).text === ":") return from + 2;
  for (let i = from; i < Math.min(to, from + 4); i += 1) {
    const { ref, type } = unitAt(view, i);
    if (ref?.entity.kind === "Person") return [",", "(", "–", "-", ";", "—"].includes(unitAt(view, i + 1).text) || i + 1 === to ? from : null;
    if (type === "mark") return null;
  }
  return ITEM_WORDS.has(first.lower) && beginsItem(view, from, to) ? from : null;
}

/** "Ada Quill, 40: Wanted by the sheriff, Quill was tracked to Erie": an item that tells its story in a sentence. */
const isTold = (view: View, { from, to }: Range): boolean => {
  for (let i = from + 1; i < Math.min(to, from + 6); i += 1) if (unitAt(view, i).text === ":") return unitAt(view, from).ref?.entity.kind === "Person" && triggersIn(view, { from: i + 1, to }).length > 0;
  return false;
};

const CAUGHT = new Set(["arrested", "detained", "apprehended", "captured", "encountered", "caught", "taken"]);
const item = (patients: Patient[], { from, to }: Range, status: Status, passage: Range): Finding => ({ from, to, passage, patients, status, denied: false, at: to, rule: "arrested:list" });

/** An item's place is where it says that the arrest took place. */
function finding(view: View, patients: Patient[], range: Range, status: Status): Finding {
  for (let i = range.from; i < range.to; i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (!ref && CAUGHT.has(lower)) return item(patients, range, status, { from: i + 1, to: clauseLimit(view, i + 1, range.to) });
  }
  return item(patients, range, status, { from: range.to, to: range.to });
}

function itemFindings(view: View, range: Range, status: Status): Finding[] {
  const own = statusOf(view, range);
  for (let i = range.from; i < Math.min(range.to, range.from + 6); i += 1) {
    const entity = unitAt(view, i).ref?.entity;
    if (entity?.kind !== "Person") continue;
    return [finding(view, [{ ...range, entity, group: null }], range, own && own !== "released" ? own : status)];
  }
  return pieces(view, range).flatMap((piece) => describedItem(view, piece, status));
}

/** A later sentence of an item tells of somebody else only when it says so: "Another is …; another has …". */
const laterFindings = (view: View, range: Range, status: Status): Finding[] =>
  ["another", "one", "two"].includes(unitAt(view, range.from).lower) ? pieces(view, range).flatMap((piece) => describedItem(view, piece, status)) : [];

function pieces(view: View, { from, to }: Range): Range[] {
  const found: Range[] = [];
  let start = from;
  for (let i = from; i <= to; i += 1) {
    if (i < to && unitAt(view, i).text !== ";") continue;
    const end = i === to && unitAt(view, i - 1).text === "." ? i - 1 : i;
    if (end > start) found.push({ from: start, to: end });
    start = i + 1;
  }
  return found;
}

function describedItem(view: View, range: Range, status: Status): Finding[] {
  const first = unitAt(view, range.from).lower;
  const group = groupIn(view, range) ?? (ITEM_WORDS.has(first) ? { ...range, count: 1, approximate: false, definite: false, description: textOf(view, range) } : null);
  return group && ITEM_WORDS.has(first) ? [finding(view, [{ ...range, entity: null, group: { ...group, description: textOf(view, range) } }], range, status)] : [];
}

/** "Those arrested in the operation included a …, a … and a …"; "Among them was …". */
function inline(view: View, sentence: number, range: Range, found: Map<number, Finding[]>): void {
  const head = headIn(view, sentence, range);
  if (!head) return;
  const list = { from: head.verb + 1, to: range.to };
  const start = ["identified", "named", "listed"].includes(unitAt(view, list.from).lower) && unitAt(view, list.from + 1).lower === "as" ? list.from + 2 : list.from;
  const from = unitAt(view, start).text === ":" ? start + 1 : start;
  if (!beginsItem(view, from, range.to) && !(/^includ/.test(unitAt(view, head.verb).lower) && amountAt(view, from))) return;
  const patients = patientsIn(view, { from, to: range.to });
  if (patients.length === 0) return;
  const told = { from: range.from, to: head.verb };
  found.set(sentence, patients.map((p) => {
    const one = finding(view, [p], { from: p.from, to: Math.max(p.to, p.from + 1) }, head.status);
    return one.passage.from < one.passage.to ? one : item([p], one, head.status, told);
  }));
}

/** "…: her lawyer, X, found that …": what follows the colon is a sentence, not a list. */
function isClause(view: View, from: number, to: number): boolean {
  let relative = false;
  for (let i = from; i < to; i += 1) {
    const { lower, text, ref } = unitAt(view, i);
    if (text === ";") return false;
    if (ref) continue;
    relative = RELATIVE.has(lower) || (relative && text !== ",");
    if (!relative && (SAYING.get(lower)?.forms.has("past") || HAVE.has(lower) || PASSIVE_AUXILIARIES.has(lower) || isActive(view, i) || lower === "found")) return true;
  }
  return false;
}

/** "…: A, 41; B, 38; and a 17-year-old": people listed after the colon of the sentence that tells of them. */
export function afterColon(view: View, range: Range, found: readonly Finding[]): Finding[] {
  const told = found[0];
  if (!told) return [];
  for (let i = told.passage.from; i < range.to - 1; i += 1) {
    if (unitAt(view, i).text !== ":" || unitAt(view, i).quoted >= 0 || unitAt(view, i + 1).quoted >= 0) continue;
    if (!beginsItem(view, i + 1, range.to) || isClause(view, i + 1, range.to)) return [];
    const { status } = found.findLast((f) => f.at <= i) ?? told;
    return patientsIn(view, { from: i + 1, to: range.to }).map((p) => finding(view, [p], { from: p.from, to: p.to }, status));
  }
  return [];
}


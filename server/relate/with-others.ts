import type { Act } from "./act.ts";
import { actOf } from "./act.ts";
import { DETERMINERS } from "../lexicon/classes.ts";
import { SAYING } from "../lexicon/verbs.ts";
import type { LocalEntity } from "../model/annotation.ts";
import type { Listed } from "./bodies.ts";
import { bodiesFrom, subjectBodies } from "./bodies.ts";
import type { Campaign } from "./campaigns.ts";
import { effortBy } from "./composed.ts";
import { ACTS } from "./doing.ts";
import { actBefore } from "./doers.ts";
import { leadBefore } from "./lead.ts";
import { bodyBefore } from "./speaker.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

const HELPED = new Set("joined assisted supported aided helped backed accompanied bolstered reinforced supplemented flanked".split(" "));
const TOGETHER_WITH = new Set(
  ("partnership collaboration coordination co-ordination conjunction cooperation co-operation concert tandem liaison league association unison partnered partnering partners worked working works work collaborated collaborating collaborates " +
    "coordinated co-ordinated coordinating cooperated co-operated cooperating teamed teaming teams liaised liaising forces collaborate partner coordinate cooperate jointly").split(" "),
);
/** With these each acts with each. */
const MUTUAL = new Set("teamed teaming jointly".split(" "));
/** Of these with two bodies before them each of the two acts with the other side. */
const FINITE = new Set("worked works partnered collaborated cooperated co-operated teamed coordinated liaised".split(" "));
const WITH_HELP = new Set("assistance help support aid cooperation co-operation collaboration backing participation involvement input contribution contributions backup reinforcements coordination".split(" "));
const INCLUDES = new Set(["included", "involved", "includes", "involves", "involving", "including"]);
const INQUIRIES = new Set("case investigation inquiry enquiry matter search probe raids arrests warrants sweep exercise".split(" "));

/** Every word at which a telling of this file may begin. */
export const WITH_CUES: readonly string[] = [...HELPED, ...TOGETHER_WITH, ...WITH_HELP, ...INCLUDES, "alongside", "along", "together", "joint", "with", "by"];

export function helpedBy(view: View, range: Range, at: number, passages: readonly Campaign[]): Act | null {
  if (!HELPED.has(unitAt(view, at).lower)) return null;
  const by = [1, 2, 3, 4, 5, 6, 7].find((k) => unitAt(view, at + k).lower === "by");
  if (!by || [1, 2, 3, 4, 5, 6].some((k) => k < by && unitAt(view, at + k).type === "mark")) return null;
  const { lead, partners } = told(view, bodiesFrom(view, at + by + 1, range.to), leadBefore(view, range, at, passages));
  return actOf(at, lead, partners, "helped by");
}

const commaBetween = (view: View, from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i += 1) if (unitAt(view, i).text === ",") return true;
  return false;
};

/** "With the support of A and B, C and D did it": of a list at the head of the sentence, those after its end lead. */
function openingList(view: View, list: readonly Listed[], lead: readonly LocalEntity[]): { readonly partners: readonly Listed[]; readonly lead: readonly LocalEntity[] } | null {
  const first = list[0];
  if (!first || list.length < 2 || lead.length > 0) return null;
  const range = view.sentences[unitAt(view, first.at).sentence];
  if (!range || first.at - range.from > 12) return null;
  const joined = list.findIndex((l, i) => i > 0 && [1, 2].some((k) => unitAt(view, l.at - k).lower === "and"));
  const end = joined > 0 && list[joined] && joined < list.length - 1 && unitAt(view, list[joined].at + 1).text === "," ? joined : joined !== 1 && commaBetween(view, first.at, list[1]?.at ?? 0) ? 0 : -1;
  return end < 0 || (end === 0 && list.length > 3) ? null : { partners: list.slice(0, end + 1), lead: list.slice(end + 1).map((l) => l.entity) };
}

/** "with help from A and B, C said": who says so is not of the list, and did what is told when nobody else did. */
function told(view: View, list: readonly Listed[], lead: readonly LocalEntity[]): { readonly partners: readonly Listed[]; readonly lead: readonly LocalEntity[] } {
  const opening = openingList(view, list, lead);
  if (opening) return opening;
  const last = list.at(-1);
  if (!last || list.length < 2 || !SAYING.get(unitAt(view, last.at + 1).lower)?.forms.has("past")) return { partners: list, lead };
  const comma = DETERMINERS.has(unitAt(view, last.at - 1).lower) ? last.at - 2 : last.at - 1;
  if (unitAt(view, comma).text !== ",") return { partners: list, lead };
  return { partners: list.slice(0, -1), lead: lead.length > 0 ? lead : [last.entity] };
}

/** "with (valuable) help from A", "with the participation of A and B", "with support provided by A". */
export function withHelp(view: View, range: Range, at: number, passages: readonly Campaign[]): Act | null {
  if (!WITH_HELP.has(unitAt(view, at).lower)) return null;
  const given = ["provided", "given", "lent", "offered"].includes(unitAt(view, at + 1).lower) ? at + 2 : at + 1;
  if (!["of", "from", "by"].includes(unitAt(view, given).lower)) return null;
  if (!after(view, at, "with", 5) && !after(view, at, "had", 3) && !after(view, at, "received", 3) && !(unitAt(view, at - 1).lower === "to" && unitAt(view, at - 2).lower === "thanks")) return null;
  const { lead, partners: list } = told(view, bodiesFrom(view, given + 1, range.to), leadBefore(view, range, at, passages));
  const partners = [...withLead(view, range, at, lead[0]), ...list];
  return actOf(at, lead.length > 0 ? lead : bodiesFrom(view, (partners.at(-1)?.at ?? at) + 1, range.to).slice(0, 1).map((b) => b.entity), partners, "with help");
}

/** Does the word stand within `reach` units before, with only words between? */
function after(view: View, at: number, word: string, reach: number): boolean {
  for (let i = at - 1; i >= at - reach; i -= 1) {
    const { lower, type, ref } = unitAt(view, i);
    if (lower === word) return true;
    if (ref || type !== "word") return false;
  }
  return false;
}

/** "an investigation by A, B and C, with assistance from D": B and C beside the lead. */
function withLead(view: View, range: Range, at: number, lead: LocalEntity | undefined): Listed[] {
  for (let i = Math.max(range.from, at - 300); lead && i < at; i += 1) {
    const list = effortBy(view, i, at);
    if (list[0]?.entity === lead) return list.slice(1);
  }
  return [];
}

export function togetherWith(view: View, range: Range, at: number, passages: readonly Campaign[]): Act | null {
  const { lower } = unitAt(view, at);
  const plain = lower === "alongside" || ((lower === "along" || lower === "together") && unitAt(view, at + 1).lower === "with");
  const from = plain ? (lower === "alongside" ? at + 1 : at + 2) : withAfter(view, at);
  if (from < 0) return null;
  const partners = bodiesFrom(view, from, range.to);
  if (partners.length === 0 || (partners[0]?.at ?? 0) > from + 6) return null;
  const subjects = FINITE.has(lower) ? subjectBodies(view, range, at).filter((s) => !partners.some((p) => p.entity === s.entity)) : [];
  const one = told(view, partners, subjects.length > 1 ? subjects.map((s) => s.entity) : leadBefore(view, range, at, passages));
  return actOf(at, one.lead, one.partners, "together with", one.lead.length > 0 && MUTUAL.has(lower));
}

/** After "worked closely with", "in partnership with", "in a joint operation with"; -1 when the word at `at` begins no such phrase. */
function withAfter(view: View, at: number): number {
  const { lower } = unitAt(view, at);
  if (lower === "joint" && ["a", "the"].includes(unitAt(view, at - 1).lower) && unitAt(view, at - 2).lower === "in") return [2, 3, 4].map((k) => at + k).find((i) => unitAt(view, i).lower === "with") ?? -2;
  if (!TOGETHER_WITH.has(lower)) return -1;
  for (let k = 1; k <= 3; k += 1) {
    const next = unitAt(view, at + k).lower;
    if (next === "with" || next === "alongside") return at + k + 1;
    if (!["up", "closely", "directly", "together", "hand", "in", "jointly", "forces"].includes(next)) return -1;
  }
  return -1;
}

/** "with the A and the B assisting", "with A lending a hand": the list before the participle. */
export function withAssisting(view: View, range: Range, at: number, passages: readonly Campaign[]): Act | null {
  if (unitAt(view, at).lower !== "with") return null;
  const partners = bodiesFrom(view, at + 1, range.to);
  const last = partners.at(-1);
  if (!last || (partners[0]?.at ?? 0) > at + 4) return null;
  const next = [1, 2].map((k) => unitAt(view, last.at + k).lower);
  if (!next.some((w) => ["assisting", "supporting", "helping", "participating", "lending", "joining"].includes(w)) && !(next[0] === "providing" && next[1] !== "intelligence")) return null;
  return actOf(at, leadBefore(view, range, at, passages), partners, "with helpers");
}

/** "launched by the A with the B and the C", "The A led the investigation with the B". */
export function actsWith(view: View, range: Range, at: number, passages: readonly Campaign[]): Act | null {
  if (unitAt(view, at).lower !== "with") return null;
  let acts = false;
  for (let i = Math.max(range.from, at - 300); i < at; i += 1) acts ||= ACTS.has(unitAt(view, i).lower);
  const partners = acts ? bodiesFrom(view, at + 1, range.to) : [];
  if (partners.length === 0 || (partners[0]?.at ?? 0) > at + 5) return null;
  return actOf(at, leadBefore(view, range, at, passages), partners, "acts with");
}

/** "The operation included teams from A and authorities from B and C"; "was led by A and coordinated by B". */
export function included(view: View, range: Range, at: number, passages: readonly Campaign[]): Act | null {
  const { lower } = unitAt(view, at);
  if (lower !== "by" && !INCLUDES.has(lower)) return null;
  const effort = effortBy(view, at - 1, range.to);
  if (lower === "by" && effort[0]) return actOf(at, [effort[0].entity], effort.slice(1), "effort by");
  const inPassage = passages.some((p) => p.to <= at);
  if (unitAt(view, at - 1).lower === "which" && lower !== "by" && !inPassage) return actOf(at, leadBefore(view, range, at, passages), bodiesFrom(view, at + 1, range.to), "included");
  const inquiry = lower === "by" && [1, 2].some((k) => INQUIRIES.has(unitAt(view, range.from + k).lower));
  if (["involved", "included"].includes(lower) && unitAt(view, at - 1).lower === "also" && !inPassage) return actOf(at, leadBefore(view, range, at, passages), bodiesFrom(view, at + 1, range.to), "also involved");
  if (!inPassage && !inquiry) return null;
  return lower === "by" ? ledBy(view, range, at) : includedIn(view, range, at);
}

function includedIn(view: View, range: Range, at: number): Act | null {
  const all: Listed[] = [];
  for (let i = at + 1; i < range.to; i += 1) {
    const { ref, text } = unitAt(view, i);
    if (text === ";") break;
    if (ref?.entity.kind === "Agency" && !all.some((l) => l.entity === ref.entity)) all.push({ entity: ref.entity, at: i });
  }
  const [first, ...rest] = all;
  return first && (first.at <= at + 4 || ["involved", "included"].includes(unitAt(view, at).lower)) ? actOf(at, [first.entity], rest, "included") : null;
}

function ledBy(view: View, range: Range, at: number): Act | null {
  if (actBefore(view, at) < 0) return null;
  const all = bodiesFrom(view, at + 1, range.to);
  if (unitAt(view, at + 1).lower === "the" && !unitAt(view, at + 2).ref) {
    const force = bodyBefore(view, at, unitAt(view, at + 2).lower);
    if (force) return actOf(at, [force], all, "led by");
  }
  const [first, ...rest] = all;
  return first && !hasJointly(view, range) ? actOf(at, [first.entity], rest, "led by") : null;
}

const hasJointly = (view: View, { from, to }: Range): boolean => {
  for (let i = from; i < to; i += 1) if (["jointly", "together", "joint"].includes(unitAt(view, i).lower)) return true;
  return false;
};

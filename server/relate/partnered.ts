import type { LocalEntity, Partnership } from "../model/annotation.ts";
import { NEGATIONS } from "../lexicon/verbs.ts";
import type { Listed } from "./bodies.ts";
import { bodiesFrom, bodiesIn, subjectBodies } from "./bodies.ts";
import type { Campaign } from "./campaigns.ts";
import { composedOf, effortBy } from "./composed.ts";
import { leadBefore, nearestBefore, prepositionBefore } from "./lead.ts";
import { bodyBefore, isComplement } from "./speaker.ts";
import type { Range, View } from "./view.ts";
import { spanOf, unitAt } from "./view.ts";

interface Match {
  readonly lead: readonly LocalEntity[];
  readonly partners: readonly Listed[];
  readonly joint: boolean;
  readonly rule: string;
}

const HELPED = new Set("joined assisted supported aided helped backed accompanied bolstered".split(" "));
const HELPS = new Set("assisted assist assists assisting helped helps helping aided supported supports supporting joined".split(" "));
const TOGETHER_WITH = new Set("partnership collaboration coordination conjunction cooperation concert partnered partnering partners worked working works work collaborated collaborating collaborates coordinated coordinating cooperated cooperating teamed teaming liaised liaising forces collaborate partner coordinate".split(" "));
const WITH_HELP = new Set("assistance help support aid cooperation backing".split(" "));
const ACTS = new Set("led leads leading run ran launched conducted carried investigated executed established searched raided arrested built planned operated mounted investigating seized spearheaded headed headed oversaw handled dismantled detained served prosecuted coordinated".split(" "));
const INCLUDES = new Set(["included", "involved", "includes", "involves", "involving", "including"]);
const JOINTLY = new Set("jointly together joint".split(" "));

/** Bodies said to act together: the lead with each in its list; each with each only when they act jointly. */
export function findPartnerships(view: View, passages: readonly Campaign[]): Partnership[] {
  const found: Partnership[] = [];
  let near = 0;
  view.sentences.forEach((range, sentence) => {
    if (view.noise(sentence) || !names(view, range)) return;
    while (near < passages.length && (passages[near]?.to ?? 0) <= range.from) near += 1;
    let last = near;
    while (last < passages.length && (passages[last]?.from ?? 0) < range.to) last += 1;
    const here = passages.slice(near, last);
    const match = matchIn(view, range, here);
    if (!match) return;
    const operation = operationOf(here);
    const first = found.length;
    for (const [a, b] of pairs(match)) {
      if (a !== b && !found.slice(first).some((f) => pairOf(f, a, b))) {
        found.push({ ...spanOf(view, range), a: a.id, b: b.id, operation, rule: match.rule });
      }
    }
  });
  return found;
}

/** Only a sentence that names a body can tell of a partnership. */
function names(view: View, { from, to }: Range): boolean {
  for (let i = from; i < to; i += 1) if (view.units[i]?.ref?.entity.kind === "Agency") return true;
  return false;
}

const pairOf = (f: Partnership, a: LocalEntity, b: LocalEntity): boolean => (f.a === a.id && f.b === b.id) || (f.a === b.id && f.b === a.id);

function* pairs({ lead, partners, joint }: Match): Generator<readonly [LocalEntity, LocalEntity]> {
  const all = [...lead, ...partners.map((p) => p.entity)];
  if (joint) for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) yield [a, b];
  else for (const a of lead) for (const { entity } of partners) yield [a, entity];
}

/** The operation that the sentence names or that its "the operation" means. */
function operationOf(passages: readonly Campaign[]): string | null {
  return (passages.find((p) => p.entity.named) ?? passages[0])?.entity.id ?? null;
}

function matchIn(view: View, range: Range, passages: readonly Campaign[]): Match | null {
  for (let i = range.from; i < range.to; i += 1) {
    const { ref, lower } = unitAt(view, i);
    if (ref || NEGATIONS.has(unitAt(view, i - 1).lower)) continue;
    const match = composed(view, range, i) ?? abreast(view, range, i) ?? assisting(view, range, i) ?? helpedBy(view, range, i, passages) ?? withHelp(view, range, i, passages) ?? togetherWith(view, range, i, passages) ?? helps(view, range, i) ?? (lower === "with" ? actsWith(view, range, i, passages) : null) ?? included(view, range, i, passages);
    if (match) return match;
  }
  return jointly(view, range) ?? jointSubject(view, range);
}

const match = (lead: readonly LocalEntity[], partners: readonly Listed[], rule: string, joint = false): Match | null => {
  const others = partners.filter((p) => !lead.includes(p.entity));
  return (lead.length > 0 || joint) && others.length > 0 ? { lead, partners: others, joint, rule: `partnered:${rule}` } : null;
};

/** "made up of A and B", "brought together A, B and C", "a joint effort of A and B": each with each. */
function composed(view: View, range: Range, at: number): Match | null {
  const list = composedOf(view, at, range.to);
  return list.length > 0 ? match([], list, "composed", true) : null;
}

/** "A joined forces with B and C", "A worked hand in hand with B": each with each. */
function abreast(view: View, range: Range, at: number): Match | null {
  const { lower } = unitAt(view, at);
  const forces = (lower === "forces" || lower === "hands") && /^join/.test(unitAt(view, at - 1).lower);
  const hand = lower === "hand" && unitAt(view, at + 1).lower === "in" && unitAt(view, at + 2).lower === "hand";
  const next = hand ? at + 3 : at + 1;
  if ((!forces && !hand) || unitAt(view, next).lower !== "with") return null;
  const lead = leadBefore(view, range, at, []);
  const partners = bodiesFrom(view, next + 1, range.to).filter((p) => !lead.includes(p.entity));
  return lead.length > 0 ? match(lead, partners, "abreast", true) : null;
}

function helpedBy(view: View, range: Range, at: number, passages: readonly Campaign[]): Match | null {
  if (!HELPED.has(unitAt(view, at).lower)) return null;
  const by = [1, 2, 3, 4].find((k) => unitAt(view, at + k).lower === "by");
  if (!by || [1, 2, 3].some((k) => k < by && unitAt(view, at + k).type === "mark")) return null;
  return match(leadBefore(view, range, at, passages), bodiesFrom(view, at + by + 1, range.to), "helped by");
}

function withHelp(view: View, range: Range, at: number, passages: readonly Campaign[]): Match | null {
  if (!WITH_HELP.has(unitAt(view, at).lower) || !["of", "from", "by"].includes(unitAt(view, at + 1).lower)) return null;
  const before = [unitAt(view, at - 1).lower, unitAt(view, at - 2).lower];
  if (!before.includes("with")) return null;
  const lead = leadBefore(view, range, at, passages);
  const partners = [...withLead(view, range, at, lead[0]), ...bodiesFrom(view, at + 2, range.to)];
  return match(lead.length > 0 ? lead : bodiesFrom(view, (partners.at(-1)?.at ?? at) + 1, range.to).slice(0, 1).map((b) => b.entity), partners, "with help");
}

/** "an investigation by A, B and C, with assistance from D": B and C beside the lead. */
function withLead(view: View, range: Range, at: number, lead: LocalEntity | undefined): Listed[] {
  for (let i = range.from; lead && i < at; i += 1) {
    const list = effortBy(view, i, at);
    if (list[0]?.entity === lead) return list.slice(1);
  }
  return [];
}

function togetherWith(view: View, range: Range, at: number, passages: readonly Campaign[]): Match | null {
  const { lower } = unitAt(view, at);
  const plain = lower === "alongside" || ((lower === "along" || lower === "together") && unitAt(view, at + 1).lower === "with");
  const after = plain ? (lower === "alongside" ? at + 1 : at + 2) : withAfter(view, at);
  if (after < 0) return null;
  const partners = bodiesFrom(view, after, range.to);
  if (partners.length === 0 || (partners[0]?.at ?? 0) > after + 6) return null;
  return match(leadBefore(view, range, at, passages), partners, "together with");
}

/** After "worked closely with", "in partnership with"; -1 when the word at `at` begins no such phrase. */
function withAfter(view: View, at: number): number {
  if (!TOGETHER_WITH.has(unitAt(view, at).lower)) return -1;
  for (let k = 1; k <= 3; k += 1) {
    const { lower } = unitAt(view, at + k);
    if (lower === "with" || lower === "alongside") return at + k + 1;
    if (!["up", "closely", "directly", "together", "hand", "in", "jointly", "forces"].includes(lower)) return -1;
  }
  return -1;
}

const ASSISTING = new Set(["assisted", "assisting", "participating", "participated", "supporting", "supported", "involved"]);

/** "The following agencies assisted: A, B and C": the body that the text led up to has their help. */
function assisting(view: View, range: Range, at: number): Match | null {
  const { lower } = unitAt(view, at);
  if (!ASSISTING.has(lower) || ![-4, -3, -2, -1, 1, 2].some((k) => ["agencies", "departments", "partners"].includes(unitAt(view, at + k).lower))) return null;
  for (let i = at + 1; i < range.to; i += 1) {
    const { text, lower: word } = unitAt(view, i);
    if (text !== ":" && !["included", "include", "were", "are", "was"].includes(word)) continue;
    const partners = bodiesFrom(view, i + 1, range.to);
    return partners.length > 0 ? match(nearestBefore(view, range.from), partners, "assisting") : null;
  }
  return null;
}

function helps(view: View, range: Range, at: number): Match | null {
  if (!HELPS.has(unitAt(view, at).lower) || ["forces", "hands"].includes(unitAt(view, at + 1).lower)) return null;
  const helped = bodiesFrom(view, at + 1, Math.min(range.to, at + 6));
  const helpers = bodiesIn(view, range.from, at).filter((b) => !isComplement(view, b.at, range.from));
  const first = helped[0];
  if (!first || helpers.length === 0) return null;
  return match([first.entity], helpers, "helps");
}

/** "launched by the A with the B and the C", "The A led the investigation with the B". */
function actsWith(view: View, range: Range, at: number, passages: readonly Campaign[]): Match | null {
  let acts = false;
  for (let i = range.from; i < at; i += 1) acts ||= ACTS.has(unitAt(view, i).lower);
  const partners = bodiesFrom(view, at + 1, range.to);
  if (!acts || partners.length === 0 || (partners[0]?.at ?? 0) > at + 5) return null;
  return match(leadBefore(view, range, at, passages), partners, "acts with");
}

/** "The operation included teams from A and authorities from B and C"; "was led by A and coordinated by B". */
function included(view: View, range: Range, at: number, passages: readonly Campaign[]): Match | null {
  const { lower } = unitAt(view, at);
  if (lower !== "by" && !INCLUDES.has(lower)) return null;
  const effort = effortBy(view, at - 1, range.to);
  if (lower === "by" && effort[0]) return match([effort[0].entity], effort.slice(1), "effort by");
  if (unitAt(view, at - 1).lower === "which" && lower !== "by" && !passages.some((p) => p.to <= at)) return match(leadBefore(view, range, at, passages), bodiesFrom(view, at + 1, range.to), "included");
  const subject = passages.some((p) => p.to <= at);
  const inquiry = lower === "by" && ["case", "investigation", "inquiry", "matter", "search", "probe", "raids", "arrests", "warrants"].some((noun) => unitAt(view, range.from + 1).lower === noun || unitAt(view, range.from + 2).lower === noun);
  if (!subject && !inquiry) return null;
  if (lower !== "by") {
    const all: Listed[] = [];
    for (let i = at + 1; i < range.to; i += 1) {
      const { ref, text } = unitAt(view, i);
      if (text === ";") break;
      if (ref?.entity.kind === "Agency" && !all.some((l) => l.entity === ref.entity)) all.push({ entity: ref.entity, at: i });
    }
    const [first, ...rest] = all;
    return first && (first.at <= at + 4 || ["involved", "included"].includes(lower)) ? match([first.entity], rest, "included") : null;
  }
  if (!ACTS.has(unitAt(view, at - 1).lower)) return null;
  const all = bodiesFrom(view, at + 1, range.to);
  if (unitAt(view, at + 1).lower === "the" && !unitAt(view, at + 2).ref) {
    const force = bodyBefore(view, at, unitAt(view, at + 2).lower);
    if (force) return match([force], all, "led by");
  }
  const [first, ...rest] = all;
  return first && !hasJointly(view, range) ? match([first.entity], rest, "led by") : null;
}

const hasJointly = (view: View, { from, to }: Range): boolean => {
  for (let i = from; i < to; i += 1) if (JOINTLY.has(unitAt(view, i).lower)) return true;
  return false;
};

/** "conducted jointly by A, B and C", "a joint operation by A and B", "A and B … together". */
function jointly(view: View, range: Range): Match | null {
  for (let i = range.from; i < range.to; i += 1) {
    const { lower } = unitAt(view, i);
    const abreast = (lower === "side" && unitAt(view, i + 2).lower === "side") || (lower === "hand" && unitAt(view, i + 2).lower === "hand");
    if (!JOINTLY.has(lower) && lower !== "multi-agency" && !abreast) continue;
    for (let k = i + 1; k < Math.min(range.to, i + 8); k += 1) {
      if (!["by", "between", "of", "involving"].includes(unitAt(view, k).lower)) continue;
      const partners = bodiesFrom(view, k + 1, range.to);
      if (partners.length > 1) return match([], partners, "jointly", true);
    }
    if (lower === "multi-agency" || (lower === "joint" && !["a", "the"].includes(unitAt(view, i - 1).lower))) continue;
    const subjects = subjectBodies(view, range, i);
    if (subjects.length > 1) return match([], subjects, "jointly", true);
    const by = bodiesIn(view, range.from, i).filter((b) => ["by", ""].includes(prepositionBefore(view, b.at)));
    if (by.length > 1 && lower === "together") return match([], by, "jointly", true);
  }
  return null;
}

/** Two bodies or more joined by "and" as one subject of a verb of policing. */
function jointSubject(view: View, range: Range): Match | null {
  for (let i = range.from; i < range.to; i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (ref || !ACTS.has(lower) || unitAt(view, i + 1).lower === "by") continue;
    const subjects = subjectBodies(view, range, i);
    if (subjects.length > 1) return match([], subjects, "joint subject", true);
    return null;
  }
  return null;
}

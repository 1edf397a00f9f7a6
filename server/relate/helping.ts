import type { Act } from "./act.ts";
import { actOf } from "./act.ts";
import type { LocalEntity } from "../model/annotation.ts";
import { bodiesFrom, bodiesIn } from "./bodies.ts";
import { listedBelow } from "./items-below.ts";
import { doersBefore, doersOf } from "./doers.ts";
import { clauseFrom, nearestBefore } from "./lead.ts";
import { isComplement } from "./speaker.ts";
import { standing } from "./standing.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

const HELPS = new Set("assisted assist assists assisting helped helps helping aided supported supports supporting joined backed reinforced".split(" "));
const ASSISTING = new Set(["assisted", "assisting", "participating", "participated", "supporting", "supported", "involved", "part"]);
const GIVES = new Set("provided provides providing provide lent lends lending gave gives giving offered contributed supplied rendered extended".split(" "));
/** What is handed over without acting together. */
const HANDED = new Set("intelligence information data records tips tip documents files images footage evidence returns copies notice statement comment access details".split(" "));

/** Every word at which a telling of this file may begin. */
export const HELP_CUES: readonly string[] = [...HELPS, "help", ...ASSISTING, ...GIVES, "came", "come", "comes"];

/** "The following agencies assisted: A, B and C", and the bodies in the lines below: the body that the text led up to has their help. */
export function assisting(view: View, range: Range, at: number): Act | null {
  const { lower } = unitAt(view, at);
  if (!ASSISTING.has(lower) || (lower === "part" && !["took", "taking", "take"].includes(unitAt(view, at - 1).lower)) || ![-4, -3, -2, -1, 1, 2].some((k) => ["agencies", "departments", "partners", "forces", "bodies"].includes(unitAt(view, at + k).lower))) return null;
  for (let i = at + 1; i < range.to; i += 1) {
    const { text, lower: word } = unitAt(view, i);
    if (text !== ":" && !["included", "include", "were", "are", "was"].includes(word)) continue;
    const partners = [...bodiesFrom(view, i + 1, range.to), ...listedBelow(view, range)];
    return partners.length > 0 ? actOf(at, leadAgency(view, range) ?? ledBefore(view, range), partners, "assisting") : null;
  }
  return null;
}

const ledBefore = (view: View, range: Range): LocalEntity[] => {
  const doers = doersBefore(view, range);
  return doers.length > 0 ? doers : nearestBefore(view, range.from);
};

/** "The sheriff's office was the lead agency": who led what the sentence tells of, in it or in the next. */
function leadAgency(view: View, range: Range): LocalEntity[] | null {
  const next = view.sentences[unitAt(view, range.from).sentence + 1];
  for (const { from, to } of next ? [range, next] : [range]) {
    for (let i = from; i < to; i += 1) {
      if (unitAt(view, i).lower !== "lead" || unitAt(view, i + 1).lower !== "agency") continue;
      const named = bodiesIn(view, from, i).at(-1)?.entity ?? bodiesFrom(view, i + 2, to)[0]?.entity;
      if (named) return [named];
      for (let k = from; k < i; k += 1) {
        const body = standing(view, k);
        if (body?.kind === "Agency") return [body];
      }
    }
  }
  return null;
}

/** "A and B assisted C": those before the verb help the body after it. */
export function helps(view: View, range: Range, at: number): Act | null {
  if (!(HELPS.has(unitAt(view, at).lower) || cameToHelp(view, at)) || ["forces", "hands"].includes(unitAt(view, at + 1).lower)) return null;
  const list = bodiesFrom(view, at + 1, range.to);
  if ((list[0]?.at ?? Infinity) >= at + 6) return null;
  return actOf(at, list.map((b) => b.entity), helpersBefore(view, range, at), "helps");
}

const CAME = new Set("travelled traveled flew came went arrived deployed crossed stayed".split(" "));

/** "travelled to Wales to help", "flew in to assist". */
function cameToHelp(view: View, at: number): boolean {
  if (!["help", "assist", "support"].includes(unitAt(view, at).lower) || unitAt(view, at - 1).lower !== "to") return false;
  for (let i = at - 2; i > at - 10; i -= 1) {
    if (unitAt(view, i).type === "mark") return false;
    if (CAME.has(unitAt(view, i).lower)) return true;
  }
  return false;
}

/** "A provided perimeter security for B", "A lent support to B", "A came to the aid of B". */
export function provides(view: View, range: Range, at: number): Act | null {
  const { lower } = unitAt(view, at);
  const came = ["came", "come", "comes"].includes(lower) && unitAt(view, at + 1).lower === "to" && ["aid", "assistance", "help"].includes(unitAt(view, at + 3).lower);
  if (!came && !GIVES.has(lower)) return null;
  for (let i = at + 1; i < Math.min(range.to, at + 9); i += 1) {
    const { lower: word, ref, type } = unitAt(view, i);
    if (ref?.entity.kind === "Person" || (type === "mark" && word !== ",") || HANDED.has(word) || word === "it") return null;
    if (MANPOWER.has(word) && !["to", "for"].includes(unitAt(view, i + 1).lower)) return actOf(at, doersHelped(view, range, at), helpersBefore(view, range, at), "provides");
    if (i < at + 2 || !(came ? word === "of" : word === "to" || word === "for")) continue;
    const first = bodiesFrom(view, i + 1, Math.min(range.to, i + 6))[0];
    if (first) return actOf(at, [first.entity], helpersBefore(view, range, at), "provides");
    if (isBackReference(view, i + 1)) return actOf(at, doersHelped(view, range, at), helpersBefore(view, range, at), "provides");
  }
  return null;
}

const MANPOWER = new Set("manpower personnel reinforcements backup".split(" "));

/** "the two forces", "them": those of whom the text told before. */
const isBackReference = (view: View, at: number): boolean =>
  unitAt(view, at).lower === "them" || (["the", "both"].includes(unitAt(view, at).lower) && ["forces", "agencies", "departments", "services", "bureaus"].some((w) => [1, 2].some((k) => unitAt(view, at + k).lower === w)));

/** Who is helped when the clause names nobody: who acts in the clause before it, or in the sentence before. */
function doersHelped(view: View, range: Range, at: number): LocalEntity[] {
  const from = clauseFrom(view, range, at);
  return (from > range.from ? doersOf(view, { from: range.from, to: from }) : doersBefore(view, range)).slice(0, 1);
}

export const helpersBefore = (view: View, range: Range, at: number): ReturnType<typeof bodiesIn> => {
  const from = clauseFrom(view, range, at);
  return bodiesIn(view, from, at).filter((b) => !isComplement(view, b.at, from) || staffed(view, b.at));
};

/** "Deputies with the A", "officers from A". */
function staffed(view: View, at: number): boolean {
  for (let i = at - 1; i >= at - 3; i -= 1) {
    if (["from", "with", "of"].includes(unitAt(view, i).lower)) return /(?:s|police|staff|personnel|men)$/.test(unitAt(view, i - 1).lower) && unitAt(view, i - 1).type === "word";
  }
  return false;
}

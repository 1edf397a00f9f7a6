import type { Quote } from "../model/annotation.ts";
import type { Context } from "./clause.ts";
import { creditAfter, creditBefore, introduced } from "./credit.ts";
import type { Credit } from "./credit.ts";
import { subjectOf } from "./focus.ts";
import { profiles } from "./people.ts";
import type { Profile } from "./people.ts";
import type { Manner } from "./manner.ts";
import { mannerOf } from "./manner.ts";
import type { View } from "./view.ts";
import { paragraphOf, unitAt } from "./view.ts";

interface Candidate {
  readonly index: number;
  readonly manner: Manner;
  credit: Credit | null;
}

/**
 * The quoted spans that are quotations, each with who said it. A paragraph at a time: first what is credited where it
 * stands, then what goes on from its neighbours, then what the paragraph before leads over to.
 */
export function findQuotes(view: View, people: ReadonlyMap<string, Profile> = profiles(view)): Quote[] {
  const context: Context = { view, people, heard: [] };
  const quotes: Quote[] = [];
  let carried: Credit | null = null;
  for (const paragraph of byParagraph(view)) {
    for (const one of paragraph) {
      one.credit = creditOf(context, one);
      if (one.credit?.speaker) context.heard.push({ at: (view.quoted[one.index]?.to ?? 1) - 1, speaker: one.credit.speaker });
    }
    goOn(context, paragraph, carried);
    for (const one of paragraph) if (one.credit) quotes.push(quote(view, one.index, one.credit));
    const last = paragraph.at(-1);
    carried = last?.credit && view.reading.quoted[last.index]?.open ? last.credit : null;
  }
  return quotes;
}

function byParagraph(view: View): Candidate[][] {
  const groups: Candidate[][] = [];
  let current = -1;
  view.reading.quoted.forEach((quoted, index) => {
    const range = view.quoted[index];
    if (!range || range.to <= range.from || view.noise(unitAt(view, range.from).sentence)) return;
    if (quoted.paragraph !== current) groups.push([]);
    current = quoted.paragraph;
    groups.at(-1)?.push({ index, manner: mannerOf(view, index), credit: null });
  });
  return groups;
}

/** What the sentence itself says about who speaks. Speech that ends with a comma looks ahead first, a fragment back. */
function creditOf(context: Context, { index, manner }: Candidate): Credit | null {
  if (manner.kind === "name") return null;
  const after = (): Credit | null => creditAfter(context, index, manner);
  const before = (): Credit | null => creditBefore(context, index, manner);
  if (introduced(context.view, index)) return before() ?? after();
  return manner.kind === "fragment" && !manner.handsOver ? before() ?? after() : after() ?? before();
}

/** Quotations without a speaker of their own go on from the one before, the one after, or the paragraph before. */
function goOn(context: Context, paragraph: Candidate[], carried: Credit | null): void {
  const first = paragraph[0];
  if (first && !first.credit && carried && startsParagraph(context.view, first.index)) first.credit = { ...carried, rule: "quoted:continued" };
  let before: Candidate | null = null;
  const next = nextCredited(paragraph);
  paragraph.forEach((one, i) => {
    if (one.credit?.speaker) before = one;
    if (one.credit || one.manner.kind === "name") return;
    if (one.manner.kind === "fragment") {
      if (one.manner.words >= 5) one.credit = { speaker: null, rule: "quoted:uncredited" };
      return;
    }
    const neighbour: Candidate | null = before && !contradicted(context, before.index, one.index) ? before : next[i] ?? null;
    one.credit = neighbour?.credit ? { speaker: neighbour.credit.speaker, rule: "quoted:same paragraph" } : fromFocus(context, one.index);
    if (one.credit.speaker) before = one;
    if (one.credit.speaker) context.heard.push({ at: context.view.quoted[one.index]?.from ?? 0, speaker: one.credit.speaker });
  });
}

/** For each quotation the next of its paragraph that has a speaker of its own. */
function nextCredited(paragraph: readonly Candidate[]): (Candidate | null)[] {
  const found: (Candidate | null)[] = [];
  let next: Candidate | null = null;
  for (let i = paragraph.length - 1; i >= 0; i -= 1) {
    found[i] = next;
    const one = paragraph[i];
    if (one?.credit?.speaker) next = one;
  }
  return found;
}

/** Has another person come up as the subject of a sentence between two quotations? */
function contradicted({ view, people }: Context, from: number, to: number): boolean {
  const a = unitAt(view, (view.quoted[from]?.to ?? 1) - 1).sentence;
  const b = unitAt(view, view.quoted[to]?.from ?? 0).sentence;
  if (b - a > 40) return true;
  for (let s = a + 2; s < b; s += 1) if (subjectOf(view, people, s)?.entity) return true;
  return false;
}

const startsParagraph = (view: View, index: number): boolean => {
  const { from = 0 } = view.quoted[index] ?? {};
  return from === 0 || paragraphOf(view, unitAt(view, from - 1).sentence) !== paragraphOf(view, unitAt(view, from).sentence);
};

/** A quotation alone: its speaker is whom the text before it spoke of last. */
function fromFocus({ view, people, heard }: Context, index: number): Credit {
  const { from = 0 } = view.quoted[index] ?? {};
  const here = unitAt(view, from).sentence;
  const paragraph = paragraphOf(view, here);
  const last = heard.findLast((h) => h.at < from);
  for (let s = here - 1; s >= 0 && paragraph - paragraphOf(view, s) <= 2; s -= 1) {
    if (view.noise(s)) continue;
    const range = view.sentences[s];
    if (last && range && last.at >= range.from && last.at < range.to) return { speaker: last.speaker, rule: "quoted:focus" };
    const subject = range && unitAt(view, range.from).quoted < 0 ? subjectOf(view, people, s) : null;
    if (subject) return { speaker: subject, rule: "quoted:focus" };
  }
  return { speaker: last && paragraph - paragraphOf(view, unitAt(view, last.at).sentence) <= 3 ? last.speaker : null, rule: "quoted:focus" };
}

function quote(view: View, index: number, { speaker, rule }: Credit): Quote {
  const quoted = view.reading.quoted[index];
  const { start = 0, end = 0 } = quoted ?? {};
  const unnamed = speaker && !speaker.entity;
  return {
    start,
    end,
    text: view.text.slice(start, end),
    speaker: speaker?.entity?.id ?? null,
    speakerLabel: unnamed ? speaker.label : null,
    ...(unnamed ? { spokenFor: speaker.spokenFor?.id ?? null } : {}),
    rule,
  };
}


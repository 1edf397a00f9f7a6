import type { Quote } from "../../server/model/annotation.ts";
import type { Span } from "../../server/model/span.ts";
import type { GoldQuote } from "./gold.ts";
import { common, plain } from "./names.ts";
import type { Scene } from "./scene.ts";
import type { Pairs, Tally } from "./tally.ts";
import { likeness, pairOff } from "./tally.ts";

const TABLE = "quotes";
export const QUOTES = { table: TABLE, found: "detect span (IoU>=.8)", exact: "detect span exact", attributed: "span+speaker (all)", named: "QUOTED_IN edge (named speaker)" } as const;
const SPEAKERS = "speaker->doc pair (unique)";

/** Marks, spaces and stops at the ends do not tell quotations apart. */
function trimmed<Q extends Span & { readonly text: string }>(quote: Q): Q {
  const { text, start, end } = quote;
  if (text.length !== end - start) return quote;
  const before = /^[\s"“”'‘’,.]*/.exec(text)?.[0].length ?? 0;
  const after = text.length - text.replace(/[\s"“”'‘’,.!?]+$/, "").length;
  return before + after < text.length ? { ...quote, start: start + before, end: end - after } : quote;
}

interface Round {
  readonly scene: Scene;
  readonly tally: Tally;
  readonly wanted: readonly GoldQuote[];
  readonly allowed: readonly GoldQuote[];
  readonly found: readonly Quote[];
  /** By spans that share four fifths. */
  readonly pairs: Pairs;
  readonly exact: Pairs;
}

/** Quotations: found, and credited to the right speaker. */
export function scoreQuotes(scene: Scene, tally: Tally): void {
  const wanted = scene.gold.quotes.filter((q) => !q.optional).map(trimmed);
  const allowed = scene.gold.quotes.filter((q) => q.optional).map(trimmed);
  const found = scene.quotes.filter((q) => !scene.inNoise(q)).map(trimmed);
  if (found.length < scene.quotes.length) tally.add("quotes predicted inside noise", scene.quotes.length - found.length);
  const pairs = pairOff(wanted, found, (a, b) => (likeness(a, b) >= 0.8 ? likeness(a, b) : 0));
  const exact = pairOff(wanted, found, (a, b) => (a.start === b.start && a.end === b.end ? 1 : 0));
  const round = { scene, tally, wanted, allowed, found, pairs, exact };
  for (const [i, q] of wanted.entries()) scoreWanted(round, q, i);
  for (const [j, q] of found.entries()) scoreFound(round, q, j);
  scoreSpeakers(round);
}

function scoreWanted({ scene, tally, found, pairs, exact }: Round, q: GoldQuote, i: number): void {
  const match = found[pairs.byGold.get(i) ?? -1];
  const outcome = match ? "tp" : "fn";
  tally.count(TABLE, QUOTES.found, outcome);
  tally.count(TABLE, ` detect ${q.type} (recall)`, outcome);
  tally.count(TABLE, QUOTES.exact, exact.byGold.has(i) ? "tp" : "fn");
  if (!match) tally.errors.push(`${scene.name} FN quote ${JSON.stringify(q.text.slice(0, 50))}`);
  if (q.noAttr) return;
  const ok = match !== undefined && credited(scene, q, match);
  const credit = ok ? "tp" : "fn";
  tally.count(TABLE, QUOTES.attributed, credit);
  tally.count(TABLE, ` span+speaker ${q.type} (recall)`, credit);
  if (q.speaker) tally.count(TABLE, QUOTES.named, credit);
  if (!match) return;
  tally.add("_attN");
  if (ok) tally.add("_attOK");
  if (q.speaker) tally.add("_attNamedN");
  if (q.speaker && ok) tally.add("_attNamedOK");
  const said = [...scene.pointed(match.speaker, match.speakerLabel)].join("|") || "null";
  if (!ok) tally.errors.push(`${scene.name} BAD speaker gold= ${q.speakerLabel ?? q.speaker} pred= ${said} ${JSON.stringify(q.text.slice(0, 40))}`);
}

function scoreFound({ scene, tally, wanted, allowed, pairs, exact }: Round, q: Quote, j: number): void {
  const match = wanted[pairs.byFound.get(j) ?? -1];
  const isAllowed = !match && allowed.some((o) => likeness(o, q) >= 0.5);
  if (!isAllowed && !exact.byFound.has(j)) tally.count(TABLE, QUOTES.exact, "fp");
  if (isAllowed) return;
  if (!match) {
    tally.count(TABLE, QUOTES.found, "fp");
    tally.errors.push(`${scene.name} FP quote ${JSON.stringify(q.text.slice(0, 50))}`);
  }
  if (match && credited(scene, match, q)) return;
  tally.count(TABLE, QUOTES.attributed, "fp");
  if (q.speaker !== null) tally.count(TABLE, QUOTES.named, "fp");
}

function credited(scene: Scene, gold: GoldQuote, found: Quote): boolean {
  if (gold.noAttr) return true;
  const another = (gold.altSpeakers ?? []).some((a) => scene.same(a, found.speaker, found.speakerLabel));
  if (gold.speaker) return another || scene.same(gold.speaker, found.speaker, found.speakerLabel);
  if (found.speaker === null && !found.speakerLabel) return true;
  return another || sameWords(gold.speakerLabel ?? "", found.speakerLabel || scene.entity(found.speaker ?? "")?.name || found.speaker || "");
}

/** Nobody is named: do two descriptions share half of their words? */
function sameWords(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return x.size > 0 && y.size > 0 && common(x, y) / new Set([...x, ...y]).size >= 0.5;
}

const SMALL = new Set(["", "a", "an", "the", "for", "of"]);
const wordsOf = (label: string): Set<string> => new Set(plain(label).split(/[^a-z0-9']+/).filter((w) => !SMALL.has(w)));

/** Who is quoted in the document at all, each once. */
function scoreSpeakers({ scene, tally, wanted, found, pairs }: Round): void {
  const speakers = new Set(wanted.flatMap((q) => q.speaker ?? []));
  const others = new Set(scene.gold.quotes.flatMap((q) => [...(q.altSpeakers ?? []), ...(q.optional && q.speaker ? [q.speaker] : [])]));
  const named = found.filter((q, j) => q.speaker !== null && !wanted[pairs.byFound.get(j) ?? -1]?.noAttr);
  const hit = new Set<string>();
  for (const { speaker, speakerLabel } of new Map(named.map((q) => [q.speaker, q])).values()) {
    const isHim = (id: string): boolean => scene.same(id, speaker, speakerLabel);
    const match = [...speakers].find(isHim);
    if (match) hit.add(match);
    else if (![...others].some(isHim)) tally.count(TABLE, SPEAKERS, "fp");
  }
  for (const id of speakers) tally.count(TABLE, SPEAKERS, hit.has(id) ? "tp" : "fn");
}

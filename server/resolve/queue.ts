import { byAnchor, byCodeUnit, parseAnchor } from "../model/id.ts";
import type { Match } from "../model/match.ts";
import type { Pairing } from "./block.ts";

/** The id of the entity of a local, by index; undefined when a person rejected it. */
export type IdOf = (index: number) => string | undefined;

/**
 * Pairs of locals become pairs of entities: one match a pair, the likeliest; the open ones first, the likeliest before.
 * What is joined is told by the anchors of the two parts.
 */
export function matches(pairings: readonly Pairing[], entity: IdOf, part: (index: number) => string): Match[] {
  const best = new Map<string, Match>();
  for (const pairing of pairings) {
    const [x, y] = pairing.joined ? [part(pairing.a), part(pairing.b)] : [entity(pairing.a), entity(pairing.b)];
    if (x === undefined || y === undefined || x === y || entity(pairing.a) === undefined) continue;
    const match = told(pairing, x, y);
    const key = `${match.a} ${match.b}`;
    const there = best.get(key);
    if (!there || match.score > there.score || (match.score === there.score && match.reason < there.reason)) best.set(key, match);
  }
  const order = (a: Match, b: Match): number => Number(a.joined) - Number(b.joined) || b.score - a.score || byCodeUnit(a.a, b.a) || byCodeUnit(a.b, b.b);
  return [...best.values()].sort(order);
}

function told({ score, joined, agrees, clashes }: Pairing, x: string, y: string): Match {
  const [a, b] = inOrder(x, y) ? [x, y] : [y, x];
  const against = clashes.length > 0 ? `; against it: ${clashes.join("; ")}` : "";
  const reason = `${joined ? "One" : "Perhaps one"}, by ${agrees.join("; ") || "nothing but a shared key"}${against}.`;
  return { a, b, score, joined, agrees, clashes, reason };
}

function inOrder(x: string, y: string): boolean {
  const [a, b] = [parseAnchor(x), parseAnchor(y)];
  return a && b ? byAnchor(a, b) <= 0 : x <= y;
}

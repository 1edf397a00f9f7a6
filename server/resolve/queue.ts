import { anchorId, byAnchor, byCodeUnit, parseAnchor } from "../model/id.ts";
import type { Match } from "../model/match.ts";
import type { Compared } from "./compared.ts";
import type { Local } from "./corpus.ts";
import type { Told } from "./decide.ts";
import type { Partition } from "./partition.ts";
import { OPEN } from "./settle.ts";

/**
 * Pairs of locals become pairs of entities: one match a pair, the likeliest; the open ones first, the likeliest before.
 * What is joined is told by the anchors of the two parts.
 */
export function matches(all: Iterable<readonly Told[]>, final: Partition): Match[] {
  const best = new Map<string, Match>();
  for (const some of all) {
    for (const { a, b, compared } of some) {
      const joined = final.same(a, b);
      // What a person has judged already is not asked again.
      if (!joined && (compared.score < OPEN || !final.free(a, b))) continue;
      const [x, y] = joined ? [firstAnchor(a), firstAnchor(b)] : [a.group?.id, b.group?.id];
      if (x === undefined || y === undefined || x === y || !a.group) continue;
      const match = told(compared, joined, x, y);
      const key = `${match.a} ${match.b}`;
      const there = best.get(key);
      if (!there || match.score > there.score || (match.score === there.score && match.reason < there.reason)) best.set(key, match);
    }
  }
  const order = (a: Match, b: Match): number => Number(a.joined) - Number(b.joined) || b.score - a.score || byCodeUnit(a.a, b.a) || byCodeUnit(a.b, b.b);
  return [...best.values()].sort(order);
}

function firstAnchor({ story, mentions: [mention] }: Local): string {
  return mention ? anchorId({ document: story.id, ...mention }) : "";
}

function told({ score, agrees, clashes }: Compared, joined: boolean, x: string, y: string): Match {
  const [a, b] = inOrder(x, y) ? [x, y] : [y, x];
  const against = clashes.length > 0 ? `; against it: ${clashes.join("; ")}` : "";
  const reason = `${joined ? "One" : "Perhaps one"}, by ${agrees.join("; ") || "nothing but a shared key"}${against}.`;
  return { a, b, score, joined, agrees, clashes, reason };
}

function inOrder(x: string, y: string): boolean {
  const [a, b] = [parseAnchor(x), parseAnchor(y)];
  return a && b ? byAnchor(a, b) <= 0 : x <= y;
}

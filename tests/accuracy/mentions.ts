import type { LocalEntity, Mention } from "../../server/model/annotation.ts";
import type { GoldEntity, GoldMention } from "./gold.ts";
import { fits, foundRows, goldRows, rowOf } from "./names.ts";
import type { Placed, Scene } from "./scene.ts";
import type { Pairs, Tally } from "./tally.ts";
import { likeness, pairOff, shared } from "./tally.ts";

type Label = Placed<GoldMention, GoldEntity>;
type Find = Placed<Mention, LocalEntity>;

const exact = (a: Label, b: Find): number => (a.mention.start === b.mention.start && a.mention.end === b.mention.end ? 1 : 0);
const overlap = (a: Label, b: Find): number => likeness(a.mention, b.mention);
const ofKind = (alike: (a: Label, b: Find) => number) => (a: Label, b: Find): number => (fits(b.entity.kind, a.entity) ? alike(a, b) : 0);

export const EXACT = "mention exact span+kind";
export const OVERLAP = "mention overlap, same kind";

/** The four ways to compare: by exact or overlapping span, of the same kind or any. Only the second tells its errors. */
const WAYS = [
  { table: EXACT, alike: ofKind(exact), kinds: true },
  { table: OVERLAP, alike: ofKind(overlap), kinds: true },
  { table: "mention exact span, any kind", alike: exact, kinds: false },
  { table: "mention overlap, any kind", alike: overlap, kinds: false },
] as const;

/** Every place where a name stands. */
export function scoreMentions(scene: Scene, tally: Tally): void {
  const live = scene.found.filter((p) => !scene.inNoise(p.mention));
  if (live.length < scene.found.length) tally.add("mentions predicted inside noise", scene.found.length - live.length);
  for (const { table, alike, kinds } of WAYS) {
    const pairs = pairOff(scene.wanted, live, alike);
    const tell = table === OVERLAP;
    misses(scene, tally, { table, pairs, tell });
    falseAlarms(scene, tally, { table, pairs, tell, live, kinds });
    if (tell) scoreLinks(scene, tally, live, pairs);
  }
}

interface Round {
  readonly table: string;
  readonly pairs: Pairs;
  /** Are errors told? */
  readonly tell: boolean;
}

function misses({ wanted, name }: Scene, tally: Tally, { table, pairs, tell }: Round): void {
  for (const [i, { mention, entity }] of wanted.entries()) {
    const hit = pairs.byGold.has(i);
    for (const row of goldRows(entity.kind)) tally.count(table, row, hit ? "tp" : "fn");
    if (tell && !hit) tally.errors.push(`${name} FN mention ${rowOf(entity.kind)} ${JSON.stringify(mention.text)} ${mention.start}`);
  }
}

function falseAlarms({ allowed, name }: Scene, tally: Tally, { table, pairs, tell, live, kinds }: Round & { readonly live: readonly Find[]; readonly kinds: boolean }): void {
  for (const [j, { mention, entity }] of live.entries()) {
    const isAllowed = allowed.some((o) => shared(o.mention, mention) > 0 && (!kinds || fits(entity.kind, o.entity)));
    if (pairs.byFound.has(j) || isAllowed) continue;
    for (const row of foundRows(entity.kind)) tally.count(table, row, "fp");
    if (tell) tally.errors.push(`${name} FP mention ${rowOf(entity.kind)} ${JSON.stringify(mention.text)} ${mention.start}`);
  }
}

/** B³ over mentions that were found: are those of one entity together, and no others? */
function scoreLinks({ wanted }: Scene, tally: Tally, live: readonly Find[], { byGold }: Pairs): void {
  const pairs = [...byGold].map(([i, j]) => ({ gold: wanted[i]?.entity.id, found: live[j]?.entity.id }));
  for (const { gold, found } of pairs) {
    const sameGold = pairs.filter((p) => p.gold === gold).length;
    const sameFound = pairs.filter((p) => p.found === found).length;
    const both = pairs.filter((p) => p.gold === gold && p.found === found).length;
    tally.add("_b3p", both / sameFound);
    tally.add("_b3r", both / sameGold);
    tally.add("_b3n");
  }
}

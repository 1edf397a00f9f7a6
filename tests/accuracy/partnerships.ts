import type { Partnership } from "../../server/model/annotation.ts";
import type { GoldPartnership } from "./gold.ts";
import type { Scene } from "./scene.ts";
import type { Tally } from "./tally.ts";

const TABLE = "partnerships";
export const PARTNERSHIPS = { table: TABLE, pair: "pair", operation: "pair+operation" } as const;

/** Labelled pairs, unordered, each once, sub-units folded into their bodies; what is asked for goes before what is allowed. */
function pairsOf(scene: Scene): Map<string, GoldPartnership> {
  const pairs = new Map<string, GoldPartnership>();
  for (const p of scene.gold.partnerships) {
    const key = [scene.root(p.a), scene.root(p.b)].sort().join("|");
    if (!pairs.has(key) || pairs.get(key)?.optional) pairs.set(key, p);
  }
  return pairs;
}

/** Agencies that are said to act together. */
export function scorePartnerships(scene: Scene, tally: Tally): void {
  const gold = pairsOf(scene);
  /** Of each pair that was found: with the right operation? */
  const hit = new Map<string, boolean>();
  const wrong = new Set<string>();
  for (const p of scene.partnerships) {
    if (scene.inNoise(p)) tally.add("partnerships predicted inside noise");
    else {
      const match = [...gold].find(([, g]) => isPair(scene, g, p));
      if (match) hit.set(match[0], hit.get(match[0]) || rightOperation(scene, match[1], p));
      else falseAlarm(scene, tally, p, wrong);
    }
  }
  for (const [key, { optional }] of gold) {
    if (optional) continue;
    tally.count(TABLE, PARTNERSHIPS.pair, hit.has(key) ? "tp" : "fn");
    tally.count(TABLE, PARTNERSHIPS.operation, hit.get(key) ? "tp" : "fn");
    if (hit.get(key) === false) tally.count(TABLE, PARTNERSHIPS.operation, "fp");
    if (!hit.has(key)) tally.errors.push(`${scene.name} FN partnership ${key}`);
  }
}

const isPair = (scene: Scene, g: GoldPartnership, p: Partnership): boolean =>
  (scene.same(g.a, p.a) && scene.same(g.b, p.b)) || (scene.same(g.a, p.b) && scene.same(g.b, p.a));

const rightOperation = (scene: Scene, g: GoldPartnership, p: Partnership): boolean => (g.operation ? scene.same(g.operation, p.operation) : p.operation === null);

function falseAlarm(scene: Scene, tally: Tally, p: Partnership, told: Set<string>): void {
  const [a, b] = [p.a, p.b].map((id) => [...scene.pointed(id)].sort()[0]);
  if (told.has(`${a}|${b}`) || told.has(`${b}|${a}`)) return;
  told.add(`${a}|${b}`);
  tally.count(TABLE, PARTNERSHIPS.pair, "fp");
  tally.count(TABLE, PARTNERSHIPS.operation, "fp");
  tally.errors.push(`${scene.name} FP partnership ${a}|${b}`);
}

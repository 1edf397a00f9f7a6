import type { Arrest } from "../../server/model/annotation.ts";
import type { GoldArrest } from "./gold.ts";
import type { Scene } from "./scene.ts";
import type { Tally } from "./tally.ts";
import { likeness, pairOff, shared } from "./tally.ts";

const TABLE = "arrests";
export const ARRESTS = { table: TABLE, found: "arrest found", whole: "arrest + right place/operation", named: "named arrestee only", edges: "ARRESTED_IN edges" } as const;

const rightCount = (a: GoldArrest, b: Arrest): boolean => {
  const { count } = a;
  return typeof count !== "number" || b.count === null || count === b.count || (a.approx === true && Math.abs(count - b.count) <= 0.1 * count);
};

/** Is it the same telling? A named person by name; others where passages share half of the shorter one and counts agree. */
function alike(scene: Scene, a: GoldArrest, b: Arrest): number {
  if (a.who) return b.who !== null && scene.same(a.who, b.who) ? 2 : 0;
  if (b.who !== null) return 0;
  const part = shared(a, b) / Math.min(a.end - a.start, b.end - b.start || 1);
  const counted = typeof a.count === "number" && a.count === b.count ? 1 : 0;
  return part >= 0.5 && rightCount(a, b) ? 0.5 + likeness(a, b) + counted : 0;
}

const rightPlaces = (a: GoldArrest): readonly string[] => [...a.places, ...(a.impliedPlaces ?? [])];
const isPlace = (scene: Scene, right: readonly string[], place: string): boolean => right.some((id) => scene.same(id, place));
const rightOperation = (scene: Scene, a: GoldArrest, b: Arrest): boolean => scene.same(a.operation, b.operation) || scene.same(a.impliedOperation, b.operation);

/** Are place and operation right: at least one that is said, none that is not? */
function isWhole(scene: Scene, a: GoldArrest, b: Arrest): boolean {
  const said = a.places.length === 0 || b.places.some((p) => isPlace(scene, a.places, p));
  const nothingElse = b.places.every((p) => isPlace(scene, rightPlaces(a), p));
  const operation = a.operation ? scene.same(a.operation, b.operation) : b.operation === null || scene.same(a.impliedOperation, b.operation);
  return said && nothingElse && operation;
}

/** Tellings of arrests, and where and in what operation they were. */
export function scoreArrests(scene: Scene, tally: Tally): void {
  const wanted = scene.gold.arrests.filter((a) => !a.optional);
  const allowed = scene.gold.arrests.filter((a) => a.optional);
  const found = scene.arrests.filter((a) => !scene.inNoise(a));
  if (found.length < scene.arrests.length) tally.add("arrests predicted inside noise", scene.arrests.length - found.length);
  const pairs = pairOff(wanted, found, (a, b) => alike(scene, a, b));
  for (const [i, a] of wanted.entries()) {
    const b = found[pairs.byGold.get(i) ?? -1];
    scoreWanted(scene, tally, a, b);
    scoreEdges(scene, tally, a, b);
  }
  for (const [j, b] of found.entries()) {
    if (!pairs.byFound.has(j) && !allowed.some((a) => alike(scene, a, b) > 0)) falseAlarm(scene, tally, b);
  }
}

function scoreWanted(scene: Scene, tally: Tally, a: GoldArrest, b: Arrest | undefined): void {
  const whole = b !== undefined && isWhole(scene, a, b);
  tally.count(TABLE, ARRESTS.found, b ? "tp" : "fn");
  tally.count(TABLE, ARRESTS.whole, whole ? "tp" : "fn");
  if (b && !whole) tally.count(TABLE, ARRESTS.whole, "fp");
  tally.count(TABLE, ` ${a.class} (recall)`, b ? "tp" : "fn");
  if (a.class === "named") tally.count(TABLE, ARRESTS.named, b ? "tp" : "fn");
  if (!b) return void tally.errors.push(`${scene.name} FN arrest ${JSON.stringify(a.description.slice(0, 70))}`);
  const isCounted = typeof a.count === "number";
  tally.add("_cntN", isCounted ? 1 : 0);
  tally.add("_cntOK", isCounted && b.count !== null && rightCount(a, b) ? 1 : 0);
  tally.add("_stN");
  tally.add("_stOK", a.status === b.status ? 1 : 0);
}

function scoreEdges(scene: Scene, tally: Tally, a: GoldArrest, b: Arrest | undefined): void {
  for (const id of a.places) tally.count(TABLE, ARRESTS.edges, b?.places.some((p) => scene.same(id, p)) ? "tp" : "fn");
  if (a.operation) tally.count(TABLE, ARRESTS.edges, b && scene.same(a.operation, b.operation) ? "tp" : "fn");
  for (const p of b?.places ?? []) if (!isPlace(scene, rightPlaces(a), p)) tally.count(TABLE, ARRESTS.edges, "fp");
  if (b && b.operation !== null && !rightOperation(scene, a, b)) tally.count(TABLE, ARRESTS.edges, "fp");
}

function falseAlarm(scene: Scene, tally: Tally, b: Arrest): void {
  tally.count(TABLE, ARRESTS.found, "fp");
  tally.count(TABLE, ARRESTS.whole, "fp");
  if (b.who !== null) tally.count(TABLE, ARRESTS.named, "fp");
  for (const _ of [...b.places, ...(b.operation === null ? [] : [b.operation])]) tally.count(TABLE, ARRESTS.edges, "fp");
  const who = b.who === null ? b.description : ([...scene.pointed(b.who)][0] ?? "");
  tally.errors.push(`${scene.name} FP arrest ${JSON.stringify(who.slice(0, 70))}`);
}

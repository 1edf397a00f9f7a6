import type { ListedRelation, LocalEntity } from "../../server/model/annotation.ts";
import type { GoldRelation } from "./gold.ts";
import { common, formsOf, plain } from "./names.ts";
import type { Scene } from "./scene.ts";
import type { Tally } from "./tally.ts";

export const RELATIONS_TABLE = "relations";

interface Group {
  readonly key: string;
  /** Tellings of one relation. */
  readonly rows: readonly GoldRelation[];
  /** Those that are asked for; with none, the relation may be found or left. */
  readonly wanted: readonly GoldRelation[];
}

/** Relations of one type and ends, directed; sub-units folded into their bodies, save in PART_OF, which is about them. */
function groupsOf(scene: Scene, relations: readonly GoldRelation[]): Group[] {
  const fold = (type: string, id: string): string => (type === "PART_OF" ? id : scene.root(id));
  const rows = new Map<string, GoldRelation[]>();
  for (const r of relations) {
    const key = [r.type, fold(r.type, r.from), fold(r.type, r.to)].join("|");
    rows.set(key, [...(rows.get(key) ?? []), r]);
  }
  const isWanted = (r: GoldRelation): boolean => !r.optional && ![r.from, r.to].some((id) => scene.goldEntity(id).optional);
  return [...rows].map(([key, all]) => ({ key, rows: all, wanted: all.filter(isWanted) }));
}

function agrees(scene: Scene, gold: GoldRelation, found: ListedRelation): boolean {
  const isEnd = (id: string, ref: string): boolean =>
    gold.type === "PART_OF" ? common(formsOf(scene.goldEntity(id)), scene.pointed(ref)) > 0 : scene.same(id, ref);
  const another = (gold.altTo ?? []).some((name) => scene.pointed(found.to).has(plain(name)));
  return gold.type === found.type && isEnd(gold.from, found.from) && (another || isEnd(gold.to, found.to));
}

/** Which labelled relation each find is: a wanted one first, of several the first that nobody has found yet. */
class Matcher {
  readonly hits = new Map<string, ListedRelation[]>();
  private readonly taken = new Map<string, string>();
  private readonly scene: Scene;
  private readonly groups: readonly Group[];

  constructor(scene: Scene, groups: readonly Group[]) {
    this.scene = scene;
    this.groups = [...groups].sort((a, b) => Number(b.wanted.length > 0) - Number(a.wanted.length > 0));
  }

  take(found: ListedRelation): boolean {
    const fitting = found.from === found.to ? [] : this.groups.filter((g) => g.rows.some((r) => agrees(this.scene, r, found)));
    const [first] = fitting;
    if (!first) return false;
    const again = JSON.stringify([found.type, found.from, found.to]);
    const key = this.taken.get(again) ?? (fitting.find((g) => !this.hits.has(g.key)) ?? first).key;
    this.taken.set(again, key);
    this.hits.set(key, [...(this.hits.get(key) ?? []), found]);
    return true;
  }
}

/** Relations of the types that have no list of their own; `used` are the finds that stand for a labelled entity. */
export function scoreRelations(scene: Scene, tally: Tally, used: ReadonlySet<LocalEntity>): void {
  if (!scene.gold.relations) return;
  const groups = groupsOf(scene, scene.gold.relations);
  const matcher = new Matcher(scene, groups);
  const mayBeLeft = (id: string): boolean => {
    const e = scene.entity(id);
    return e !== undefined && !used.has(e) && scene.isAllowed(e);
  };
  const told = new Set<string>();
  for (const r of scene.relations) {
    if (scene.inNoise(r)) tally.add("relations predicted inside noise");
    else if (!matcher.take(r) && !mayBeLeft(r.from) && !mayBeLeft(r.to)) falseAlarm(scene, tally, r, told);
  }
  for (const group of groups) scoreGroup(scene, tally, group, matcher.hits.get(group.key) ?? []);
}

function falseAlarm(scene: Scene, tally: Tally, { type, from, to }: ListedRelation, told: Set<string>): void {
  const key = [type, ...[from, to].map((id) => [...scene.pointed(id)].sort()[0])].join("|");
  if (told.has(key)) return;
  told.add(key);
  for (const row of [type, "ALL"]) tally.count(RELATIONS_TABLE, row, "fp");
  const [a, b] = [from, to].map((id) => JSON.stringify(scene.entity(id)?.name ?? id));
  tally.errors.push(`${scene.name} FP relation ${type} ${a} -> ${b}`);
}

function scoreGroup(scene: Scene, tally: Tally, { wanted }: Group, hits: readonly ListedRelation[]): void {
  const [first] = wanted;
  if (!first) return;
  for (const row of [first.type, "ALL"]) tally.count(RELATIONS_TABLE, row, hits.length > 0 ? "tp" : "fn");
  const [from, to] = [first.from, first.to].map((id) => JSON.stringify(scene.goldEntity(id).name));
  if (hits.length === 0) tally.errors.push(`${scene.name} FN relation ${first.type} ${from} -> ${to}`);
  else if (first.type === "WORKS_FOR") scoreTitle(scene, tally, wanted, hits, from ?? "");
}

const post = (title: string | undefined): string => plain((title ?? "").replace(/^\s*an?\s+/i, ""));

function scoreTitle(scene: Scene, tally: Tally, wanted: readonly GoldRelation[], hits: readonly ListedRelation[], who: string): void {
  const titles = wanted.filter((r) => r.title).flatMap((r) => [r.title, ...(r.altTitles ?? [])].map(post));
  if (titles.length === 0) return;
  tally.add("_titN");
  if (hits.some((r) => titles.includes(post(r.title)))) tally.add("_titOK");
  else tally.errors.push(`${scene.name} BAD title gold= ${titles[0]} pred= ${hits.map((r) => r.title || "null").join("|")} ${who}`);
}

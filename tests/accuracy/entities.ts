import type { LocalEntity } from "../../server/model/annotation.ts";
import { foundRows, goldRows, rowOf } from "./names.ts";
import type { Scene } from "./scene.ts";
import { alike } from "./scene.ts";
import type { Tally } from "./tally.ts";
import { pairOff } from "./tally.ts";

export const ENTITIES = "entity (canonical, per doc)";

/**
 * Who and what a document speaks of, each once. Sub-units are right to find and not asked for. Returns the finds that
 * stand for a labelled entity.
 */
export function scoreEntities(scene: Scene, tally: Tally): ReadonlySet<LocalEntity> {
  const asked = scene.gold.entities.filter((e) => !e.optional);
  const main = asked.filter((e) => !e.parent);
  const units = asked.filter((e) => e.parent);
  const pairs = pairOff(main, scene.entities, alike);
  for (const [i, { kind, name }] of main.entries()) {
    const hit = pairs.byGold.has(i);
    for (const row of goldRows(kind)) tally.count(ENTITIES, row, hit ? "tp" : "fn");
    if (!hit) tally.errors.push(`${scene.name} FN entity ${rowOf(kind)} ${JSON.stringify(name)}`);
  }
  const rest = scene.entities.filter((_, j) => !pairs.byFound.has(j));
  const unitPairs = pairOff(units, rest, alike);
  tally.add("sub-unit entities found", unitPairs.byGold.size);
  tally.add("sub-unit entities gold", units.length);
  const used = new Set([...scene.entities.filter((_, j) => pairs.byFound.has(j)), ...rest.filter((_, j) => unitPairs.byFound.has(j))]);
  for (const e of rest) if (!used.has(e)) falseAlarm(scene, tally, e);
  return used;
}

function falseAlarm(scene: Scene, tally: Tally, e: LocalEntity): void {
  if (e.mentions.length > 0 && e.mentions.every((m) => scene.inNoise(m))) tally.add("entities predicted only inside noise");
  else if (!scene.isAllowed(e)) {
    for (const row of foundRows(e.kind)) tally.count(ENTITIES, row, "fp");
    tally.errors.push(`${scene.name} FP entity ${rowOf(e.kind)} ${JSON.stringify(e.name)}`);
  }
}

import { Weighing } from "./compared.ts";
import type { Local } from "./corpus.ts";
import type { Told } from "./decide.ts";
import { settingOf } from "./facts.ts";
import type { Partition } from "./partition.ts";
import { isFull, personName } from "./personName.ts";
import { byPlace } from "./order.ts";
import { remembered } from "./remembered.ts";
import { bothBeside, companionsTold } from "./sets.ts";

const nameOf = remembered((local: Local) => personName(local.name));

/** A surname that more people bear than this is not asked about. */
const BEARERS = 3;

/**
 * People whom a document calls by surname or initial alone are never joined to a full name of another document; but where
 * few bear the surname and the documents share people or bodies, a person is asked.
 */
export function bareSurnames(locals: Iterable<Local>, final: Partition): Told[] {
  const bare: Local[] = [];
  const bearers = new Map<string, Map<string, Local>>();
  for (const local of locals) {
    if (local.kind !== "Person" || !local.named) continue;
    const name = nameOf(local);
    if (!isFull(name)) bare.push(local);
    else {
      const there = bearers.get(name.surname) ?? new Map<string, Local>();
      const root = final.name(local);
      if (there.size <= BEARERS && !there.has(root)) there.set(root, local);
      bearers.set(name.surname, there);
    }
  }
  return bare.flatMap((local) => asked(local, bearers.get(personName(local.name).surname), final));
}

function asked(local: Local, full: ReadonlyMap<string, Local> | undefined, final: Partition): Told[] {
  if (!full || full.size > BEARERS) return [];
  const { given } = personName(local.name);
  return [...full.values()].flatMap((other) => {
    if (other.story === local.story || !personName(other.name).given.startsWith(given) || !final.free(local, other)) return [];
    const beside = bothBeside({ ...settingOf(local.story), self: null }, { ...settingOf(other.story), self: null });
    if (beside.length === 0) return [];
    const weighing = new Weighing(0.35).agree(0, "surname").agree(Math.min(0.2, beside.length * 0.1), companionsTold(beside));
    if (full.size > 1) weighing.clash(0, `${full.size} people bear the surname`);
    const compared = weighing.clash(0, "a bare surname").result();
    const [a, b] = byPlace(local, other) < 0 ? [local, other] : [other, local];
    return [{ a, b, compared }];
  });
}

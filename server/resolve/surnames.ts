import type { Tell } from "./block.ts";
import type { Clusters } from "./clusters.ts";
import { Weighing } from "./compared.ts";
import type { Local } from "./corpus.ts";
import type { Facts } from "./facts.ts";
import { isFull, personName } from "./personName.ts";
import { remembered } from "./remembered.ts";
import { bothName, companionsTold } from "./sets.ts";

const nameOf = remembered((local: Local) => personName(local.name));

/** A surname that more people bear than this is not asked about. */
const BEARERS = 3;

/**
 * People whom a document calls by surname or initial alone are never joined to a full name of another document; but where
 * few bear the surname and the documents share people or bodies, a person is asked.
 */
export function bareSurnames(locals: readonly Local[], facts: Facts, clusters: Clusters, tell: Tell): void {
  const bare: Local[] = [];
  const bearers = new Map<string, Map<number, Local>>();
  for (const local of locals) {
    if (local.kind !== "Person" || !local.named) continue;
    const name = nameOf(local);
    if (!isFull(name)) bare.push(local);
    else {
      const there = bearers.get(name.surname) ?? new Map<number, Local>();
      const root = clusters.root(local.index);
      if (there.size <= BEARERS && !there.has(root)) there.set(root, local);
      bearers.set(name.surname, there);
    }
  }
  for (const local of bare) ask(local, bearers.get(personName(local.name).surname), facts, clusters, tell);
}

function ask(local: Local, full: ReadonlyMap<number, Local> | undefined, facts: Facts, clusters: Clusters, tell: Tell): void {
  if (!full || full.size > BEARERS) return;
  const { given } = personName(local.name);
  for (const other of full.values()) {
    if (other.story === local.story || !personName(other.name).given.startsWith(given) || !clusters.free(local.index, other.index)) continue;
    const beside = bothName(facts.setting(local.story).companions, facts.setting(other.story).companions);
    if (beside.length === 0) continue;
    const weighing = new Weighing(0.35).agree(0, "surname").agree(Math.min(0.2, beside.length * 0.1), companionsTold(beside));
    if (full.size > 1) weighing.clash(0, `${full.size} people bear the surname`);
    const compared = weighing.clash(0, "a bare surname").result();
    tell({ ...compared, a: Math.min(local.index, other.index), b: Math.max(local.index, other.index), joined: clusters.same(local.index, other.index) });
  }
}

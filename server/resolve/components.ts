import type { Local } from "./corpus.ts";

/** Blocks of locals of which each may have several keys: who shares one is in one block, and whoever shares one with them. */
export function components(locals: readonly Local[], keys: (local: Local) => readonly string[]): Local[][] {
  const parent = new Map<Local, Local>(locals.map((l) => [l, l]));
  const root = (local: Local): Local => {
    let r = local;
    for (let up = parent.get(r); up && up !== r; up = parent.get(r)) r = up;
    parent.set(local, r);
    return r;
  };
  const first = new Map<string, Local>();
  for (const local of locals) {
    for (const key of keys(local)) {
      const there = first.get(key);
      if (!there) first.set(key, local);
      else if (root(there) !== root(local)) parent.set(root(local), root(there));
    }
  }
  const blocks = new Map<Local, Local[]>();
  for (const local of locals) blocks.set(root(local), [...(blocks.get(root(local)) ?? []), local]);
  return [...blocks.values()];
}

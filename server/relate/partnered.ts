import type { LocalEntity, Partnership } from "../model/annotation.ts";
import type { Act } from "./act.ts";
import type { Campaign } from "./campaigns.ts";
import type { View } from "./view.ts";
import { spanOf } from "./view.ts";

/** Bodies said to act together: the lead with each in its list; each with each only when they act jointly. */
export function findPartnerships(view: View, passages: readonly Campaign[], acts: readonly (readonly Act[])[]): Partnership[] {
  const found: Partnership[] = [];
  let near = 0;
  view.sentences.forEach((range, sentence) => {
    const here = acts[sentence] ?? [];
    if (here.length === 0) return;
    while (near < passages.length && (passages[near]?.to ?? 0) <= range.from) near += 1;
    let last = near;
    while (last < passages.length && (passages[last]?.from ?? 0) < range.to) last += 1;
    const own = operationOf(passages.slice(near, last));
    const first = found.length;
    const before = own ? null : toldBefore(view, sentence, passages[near - 1]);
    for (const act of here) {
      const operation = own ?? (before && act.lead.some((l) => before.named.has(l)) ? before.operation : null);
      for (const [a, b] of pairs(act)) {
        if (a !== b && !found.slice(first).some((f) => pairOf(f, a, b))) found.push({ ...spanOf(view, range), a: a.id, b: b.id, operation, rule: act.rule });
      }
    }
  });
  return found;
}

const pairOf = (f: Partnership, a: LocalEntity, b: LocalEntity): boolean => (f.a === a.id && f.b === b.id) || (f.a === b.id && f.b === a.id);

function* pairs({ lead, partners, joint }: Act): Generator<readonly [LocalEntity, LocalEntity]> {
  const all = [...lead, ...partners.map((p) => p.entity)];
  if (joint) for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) yield [a, b];
  else for (const a of lead) for (const { entity } of partners) yield [a, entity];
}

/** "They were backed by X": the operation of the sentence before, which holds for an act whose lead that sentence names. */
function toldBefore(view: View, sentence: number, passage: Campaign | undefined): { readonly operation: string; readonly named: ReadonlySet<LocalEntity> } | null {
  const range = view.sentences[sentence - 1];
  if (!range || !passage || passage.from < range.from || !passage.entity.named) return null;
  const named = new Set<LocalEntity>();
  for (let i = range.from; i < range.to; i += 1) {
    const entity = view.units[i]?.ref?.entity;
    if (entity) named.add(entity);
  }
  return { operation: passage.entity.id, named };
}

/** The operation that the sentence names or that its "the operation" means. */
function operationOf(passages: readonly Campaign[]): string | null {
  return (passages.find((p) => p.entity.named) ?? passages[0])?.entity.id ?? null;
}

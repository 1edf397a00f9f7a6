import type { Annotation } from "../model/annotation.ts";
import type { Resolution } from "../model/graph.ts";
import { byCodeUnit } from "../model/id.ts";
import type { Judgement } from "../model/judgement.ts";
import { addedDrafts, Passages } from "./added.ts";
import { anchorFinder } from "./anchors.ts";
import type { Conflict } from "./constraints.ts";
import { constrain } from "./constraints.ts";
import { findCopies } from "./copies.ts";
import type { Corpus } from "./corpus.ts";
import type { Group } from "./entities.ts";
import { group, resolvedEntity } from "./entities.ts";
import { evidenceRows } from "./evidence.ts";
import { gather } from "./gather.ts";
import { link } from "./link.ts";
import { Decided } from "./overrides.ts";
import { Sources } from "./sources.ts";
import { standing } from "./standing.ts";

/** A resolution with the reasons for it. */
export interface Resolved {
  readonly resolution: Resolution;
  /** Judgements without force, and which later ones they lost to. */
  readonly conflicts: readonly Conflict[];
}

/**
 * The whole graph, as a function of documents and judgements: the same whatever the order in which either comes, and
 * however often.
 *
 *     annotations ─gather─▶ locals ─constrain─▶ sets by judgement ─link─▶ sets ─group─▶ entities
 *                              └────drafts──────────────────────────────────────────▶ evidence
 */
export function resolve(annotations: Iterable<Annotation>, judgements: readonly Judgement[]): Resolution {
  return explain(annotations, judgements).resolution;
}

/** The same with what people should look at. */
export function explain(annotations: Iterable<Annotation>, judgements: readonly Judgement[]): Resolved {
  const made = standing(judgements);
  const passages = new Passages(made);
  const corpus = gather(annotations, made, passages);
  const find = anchorFinder(corpus);
  const { clusters, conflicts } = constrain(corpus, made, find);
  const copies = findCopies(corpus.stories);
  const sources = new Sources(corpus.stories, copies);
  link(corpus, clusters);
  const decided = new Decided(made, clusters, find);
  const groups = grouped(corpus, (index) => clusters.root(index), decided);
  const rows = [...corpus.stories.flatMap((s) => s.drafts), ...addedDrafts(made, passages, find)];
  const evidence = evidenceRows(rows, (local) => groups.get(clusters.root(local.index)), decided.rejectedEvidence, sources);
  const entities = [...groups.values()].map((g) => resolvedEntity(g, sources)).sort((a, b) => byCodeUnit(a.id, b.id));
  return { resolution: { entities, evidence, copies }, conflicts };
}

/** Entities by the root of their set, without those that people rejected. */
function grouped({ locals }: Corpus, root: (index: number) => number, decided: Decided): Map<number, Group> {
  const sets = new Map<number, Corpus["locals"][number][]>();
  for (const local of locals) {
    const r = root(local.index);
    const set = sets.get(r);
    if (set) set.push(local);
    else sets.set(r, [local]);
  }
  return new Map([...sets].filter(([r]) => !decided.isRejected(r)).map(([r, members]) => [r, group(members, decided.overrides(r))]));
}

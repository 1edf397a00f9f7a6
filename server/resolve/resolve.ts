import type { Annotation } from "../model/annotation.ts";
import type { Resolution } from "../model/graph.ts";
import { anchorId, byCodeUnit } from "../model/id.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Match } from "../model/match.ts";
import { addedDrafts, Passages } from "./added.ts";
import { anchorFinder } from "./anchors.ts";
import type { Pairing, Tell } from "./block.ts";
import type { Clusters } from "./clusters.ts";
import type { Conflict } from "./constraints.ts";
import { constrain } from "./constraints.ts";
import { findCopies } from "./copies.ts";
import type { Corpus, Local } from "./corpus.ts";
import type { Group } from "./entities.ts";
import { group, resolvedEntity } from "./entities.ts";
import { evidenceRows } from "./evidence.ts";
import { gather } from "./gather.ts";
import { link } from "./link.ts";
import type { Memo } from "./memo.ts";
import { Decided } from "./overrides.ts";
import { matches } from "./queue.ts";
import { Sources } from "./sources.ts";
import { standing } from "./standing.ts";

/** A resolution with the reasons for it. */
export interface Resolved {
  readonly resolution: Resolution;
  /** Open ones first: the review queue. */
  readonly matches: readonly Match[];
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
  const { corpus, made, passages } = read(annotations, judgements);
  return run(corpus, made, passages, () => {}, null).resolution;
}

/** The same with what people should look at. */
export function explain(annotations: Iterable<Annotation>, judgements: readonly Judgement[]): Resolved {
  const { corpus, made, passages } = read(annotations, judgements);
  return explained(corpus, made, passages, null);
}

/** Pairs that may be one but stayed apart, the likeliest first: what a person should look at. */
export const candidates = (annotations: Iterable<Annotation>, judgements: readonly Judgement[]): readonly Match[] =>
  explain(annotations, judgements).matches.filter((m) => !m.joined);

/** `made` are the standing judgements, oldest first; `passages` has read every document. */
export function explained(corpus: Corpus, made: readonly Judgement[], passages: Passages, memo: Memo | null): Resolved {
  const pairings: Pairing[] = [];
  const { resolution, conflicts, groups, clusters } = run(corpus, made, passages, (p) => pairings.push(p), memo);
  const entity = (index: number): string | undefined => groups.get(clusters.root(index))?.id;
  const part = (index: number): string => firstAnchor(corpus.locals[index]);
  return { resolution, matches: matches(pairings, entity, part), conflicts };
}

function read(annotations: Iterable<Annotation>, judgements: readonly Judgement[]): { corpus: Corpus; made: readonly Judgement[]; passages: Passages } {
  const made = standing(judgements);
  const passages = new Passages(made);
  return { corpus: gather(annotations, made, passages), made, passages };
}

interface Run extends Pick<Resolved, "resolution" | "conflicts"> {
  readonly clusters: Clusters;
  readonly groups: ReadonlyMap<number, Group>;
}

function run(corpus: Corpus, made: readonly Judgement[], passages: Passages, tell: Tell, memo: Memo | null): Run {
  const find = anchorFinder(corpus);
  const { clusters, conflicts } = constrain(corpus, made, find);
  link(corpus, { clusters, tell, memo });
  memo?.turn();
  const decided = new Decided(made, clusters, find);
  const groups = grouped(corpus, clusters, decided);
  const copies = findCopies(corpus.stories);
  const sources = new Sources(corpus.stories, copies);
  const rows = [...corpus.stories.flatMap((s) => s.drafts), ...addedDrafts(made, passages, find)];
  const evidence = evidenceRows(rows, (local) => groups.get(clusters.root(local.index)), decided.rejectedEvidence, sources);
  const entities = [...groups.values()].map((g) => resolvedEntity(g, sources)).sort((a, b) => byCodeUnit(a.id, b.id));
  return { resolution: { entities, evidence, copies }, conflicts, clusters, groups };
}

/** Entities by the root of their set, without those that people rejected. */
function grouped({ locals }: Corpus, clusters: Clusters, decided: Decided): Map<number, Group> {
  const sets = new Map<number, Local[]>();
  for (const local of locals) {
    const root = clusters.root(local.index);
    const set = sets.get(root);
    if (set) set.push(local);
    else sets.set(root, [local]);
  }
  return new Map([...sets].filter(([r]) => !decided.isRejected(r)).map(([r, members]) => [r, group(members, decided.overrides(r))]));
}

function firstAnchor(local: Local | undefined): string {
  const [mention] = local?.mentions ?? [];
  return local && mention ? anchorId({ document: local.story.id, ...mention }) : "";
}

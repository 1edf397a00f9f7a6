import type { Annotation } from "../model/annotation.ts";
import type { Resolution } from "../model/graph.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Match } from "../model/match.ts";
import type { Resolved } from "./resolved.ts";
import { Resolver } from "./resolver.ts";

/**
 * The whole graph, as a function of documents and judgements: the same whatever the order in which either comes, and
 * however often.
 */
export function resolve(annotations: Iterable<Annotation>, judgements: readonly Judgement[]): Resolution {
  const resolver = of(annotations);
  resolver.settle(judgements);
  return resolver.resolution();
}

/** The same with what people should look at. */
export const explain = (annotations: Iterable<Annotation>, judgements: readonly Judgement[]): Resolved => of(annotations).explain(judgements);

/** Pairs that may be one but stayed apart, the likeliest first: what a person should look at. */
export const candidates = (annotations: Iterable<Annotation>, judgements: readonly Judgement[]): readonly Match[] =>
  explain(annotations, judgements).matches.filter((m) => !m.joined);

/** One text gives one annotation; should two differ, the choice does not depend on which came first. */
function of(annotations: Iterable<Annotation>): Resolver {
  const chosen = new Map<string, Annotation>();
  for (const annotation of annotations) {
    const there = chosen.get(annotation.document.id);
    if (!there || (there !== annotation && outline(annotation) < outline(there))) chosen.set(annotation.document.id, annotation);
  }
  const resolver = new Resolver();
  for (const annotation of chosen.values()) resolver.put(annotation);
  return resolver;
}

const outline = (annotation: Annotation): string => JSON.stringify(annotation);

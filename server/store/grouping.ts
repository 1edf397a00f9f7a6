import type { Evidence, Relation } from "../model/graph.ts";
import { byCodeUnit, relationId } from "../model/id.ts";
import type { Status } from "../model/ontology.ts";
import { RELATIONS, STATUSES } from "../model/ontology.ts";
import type { DatedEvidence } from "./rows.ts";
import { plain } from "./rows.ts";

/** Evidence of one type between two nodes makes a relation. */

const byPlace = (a: Evidence, b: Evidence): number =>
  byCodeUnit(a.document, b.document) || a.start - b.start || a.end - b.end || byCodeUnit(a.id, b.id);

const rung = (status: Status): number => STATUSES.indexOf(status);
const day = (e: DatedEvidence): string => e.date ?? e.published ?? "";

/** The latest by date, the furthest where dates agree; a denial stands only where there is nothing else. */
export function latestStatus(evidence: readonly DatedEvidence[]): Status | null {
  let best: { status: Status; day: string } | null = null;
  for (const e of evidence) {
    if (e.status === null || e.status === "denied") continue;
    const newer = best === null ? 1 : byCodeUnit(day(e), best.day) || rung(e.status) - rung(best.status);
    if (newer > 0) best = { status: e.status, day: day(e) };
  }
  return best?.status ?? (evidence.some((e) => e.status === "denied") ? "denied" : null);
}

/** Evidence of one relation, in any order. */
function relationFrom(evidence: [DatedEvidence, ...DatedEvidence[]]): Relation {
  const [{ type, from, to }] = evidence;
  evidence.sort(byPlace);
  return {
    id: relationId(type, from, to),
    type,
    from,
    to,
    directed: RELATIONS[type].directed,
    status: latestStatus(evidence),
    evidence: evidence.map(plain) as [Evidence, ...Evidence[]],
    evidenceCount: evidence.length,
    sourceCount: new Set(evidence.map((e) => e.source)).size,
  };
}

/** Relations, sorted by id. */
export function relationsFrom(evidence: Iterable<DatedEvidence>): Relation[] {
  const groups = new Map<string, [DatedEvidence, ...DatedEvidence[]]>();
  for (const e of evidence) {
    const id = relationId(e.type, e.from, e.to);
    const group = groups.get(id);
    if (group) group.push(e);
    else groups.set(id, [e]);
  }
  return [...groups.values()].map(relationFrom).sort((a, b) => byCodeUnit(a.id, b.id));
}

/** Mentions have no status, so their documents' dates do not matter. */
export const undated = (evidence: Evidence): DatedEvidence => ({ ...evidence, published: null });

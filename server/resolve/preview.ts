import type { Evidence, Relation, ResolvedEntity } from "../model/graph.ts";
import { byCodeUnit, relationId } from "../model/id.ts";
import { RELATIONS } from "../model/ontology.ts";
import type { RelationType } from "../model/ontology.ts";

/** What a merge of two entities would make, before anybody decides. */
export interface MergePreview {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly documentCount: number;
  readonly mentionCount: number;
  readonly sourceCount: number;
  /** Documents that mention both: there they are told apart today. */
  readonly together: readonly string[];
  /** Relations that both have to the same end, and that would be one. */
  readonly joins: readonly JoinedRelation[];
  /** Relations between the two, which would fall away. */
  readonly vanishes: readonly string[];
}

export interface JoinedRelation extends Pick<Relation, "type" | "evidenceCount" | "sourceCount"> {
  /** The end that both share. */
  readonly other: string;
  /** The ids of the relations as they are now. */
  readonly relations: readonly [string, string];
}

/** `evidence` is that of both; more does no harm. The real merge may count fewer sources, never more. */
export function previewMerge(a: ResolvedEntity, b: ResolvedEntity, evidence: readonly Evidence[]): MergePreview {
  const name = longer(a, b);
  const forms = new Set([a.name, ...a.aliases, b.name, ...b.aliases]);
  forms.delete(name);
  const documents = new Set([...a.mentions, ...b.mentions].map((m) => m.document));
  const inB = new Set(b.mentions.map((m) => m.document));
  return {
    name,
    aliases: [...forms].sort(byCodeUnit),
    documentCount: documents.size,
    mentionCount: a.mentionCount + b.mentionCount,
    sourceCount: new Set([...a.mentions, ...b.mentions].map((m) => m.source)).size,
    together: a.mentions.map((m) => m.document).filter((d) => inB.has(d)),
    joins: joined(endsOf(a.id, evidence), endsOf(b.id, evidence), a.id, b.id),
    vanishes: [...new Set(evidence.filter((e) => between(e, a.id, b.id)).map((e) => relationId(e.type, e.from, e.to)))].sort(byCodeUnit),
  };
}

const longer = (a: ResolvedEntity, b: ResolvedEntity): string =>
  a.named !== b.named ? (a.named ? a.name : b.name) : b.name.length > a.name.length ? b.name : a.name;

const between = (e: Evidence, a: string, b: string): boolean => (e.from === a && e.to === b) || (e.from === b && e.to === a);

/** An entity's evidence by the relation's type, direction and other end. */
function endsOf(id: string, evidence: readonly Evidence[]): Map<string, Evidence[]> {
  const ends = new Map<string, Evidence[]>();
  for (const e of evidence) {
    if (e.from !== id && e.to !== id) continue;
    const [way, other] = e.from === id ? ["to", e.to] : ["from", e.from];
    const key = `${e.type} ${RELATIONS[e.type].directed ? way : "with"} ${other}`;
    ends.set(key, [...(ends.get(key) ?? []), e]);
  }
  return ends;
}

function joined(ofA: ReadonlyMap<string, readonly Evidence[]>, ofB: ReadonlyMap<string, readonly Evidence[]>, a: string, b: string): JoinedRelation[] {
  return [...ofA].sort(([x], [y]) => byCodeUnit(x, y)).flatMap(([key, left]) => {
    const right = ofB.get(key) ?? [];
    const [type = "", , other = ""] = key.split(" ");
    if (right.length === 0 || other === a || other === b) return [];
    const all = [...left, ...right];
    const relations = [left[0], right[0]].map((e) => (e ? relationId(e.type, e.from, e.to) : "")) as [string, string];
    return [{ type: type as RelationType, other, relations, evidenceCount: all.length, sourceCount: new Set(all.map((e) => e.source)).size }];
  });
}

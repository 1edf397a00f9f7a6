/**
 * What can stand on the board and how it may be joined: the one table to which types, GraphQL enums, Cypher files,
 * the legend and the documentation answer.
 */

export const KINDS = ["Person", "Agency", "Organization", "Place", "Gang", "Operation"] as const;
/** What an entity is. `Agency` is a body of government or law enforcement, `Organization` any other body. */
export type Kind = (typeof KINDS)[number];

/** The end of a relation: an entity's kind, or a document. */
export type End = Kind | "Document";

export interface RelationRule {
  readonly from: readonly Kind[];
  readonly to: readonly End[];
  /** False where a relation reads the same both ways; it is then stored once, the smaller id first. */
  readonly directed: boolean;
  /** Between the names of its ends it makes a sentence: "{from} was quoted in {to}". */
  readonly reads: string;
}

export const RELATIONS = {
  MENTIONED_IN: { from: KINDS, to: ["Document"], directed: true, reads: "is mentioned in" },
  QUOTED_IN: { from: ["Person", "Agency", "Organization"], to: ["Document"], directed: true, reads: "was quoted in" },
  ARRESTED_IN: { from: ["Person"], to: ["Operation", "Place", "Document"], directed: true, reads: "was arrested in" },
  PARTNERED_WITH: { from: ["Agency"], to: ["Agency"], directed: false, reads: "partnered with" },
  WORKS_FOR: { from: ["Person"], to: ["Agency", "Organization"], directed: true, reads: "works for" },
  TOOK_PART_IN: { from: ["Agency"], to: ["Operation"], directed: true, reads: "took part in" },
  TARGETED: { from: ["Operation"], to: ["Gang", "Place"], directed: true, reads: "targeted" },
  TOOK_PLACE_IN: { from: ["Operation"], to: ["Place"], directed: true, reads: "took place in" },
  PART_OF: { from: ["Agency", "Place"], to: ["Agency", "Place"], directed: true, reads: "is part of" },
  MEMBER_OF: { from: ["Person"], to: ["Gang"], directed: true, reads: "is said to belong to" },
} as const satisfies Record<string, RelationRule>;

export type RelationType = keyof typeof RELATIONS;
export const RELATION_TYPES = Object.keys(RELATIONS) as readonly RelationType[];

/** Who says so: the document in words, a rule by inference, a person by hand, or another tool's file. */
export const ORIGINS = ["stated", "inferred", "human", "imported"] as const;
export type Origin = (typeof ORIGINS)[number];

/** The ladder of a case, in the order in which it is climbed. `sought` and `denied` never become ARRESTED_IN. */
export const STATUSES = ["sought", "detained", "arrested", "charged", "arraigned", "convicted", "acquitted", "released", "denied"] as const;
export type Status = (typeof STATUSES)[number];

/** May a relation of this type join these ends? */
export function permits(type: RelationType, from: Kind, to: End): boolean {
  const rule: RelationRule = RELATIONS[type];
  return rule.from.includes(from) && rule.to.includes(to) && (type !== "PART_OF" || from === to);
}

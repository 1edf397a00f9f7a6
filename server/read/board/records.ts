import type { Annotation } from "../../model/annotation.ts";
import type { Kind, RelationType, Status } from "../../model/ontology.ts";
import { KINDS, RELATION_TYPES, RELATIONS, STATUSES } from "../../model/ontology.ts";

/** What another tool's file says, before it becomes a document of ours. */
export interface Thing {
  readonly id: string;
  /** `Document`: of the other board; what points at it is told in the imported record instead. */
  readonly kind: Kind | "Document";
  readonly name: string;
  readonly aliases: readonly string[];
  readonly named: boolean;
  readonly count: number | null;
}

/** One telling of a relation. */
export interface Link {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly quote: string | null;
  readonly title: string | null;
  readonly role: string | null;
  readonly status: Status | null;
  readonly date: string | null;
  readonly count: number | null;
  readonly approximate: boolean;
  readonly speakerLabel: string | null;
  readonly by: string | null;
  readonly operation: string | null;
  /** Who published the passage, where and when, in words. */
  readonly cited: string | null;
}

/** What could not be taken over, each with its reason: nothing is dropped in silence. */
export interface Skipped {
  readonly record: string;
  readonly reason: string;
}

export interface Records {
  readonly things: readonly Thing[];
  readonly links: readonly Link[];
  readonly skipped: readonly Skipped[];
}

/** The imported record as a document, with what it says; all of it `imported`. */
export interface Imported {
  /** Its document has no name, no sources and no title of its own yet: those are its file's. */
  readonly annotation: Annotation;
  readonly skipped: readonly Skipped[];
}

export const LINK = { quote: null, title: null, role: null, status: null, date: null, count: null, approximate: false, speakerLabel: null, by: null, operation: null, cited: null } as const;

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
export const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
export const texts = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((v): v is string => typeof v === "string" && v !== "");
export const whole = (value: unknown): number | null => (typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null);
export const day = (value: unknown): string | null => (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null);
export const statusOf = (value: unknown): Status | null => STATUSES.find((status) => status === String(value).toLowerCase()) ?? null;

const KIND_WORDS: Readonly<Record<string, Thing["kind"]>> = {
  person: "Person", people: "Person", agency: "Agency", publicbody: "Agency", government: "Agency", organization: "Organization", organisation: "Organization", company: "Organization", legalentity: "Organization",
  place: "Place", location: "Place", address: "Place", city: "Place", country: "Place", gang: "Gang", operation: "Operation", event: "Operation", document: "Document", article: "Document",
};

/** A kind by our word or another's for it. */
export const kindOf = (value: unknown): Thing["kind"] | null => KINDS.find((kind) => kind === value) ?? KIND_WORDS[String(value).toLowerCase().replace(/[\s_-]/g, "")] ?? null;

const READS: ReadonlyMap<string, RelationType> = new Map(RELATION_TYPES.map((type) => [RELATIONS[type].reads, type] as const));

/** A type by its name, however cased, or by how it reads ("took part in"). */
export const typeOf = (value: unknown): RelationType | null =>
  RELATION_TYPES.find((type) => type === String(value).toUpperCase().replace(/[\s-]+/g, "_")) ?? READS.get(String(value).toLowerCase()) ?? null;

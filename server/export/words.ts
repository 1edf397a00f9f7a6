import type { Evidence, Relation } from "../model/graph.ts";
import type { End, Status } from "../model/ontology.ts";
import { RELATIONS } from "../model/ontology.ts";
import { isWithheld } from "./attributes.ts";
import type { ExportContext } from "./context.ts";
import type { Label } from "./labels.ts";
import { nameIn } from "./labels.ts";

/** What an export says in words: plain, and never more than the passages say. */

export const HEADINGS: Readonly<Record<End, string>> = {
  Person: "People", Agency: "Agencies", Organization: "Organizations", Place: "Places", Gang: "Gangs", Operation: "Operations", Document: "Documents",
};

const STATUS: Readonly<Record<Status, string>> = {
  sought: "is sought in", detained: "was detained in", arrested: "was arrested in", charged: "was charged in", arraigned: "was arraigned in", convicted: "was convicted in",
  acquitted: "was acquitted in", released: "was released in", denied: "is said not to have been arrested in",
};

/** Between the names of its ends it makes a sentence; several people "were". */
export function verb({ type, status, evidence }: Pick<Relation, "type" | "status" | "evidence">): string {
  const words = type === "ARRESTED_IN" && status !== null ? STATUS[status] : RELATIONS[type].reads;
  const several = evidence.every(({ count }) => count !== null && count > 1);
  return several ? words.replace(/^was /, "were ").replace(/^is /, "are ") : words;
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "2031-03-01" → "1 March 2031"; anything else as it is. */
export function dated(iso: string): string {
  const m = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  return m ? `${Number(m[3])} ${MONTHS[Number(m[2]) - 1] ?? m[2]} ${m[1]}` : iso;
}

export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** "3 passages from 2 independent sources". */
export const support = ({ evidenceCount, sourceCount }: Pick<Relation, "evidenceCount" | "sourceCount">): string =>
  `${counted(evidenceCount, "passage")} from ${counted(sourceCount, "independent source")}`;

/** A passage with all that is needed to find it again. */
export interface Citation {
  /** Null: withheld. */
  readonly quote: string | null;
  /** Post, role, status, date, by whom: what the passage says beside the relation. */
  readonly said: readonly string[];
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  /** "characters 100–143", of the document's text. */
  readonly place: string | null;
  readonly url: string | null;
  readonly document: string;
}

export function citation(e: Evidence, context: ExportContext, labels: ReadonlyMap<string, Label>): Citation {
  const paper = context.documents.get(e.document);
  const [by, operation] = [nameIn(labels, context, e.by), nameIn(labels, context, e.operation)];
  const said = [
    e.title && `as ${e.title}`, e.role && `role: ${e.role}`, e.status && `status: ${e.status}`, e.date && `on ${dated(e.date)}`, by && `by ${by}`, operation && `in ${operation}`,
    e.count !== null && e.count > 1 && `${e.approximate ? "about " : ""}${e.count} people`, e.speakerLabel && `speaker: ${e.speakerLabel}`, e.origin !== "stated" && `origin: ${e.origin}`,
  ].filter((part): part is string => typeof part === "string" && part !== "");
  const withheld = isWithheld(e);
  return {
    quote: withheld ? null : e.quote, said, title: paper?.title ?? null, publisher: paper?.publisher ?? null, published: paper?.published ?? null,
    place: withheld ? null : `characters ${e.start}–${e.end}`, url: paper?.url ?? null, document: e.document,
  };
}

export const WITHHELD = "Passage withheld.";

import type { Annotation, Arrest, ListedRelation, Partnership, Quote } from "../model/annotation.ts";
import { permits } from "../model/ontology.ts";
import type { Origin, RelationType } from "../model/ontology.ts";
import type { Span } from "../model/span.ts";
import type { Draft, DraftFacts, Local } from "./corpus.ts";
import { own } from "./text.ts";
import type { Unnamed } from "./unnamed.ts";

/** Finds a local entity by the id that the claim at `span` uses; null for no id and for one that is not there. */
export type Find = (id: string | null | undefined, span: Span) => Local | null;

interface Claimed {
  readonly type: RelationType;
  readonly from: Local | null;
  /** Null where the relation ends in the document; undefined where its end is not known, so that nothing is claimed. */
  readonly to: Local | null | undefined;
  readonly span: Span & { readonly rule: string };
  readonly facts?: DraftFacts;
  readonly by?: Local | null;
  readonly operation?: Local | null;
  readonly origin?: Origin;
}

/** Who is behind each claim: ids of local entities, those made for unnamed people among them. */
export interface Parties {
  readonly speakers: readonly (string | null)[];
  readonly arrested: readonly (string | null)[];
}

export function parties(annotation: Annotation, unnamed: Unnamed): Parties {
  return {
    speakers: annotation.quotes.map((q) => q.speaker ?? q.spokenFor ?? unnamed.speaker(q)),
    arrested: annotation.arrests.map((a) => (claimsArrest(a) ? (a.who ?? unnamed.group(a)) : a.who)),
  };
}

/** `sought` and `denied` are told of, but are no arrests. */
const claimsArrest = (arrest: Arrest): boolean => arrest.status !== "sought" && arrest.status !== "denied";

/** The rows of evidence that a document's claims amount to, each between ends that the ontology permits. */
export function drafts(annotation: Annotation, who: Parties, find: Find): Draft[] {
  const { text } = annotation.document;
  const claimed = [
    ...annotation.quotes.map((q, i) => quoted(q, find(who.speakers[i], q))),
    ...annotation.arrests.flatMap((a, i) => arrested(a, find(who.arrested[i], a), find)),
    ...annotation.partnerships.map((p) => partnered(p, find)),
    ...annotation.relations.map((r) => listed(r, find)),
  ];
  return claimed.flatMap((c) => draft({ ...(annotation.origin ? { origin: annotation.origin } : {}), ...c }, text));
}

function quoted(quote: Quote, from: Local | null): Claimed {
  return { type: "QUOTED_IN", from, to: null, span: quote, facts: { speakerLabel: quote.speakerLabel } };
}

function arrested(arrest: Arrest, from: Local | null, find: Find): Claimed[] {
  if (!claimsArrest(arrest)) return [];
  const operation = find(arrest.operation, arrest);
  const places = arrest.places.map((p) => find(p, arrest)).filter((p) => p !== null);
  const ends = [...(operation ? [operation] : []), ...places];
  const { status, count, approximate, date } = arrest;
  const facts: DraftFacts = { status, count, approximate, date: date ?? null };
  const to: readonly (Local | null)[] = ends.length > 0 ? ends : [null];
  return to.map((end) => ({ type: "ARRESTED_IN", from, to: end, span: arrest, facts, by: find(arrest.by, arrest), operation }));
}

function partnered(partnership: Partnership, find: Find): Claimed {
  const from = find(partnership.a, partnership);
  return { type: "PARTNERED_WITH", from, to: find(partnership.b, partnership) ?? undefined, span: partnership, operation: find(partnership.operation, partnership) };
}

function listed(relation: ListedRelation, find: Find): Claimed {
  const facts: DraftFacts = { title: relation.title ?? null, role: relation.role ?? null };
  return { type: relation.type, from: find(relation.from, relation), to: find(relation.to, relation) ?? undefined, span: relation, facts, ...(relation.origin ? { origin: relation.origin } : {}) };
}

function draft(claimed: Claimed, text: string): Draft[] {
  const { type, from, to, span, facts = {}, by = null, operation = null, origin = "stated" } = claimed;
  if (!from || to === undefined || from === to || !permits(type, from.kind, to?.kind ?? "Document")) return [];
  const { start, end, rule } = span;
  return [{ type, document: from.story.id, from, to, start, end, quote: own(text.slice(start, end)), origin, rule, by, operation, facts }];
}

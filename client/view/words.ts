import type { End, Origin, RelationType, Status } from "../../server/model/ontology.ts";
import { RELATIONS } from "../../server/model/ontology.ts";
import type { BoardEdge, BoardNode } from "./board.ts";

/** Everything that the board says in words, in one place: plain, careful, without exclamation marks. */

export const KIND_WORDS: Readonly<Record<End, { readonly one: string; readonly many: string }>> = {
  Person: { one: "Person", many: "People" },
  Agency: { one: "Agency", many: "Agencies" },
  Organization: { one: "Organization", many: "Organizations" },
  Place: { one: "Place", many: "Places" },
  Gang: { one: "Gang", many: "Gangs" },
  Operation: { one: "Operation", many: "Operations" },
  Document: { one: "Document", many: "Documents" },
};

export const RELATION_WORDS: Readonly<Record<RelationType, string>> = {
  MENTIONED_IN: "Mentioned in", QUOTED_IN: "Quoted in", ARRESTED_IN: "Arrested in", PARTNERED_WITH: "Partnered with",
  WORKS_FOR: "Works for", TOOK_PART_IN: "Took part in", TARGETED: "Targeted", TOOK_PLACE_IN: "Took place in",
  PART_OF: "Part of", MEMBER_OF: "Said to belong to",
};

/** The relation seen from its far end: "Quoted here", "Targeted by". */
export const REVERSE_WORDS: Readonly<Record<RelationType, string>> = {
  MENTIONED_IN: "Mentions", QUOTED_IN: "Quotes", ARRESTED_IN: "Arrests here", PARTNERED_WITH: "Partnered with",
  WORKS_FOR: "People who work here", TOOK_PART_IN: "Took part", TARGETED: "Targeted by", TOOK_PLACE_IN: "Took place here",
  PART_OF: "Parts", MEMBER_OF: "Said to belong here",
};

const STATUS_VERB: Readonly<Record<Status, string>> = {
  sought: "is sought in", detained: "was detained in", arrested: "was arrested in", charged: "was charged in", arraigned: "was arraigned in",
  convicted: "was convicted in", acquitted: "was acquitted in", released: "was released in", denied: "is said not to have been arrested in",
};

const PLURAL_VERB: readonly (readonly [RegExp, string])[] = [[/^was /, "were "], [/^is /, "are "]];

/** How a relation is known. */
export const ORIGIN_WORDS: Readonly<Record<Origin, string>> = { stated: "Said in a document", inferred: "Inferred", human: "Entered by a person", imported: "From another tool" };

/** "3 documents", "1 document", "1,120 people". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "2025-03-25" → "25 March 2025"; anything else as it is. */
export function dated(iso: string | null): string {
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  return m ? `${Number(m[3])} ${MONTHS[Number(m[2]) - 1] ?? m[2]} ${m[1]}` : (iso ?? "");
}

/** "First seen 4 March 2025, last 11 March 2025"; empty where no document has a date. */
export function seenWords({ firstSeen, lastSeen }: Pick<BoardNode, "firstSeen" | "lastSeen">): string {
  if (!firstSeen) return "";
  return firstSeen === lastSeen || !lastSeen ? `Seen on ${dated(firstSeen)}` : `First seen ${dated(firstSeen)}, last ${dated(lastSeen)}`;
}

const TAKES_THE = /\b(Bureau|Department|Office|Administration|Guard|Service|Agency|Council|Court|Division|Commission|Authority|Task Force|FBI|DEA|ATF|CIA)\b/;

/** "the FBI", "ICE", "the Bureau of …": an agency's name as it stands in a sentence. */
export function inSentence({ end, label }: Pick<BoardNode, "end" | "label">): string {
  const article = end === "Agency" && TAKES_THE.test(label) && !/^(the |[A-Z][a-z]+ Police)/i.test(label);
  return end === "Document" ? `“${label}”` : article ? `the ${label}` : label;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "3 documents from 2 independent sources". */
export function support(edge: Pick<BoardEdge, "tellings" | "sources">): string {
  const documents = new Set(edge.tellings.map(({ document }) => document)).size;
  return `${counted(documents, "document")} from ${counted(edge.sources, "independent source")}`;
}

function verb(edge: BoardEdge, from: BoardNode): string {
  const plain = edge.type === "ARRESTED_IN" && edge.status ? STATUS_VERB[edge.status] : RELATIONS[edge.type].reads;
  if ((from.count ?? 1) <= 1) return plain;
  return PLURAL_VERB.reduce((text, [from, to]) => text.replace(from, to), plain);
}

/** "The FBI partnered with ICE, in 3 documents from 2 independent sources" */
export function relationSentence(edge: BoardEdge, from: BoardNode, to: BoardNode): string {
  const fact = `${capital(inSentence(from))} ${verb(edge, from)} ${inSentence(to)}`;
  if (to.end === "Document") return edge.tellings.length > 1 ? `${fact}, in ${counted(edge.tellings.length, "passage")}` : fact;
  return `${fact}, in ${support(edge)}`;
}

/** What a node is, in words: "Person, in 5 documents from 4 independent sources". */
export function nodeSentence(node: BoardNode): string {
  if (node.end === "Document") return [KIND_WORDS.Document.one, node.publisher, dated(node.firstSeen)].filter(Boolean).join(", ");
  const what = node.named ? KIND_WORDS[node.end].one : node.count !== null ? `${counted(node.count, "person", "people")}, unnamed` : `${KIND_WORDS[node.end].one}, unnamed`;
  return `${what}, in ${counted(node.documents, "document")} from ${counted(node.sources, "independent source")}`;
}

const ACRONYM = /^[A-Z][A-Z0-9&.-]{1,7}$/;
const LONG = 22;

/** The name as it stands on the board: a long name gives way to its acronym where it has one. */
export function shortLabel({ label, aliases, end, named }: BoardNode): string {
  const acronym = end === "Agency" || end === "Organization" ? aliases.find((alias) => ACRONYM.test(alias)) : undefined;
  const text = label.length > LONG && acronym ? acronym : label;
  const most = end === "Document" ? 32 : named ? 40 : 34;
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

import { InputError } from "../model/errors.ts";
import type { DocumentNode, Evidence, GraphNode, Relation } from "../model/graph.ts";
import type { Kind, RelationType } from "../model/ontology.ts";
import { RELATIONS } from "../model/ontology.ts";
import type { Streamed } from "../model/query.ts";
import { isWithheld } from "./attributes.ts";
import { encoded } from "./bytes.ts";
import type { ExportContext } from "./context.ts";
import type { Label } from "./labels.ts";
import { labelsOf } from "./labels.ts";

/**
 * FollowTheMoney, an entity a line: nodes as things, every evidence as a link of its own, mentions in the documents that
 * are nodes. A link to a document that is no node still names it by id, and carries its publisher and address itself.
 */

const SCHEMAS: Readonly<Record<Kind, string>> = { Person: "Person", Agency: "PublicBody", Organization: "Organization", Place: "Address", Gang: "Organization", Operation: "Event" };

interface LinkSchema {
  readonly schema: string;
  readonly from: string;
  readonly to: string;
}
const UNKNOWN: LinkSchema = { schema: "UnknownLink", from: "subject", to: "object" };
const DOCUMENTED: LinkSchema = { schema: "Documentation", from: "entity", to: "document" };
const LINKS: Partial<Record<RelationType, LinkSchema>> = {
  WORKS_FOR: { schema: "Employment", from: "employee", to: "employer" },
  MEMBER_OF: { schema: "Membership", from: "member", to: "organization" },
  MENTIONED_IN: DOCUMENTED,
  QUOTED_IN: DOCUMENTED,
};

/** The longest values that FollowTheMoney takes; a longer quote is parted. */
const MOST = { name: 384, string: 1024, url: 4096, text: 65_000 } as const;

type Properties = Record<string, readonly (string | null | undefined)[]>;

function line(id: string, schema: string, properties: Properties): string {
  const present = Object.entries(properties).map(([key, values]) => [key, values.filter((v): v is string => typeof v === "string" && v.trim() !== "")] as const);
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(present.filter(([, values]) => values.length > 0)) })}\n`;
}

const DAY = /^\d{4}(-\d\d(-\d\d)?)?$/;
const day = (text: string | null | undefined): string | null => (DAY.test(text ?? "") ? (text ?? null) : null);

/** An address that FollowTheMoney takes for one; others stand among the notes. */
const isAddress = (url: string): boolean => /^https?:\/\/[\w.-]+\.[a-z]{2,}(:\d+)?([/?#][!-~]*)?$/i.test(url) && url.length <= MOST.url;
const address = (url: string | null | undefined): Properties => {
  if (!url) return {};
  return isAddress(url) ? { sourceUrl: [url] } : {};
};

/** Throws InputError for a name that the format requires and cannot hold. */
function nameFor(id: string, name: string): string {
  const clean = name.trim().replace(/^["']+|["']+$/g, "").trim();
  if (clean === "" || name.length > MOST.name) throw new InputError(`The name of ${id} has ${name.length} characters; FollowTheMoney takes 1 to ${MOST.name}. Rename it on the board, or use cytoscape or jsonld.`);
  return name;
}

const short = (text: string | null | undefined, most: number): readonly (string | null)[] => (text && text.length <= most ? [text] : []);
/** What is longer than a string may be becomes a note. */
const long = (texts: readonly (string | null | undefined)[]): readonly string[] => texts.flatMap((text) => (text && text.length > MOST.string ? parts(text) : []));

/** Pieces of a length that FollowTheMoney takes, which join to the text. */
function parts(text: string): string[] {
  const found: string[] = [];
  for (let i = 0; i < text.length; i += MOST.text) found.push(text.slice(i, i + MOST.text));
  return found;
}

function paper({ id, name, title, publisher, authors, published, url }: DocumentNode): string {
  return line(id, "Article", {
    title: short(title, MOST.string), fileName: short(name, MOST.string), publisher: short(publisher, MOST.string), author: authors.flatMap((author) => short(author, MOST.string)),
    publishedAt: [day(published)], ...address(url),
    notes: [...long([title, name, publisher, ...authors]), ...(url && !isAddress(url) ? parts(url) : []), ...(published && day(published) === null ? [published] : [])],
  });
}

function thing(node: GraphNode): string {
  if (node.type === "Document") return paper(node);
  const { id, kind, name, aliases, named, count } = node;
  const notes = [named ? null : "unnamed", count === null ? null : `count: ${count}`];
  // A description of people without names may be longer than a name: then the whole of it stands below its beginning.
  const long = !named && name.length > MOST.name;
  const called = (text: string): string => (named || text.length <= MOST.name ? nameFor(id, text) : `${text.slice(0, MOST.name - 4).replace(/\p{Surrogate}$/u, "")}…`);
  const more: Properties = kind === "Place" ? { full: short(name, 250) } : {};
  return line(id, SCHEMAS[kind], { name: [called(name)], alias: aliases.map(called), keywords: [kind], notes, summary: long ? parts(name) : [], ...more });
}

function linkOf(edge: Relation, labels: ReadonlyMap<string, Label>): LinkSchema {
  if (edge.type === "ARRESTED_IN" && labels.get(edge.to)?.kind === "Document") return DOCUMENTED;
  return LINKS[edge.type] ?? UNKNOWN;
}

function link(e: Evidence, edge: Relation, { documents }: ExportContext, labels: ReadonlyMap<string, Label>): string {
  const { schema, from, to } = linkOf(edge, labels);
  const cited = documents.get(e.document);
  const passage = isWithheld(e) ? ["withheld"] : [`place: ${e.start}-${e.end}`];
  const notes = [`relation: ${edge.id}`, `origin: ${e.origin}`, e.rule === null ? null : `rule: ${e.rule}`, e.count === null ? null : `count: ${e.count}`, e.by === null ? null : `by: ${e.by}`, e.operation === null ? null : `operation: ${e.operation}`];
  return line(e.id, schema, {
    [from]: [e.from], [to]: [e.to],
    role: [...short(e.title, MOST.string), ...short(e.role, MOST.string), ...(e.title || e.role ? [] : [RELATIONS[edge.type].reads])],
    status: [e.status], date: [day(e.date)], proof: [e.document], publisher: short(cited?.publisher, MOST.string), ...address(cited?.url),
    recordId: passage, summary: isWithheld(e) ? [] : parts(e.quote), description: [...notes, e.speakerLabel, ...long([e.title, e.role])],
  });
}

/** Nodes for whose mentions the documents are read at once: many, for the same documents are read again for the next. */
const NODES_AT_ONCE = 20_000;

/** FollowTheMoney resolves mentions of people and bodies, no others. */
const isMentioned = (node: GraphNode): node is GraphNode & { readonly type: "Entity" } => node.type === "Entity" && node.kind !== "Place" && node.kind !== "Operation";

/** The forms in which entities are named, by entity and document. */
async function formsOf(nodes: readonly GraphNode[], papers: ReadonlySet<string>, { mentions }: ExportContext): Promise<ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>> {
  const found = new Map<string, Map<string, Set<string>>>();
  const entities = nodes.filter(isMentioned).map(({ id }) => id);
  if (mentions === null || papers.size === 0 || entities.length === 0) return found;
  for await (const { from, document, quote } of mentions(entities, papers)) {
    if (quote.trim() === "" || quote.length > MOST.name) continue;
    const own = found.get(from) ?? new Map<string, Set<string>>();
    found.set(from, own.set(document, (own.get(document) ?? new Set<string>()).add(quote)));
  }
  return found;
}

/** Nodes, each with how it is named in the documents that are nodes. */
async function* things(nodes: readonly GraphNode[], papers: ReadonlySet<string>, context: ExportContext): AsyncGenerator<string> {
  const forms = await formsOf(nodes, papers, context);
  for (const node of nodes) {
    yield thing(node);
    if (!isMentioned(node)) continue;
    for (const [document, names] of forms.get(node.id) ?? []) yield line(`${node.id}.${document}`, "Mention", { document: [document], resolved: [node.id], name: [...names].sort(), detectedSchema: [SCHEMAS[node.kind]] });
  }
}

async function* pieces(subgraph: Streamed, context: ExportContext): AsyncGenerator<string> {
  const labels = await labelsOf(subgraph);
  const papers = new Set([...labels].flatMap(([id, { kind }]) => (kind === "Document" ? [id] : [])));
  let waiting: GraphNode[] = [];
  for await (const node of subgraph.nodes) {
    if (waiting.push(node) < NODES_AT_ONCE) continue;
    yield* things(waiting, papers, context);
    waiting = [];
  }
  yield* things(waiting, papers, context);
  for await (const edge of subgraph.edges) for (const e of edge.evidence) yield link(e, edge, context, labels);
}

export const ftm = (subgraph: Streamed, context: ExportContext): AsyncIterable<Uint8Array> => encoded(pieces(subgraph, context));

import type { DocumentNode, Entity, Evidence, GraphNode, Relation } from "../../model/graph.ts";
import { relationId } from "../../model/id.ts";
import type { Items, Streamed } from "../../model/query.ts";
import type { ExportContext, Someone } from "../context.ts";
import type { WithheldLog } from "./log.ts";
import type { Ordinals } from "./ordinals.ts";
import { ordinals } from "./ordinals.ts";
import type { Withheld } from "./people.ts";
import { withheldOf } from "./people.ts";
import type { Policy } from "./policy.ts";
import { singlesOut } from "./singled.ts";
import type { Rule } from "./who.ts";

/**
 * A subgraph without private people, before any format sees it: they become "Person A" wherever their names stand, ids
 * become numbers of this export, and passages that name or single them out go with their places and addresses.
 */
export interface Redacted {
  readonly subgraph: Streamed;
  readonly context: ExportContext;
  readonly log: WithheldLog;
}

interface Pen {
  readonly withheld: Withheld;
  readonly ids: Ordinals;
  readonly hide: (text: string) => string;
}

/** Why the passage cannot stay, or null. */
function ruleFor({ from, to, by, quote, speakerLabel, title }: Evidence, { withheld }: Pen): Rule | null {
  for (const id of [from, to, by]) {
    const someone = id === null ? undefined : withheld.people.get(id);
    if (someone) return someone.rule;
  }
  if ([quote, speakerLabel ?? "", title ?? ""].some(withheld.hider.holds)) return "names somebody withheld";
  return singlesOut(quote) || singlesOut(speakerLabel ?? "") ? "singled out" : null;
}

/** A text that may stay but for names, unless it leads to somebody by itself: a house, an age with a school. */
const shown = (text: string, { hide }: Pen): string => (singlesOut(text) ? "[withheld]" : hide(text));

const unique = (texts: readonly string[], but: string): string[] => [...new Set(texts)].filter((text) => text !== but).sort();

function entityOf<T extends Entity>(entity: T, pen: Pen): T {
  const as = pen.withheld.people.get(entity.id)?.as;
  const name = as ?? shown(entity.name, pen);
  return { ...entity, id: pen.ids.of(entity.id) ?? "", name, aliases: as ? [] : unique(entity.aliases.map((alias) => shown(alias, pen)), name) };
}

function paperOf<T extends DocumentNode>(paper: T, pen: Pen, gone: ReadonlySet<string>): T {
  const { ids, hide, withheld } = pen;
  const id = ids.of(paper.id) ?? "";
  const url = paper.url === null || gone.has(paper.id) || withheld.hider.holds(paper.url) ? null : paper.url;
  return {
    ...paper, id, url, name: `document ${id}`, title: shown(paper.title, pen), publisher: paper.publisher === null ? null : hide(paper.publisher), authors: paper.authors.map(hide),
    copyGroup: ids.of(paper.copyGroup) ?? id,
  };
}

const hidden = (text: string | null, hide: (text: string) => string): string | null => (text === null ? null : hide(text));

function evidenceOf(e: Evidence, number: number, pen: Pen): Evidence {
  const { ids, hide, withheld } = pen;
  const of = (id: string): string => ids.of(id) ?? "";
  const about = withheld.people.has(e.from);
  const passage = ruleFor(e, pen) === null ? {} : { start: 0, end: 0, quote: "" };
  return {
    ...e, ...passage, id: `e${number}`, from: of(e.from), to: of(e.to), document: of(e.document), source: of(e.document),
    by: e.by === null ? null : ids.of(e.by), operation: e.operation === null ? null : ids.of(e.operation),
    title: about ? null : hidden(e.title, hide), speakerLabel: about ? null : hidden(e.speakerLabel, hide), role: hidden(e.role, hide),
  };
}

function mapped<T, R>(items: Items<T>, change: () => (item: T) => R): AsyncIterable<R> {
  return {
    async *[Symbol.asyncIterator]() {
      const each = change();
      for await (const item of items) yield each(item);
    },
  };
}

/** Evidence is numbered in the order of the edges, from the start each time. */
function edgeChanger(pen: Pen): (edge: Relation) => Relation {
  let number = 0;
  return (edge) => {
    const [from, to] = [pen.ids.of(edge.from) ?? "", pen.ids.of(edge.to) ?? ""];
    const evidence = edge.evidence.map((e) => evidenceOf(e, ++number, pen)) as [Evidence, ...Evidence[]];
    return { ...edge, id: relationId(edge.type, from, to), from, to, evidence };
  };
}

async function allIds(subgraph: Streamed, context: ExportContext): Promise<Set<string>> {
  const ids = new Set([...context.documents.keys(), ...context.names.keys()]);
  for await (const { id } of subgraph.nodes) ids.add(id);
  for (const { copyGroup } of context.documents.values()) ids.add(copyGroup);
  return ids;
}

/** `people`: everybody of whom the cited documents speak, see `peopleIn`. */
export async function redact(subgraph: Streamed, context: ExportContext, people: readonly Someone[], policy: Policy): Promise<Redacted> {
  const withheld = await withheldOf(subgraph, context, people, policy);
  const pen: Pen = { withheld, ids: ordinals("n", await allIds(subgraph, context)), hide: withheld.hider.hide };
  const passages = await passagesOf(subgraph, pen);
  const gone = new Set([...passages.map(({ document }) => document), ...[...withheld.people.values()].flatMap(({ someone }) => [...someone.documents])]);
  return {
    subgraph: {
      omitted: subgraph.omitted,
      nodes: mapped(subgraph.nodes, () => (node): GraphNode => (node.type === "Entity" ? entityOf(node, pen) : paperOf(node, pen, gone))),
      edges: mapped(subgraph.edges, () => edgeChanger(pen)),
    },
    context: contextOf(context, pen, gone),
    log: await logOf(subgraph, context, pen, passages, gone),
  };
}

function contextOf(context: ExportContext, pen: Pen, gone: ReadonlySet<string>): ExportContext {
  const { ids, withheld } = pen;
  const renamed = <T>(map: ReadonlyMap<string, T>, change: (value: T, id: string) => T): Map<string, T> => new Map([...map].flatMap(([id, value]) => {
    const known = ids.of(id);
    return known === null ? [] : [[known, change(value, id)] as const];
  }));
  return {
    ...context,
    documents: renamed(context.documents, (paper) => paperOf(paper, pen, gone)),
    names: renamed(context.names, (name, id) => withheld.people.get(id)?.as ?? shown(name, pen)),
    positions: context.positions && renamed(context.positions, (place) => place),
    // Where a public person is named is told; where a private one is, is not. Redacted ids cannot be asked for mentions.
    mentions: null,
    selection: { ...context.selection, focus: context.selection.focus.flatMap((id) => ids.of(id) ?? []) },
    redacted: true,
  };
}

async function passagesOf({ edges }: Streamed, pen: Pen): Promise<WithheldLog["passages"]> {
  const found: WithheldLog["passages"][number][] = [];
  for await (const edge of edges)
    for (const e of edge.evidence) {
      const rule = ruleFor(e, pen);
      if (rule !== null) found.push({ evidence: e.id, document: e.document, start: e.start, end: e.end, rule });
    }
  return found;
}

async function logOf(subgraph: Streamed, { documents }: ExportContext, pen: Pen, passages: WithheldLog["passages"], gone: ReadonlySet<string>): Promise<WithheldLog> {
  const { withheld } = pen;
  const texts: WithheldLog["texts"][number][] = [];
  const told = (id: string, text: string): void => {
    const became = shown(text, pen);
    if (became !== text) texts.push({ id, text, became });
  };
  for (const { id, title } of documents.values()) told(id, title);
  for await (const node of subgraph.nodes) if (node.type === "Entity" && !withheld.people.has(node.id)) for (const name of [node.name, ...node.aliases]) told(node.id, name);
  return {
    people: [...withheld.people.values()].map(({ someone: { entity }, as, rule }) => ({ as, id: entity.id, name: entity.name, aliases: entity.aliases, rule })),
    passages, addresses: [...gone].filter((id) => documents.get(id)?.url).sort(), texts, shared: withheld.shared,
  };
}

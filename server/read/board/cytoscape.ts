import { InputError } from "../../model/errors.ts";
import type { Fields, Link, Records, Skipped, Thing } from "./records.ts";
import { day, isFields, kindOf, LINK, statusOf, text, texts, typeOf, whole } from "./records.ts";

/** Cytoscape JSON, ours or another's: a node needs an id, a name and a kind; an edge its ends and a type. */

const dataOf = (list: unknown): Fields[] => (Array.isArray(list) ? list : []).flatMap((item: unknown) => (isFields(item) && isFields(item.data) ? [item.data] : []));

function thing(data: Fields): Thing | string {
  const [id, name, kind] = [text(data.id), text(data.name) ?? text(data.label) ?? text(data.shared_name), kindOf(data.kind ?? data.type ?? data.class)];
  if (id === null) return "it has no id";
  if (name === null) return "it has no name";
  if (kind === null) return `its kind is ${JSON.stringify(data.kind ?? data.type ?? data.class ?? null)}; it should be one of ours, such as Person or Agency`;
  return { id, kind, name, aliases: texts(data.aliases), named: data.named !== false, count: whole(data.count) };
}

const cited = (e: Fields): string | null => [text(e.title), text(e.publisher), text(e.published), text(e.url)].filter((part) => part !== null).join(", ") || null;

function links(data: Fields): Link[] | string {
  const [from, to, type] = [text(data.source), text(data.target), typeOf(data.type ?? data.interaction ?? data.label)];
  if (from === null || to === null) return "it has no source or no target";
  if (type === null) return `its type is ${JSON.stringify(data.type ?? data.interaction ?? data.label ?? null)}; it should be one of ours, such as WORKS_FOR`;
  const evidence = (Array.isArray(data.evidence) ? data.evidence : []).filter(isFields);
  if (evidence.length === 0) return [{ ...LINK, type, from, to, status: statusOf(data.status) }];
  return evidence.map((e) => ({
    type, from, to, quote: text(e.quote), title: text(e.post), role: text(e.role), status: statusOf(e.status), date: day(e.date), count: whole(e.count), approximate: e.approximate === true,
    speakerLabel: text(e.speakerLabel), by: text(e.by), operation: text(e.operation), cited: cited(e),
  }));
}

/** Throws InputError for what is no Cytoscape JSON at all. */
export function readCytoscape(file: unknown): Records {
  const elements = isFields(file) ? file.elements : null;
  const [nodes, edges] = Array.isArray(elements)
    ? [elements.filter((item: unknown) => isFields(item) && isFields(item.data) && item.data.source === undefined), elements.filter((item: unknown) => isFields(item) && isFields(item.data) && item.data.source !== undefined)]
    : isFields(elements) ? [elements.nodes, elements.edges] : [null, null];
  if (!Array.isArray(nodes)) throw new InputError('The file is no Cytoscape JSON: it should hold {"elements": {"nodes": […], "edges": […]}}.');
  const skipped: Skipped[] = [];
  const taken = <T>(data: Fields, read: (data: Fields) => T | string): T[] => {
    const found = read(data);
    if (typeof found !== "string") return [found];
    skipped.push({ record: String(data.id ?? JSON.stringify(data).slice(0, 80)), reason: found });
    return [];
  };
  const things = dataOf(nodes).flatMap((data) => taken(data, thing));
  return { things, links: dataOf(edges).flatMap((data) => taken(data, links)).flat(), skipped };
}

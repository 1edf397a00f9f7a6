import { InputError } from "../../model/errors.ts";
import type { RelationType } from "../../model/ontology.ts";
import { RELATIONS } from "../../model/ontology.ts";
import type { Fields, Link, Records, Skipped, Thing } from "./records.ts";
import { day, isFields, kindOf, LINK, statusOf, texts, typeOf } from "./records.ts";

/** FollowTheMoney NDJSON, ours or another's. Our own kinds and types stand in keywords and notes; else the schema tells them. */

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Fields;
}

const ENDS: Readonly<Record<string, readonly [from: string, to: string, type: RelationType]>> = {
  Employment: ["employee", "employer", "WORKS_FOR"], Directorship: ["director", "organization", "WORKS_FOR"], Membership: ["member", "organization", "WORKS_FOR"],
  Documentation: ["entity", "document", "MENTIONED_IN"], UnknownLink: ["subject", "object", "PARTNERED_WITH"],
};

/** "type" of a note such as "relation: WORKS_FOR~a~b". */
const noted = (properties: Fields, key: string): string | null => texts(properties.description).concat(texts(properties.notes)).find((note) => note.startsWith(`${key}: `))?.slice(key.length + 2) ?? null;

function thing({ id, schema, properties }: Entity): Thing | string | null {
  const kind = texts(properties.keywords).map(kindOf).find((found) => found !== null) ?? kindOf(schema);
  if (kind === null) return null;
  const [name, ...others] = [...texts(properties.name), ...texts(properties.title), ...texts(properties.fileName), ...texts(properties.full)];
  if (name === undefined) return "it has no name";
  return { id, kind, name, aliases: [...others.filter((other) => other !== name && texts(properties.name).includes(other)), ...texts(properties.alias)], named: !texts(properties.notes).includes("unnamed"), count: countOf(properties) };
}

const countOf = (properties: Fields): number | null => {
  const count = noted(properties, "count");
  return count !== null && /^\d{1,9}$/.test(count) ? Number(count) : null;
};

function link({ schema, properties }: Entity): Link | string | null {
  const ends = ENDS[schema];
  if (!ends) return null;
  const [from] = texts(properties[ends[0]]);
  const [to] = texts(properties[ends[1]]);
  if (from === undefined || to === undefined) return "an end of it is missing";
  const [role] = texts(properties.role);
  const own = typeOf(noted(properties, "relation")?.split("~")[0]) ?? typeOf(role);
  const type = own ?? (schema === "UnknownLink" ? null : ends[2]);
  if (type === null) return `its role is ${JSON.stringify(role ?? null)}, which is none of our relations`;
  const said = role === RELATIONS[type].reads ? null : (role ?? null);
  const plain = texts(properties.description).filter((note) => !/^(relation|origin|rule|count|by|operation): /.test(note));
  return {
    ...LINK, type, from, to, quote: texts(properties.summary).join("") || null, title: type === "WORKS_FOR" ? said : null, role: type === "TOOK_PART_IN" ? said : null,
    status: statusOf(texts(properties.status)[0]), date: day(texts(properties.date)[0]), count: countOf(properties), speakerLabel: type === "QUOTED_IN" ? (plain[0] ?? null) : null,
    by: noted(properties, "by"), operation: noted(properties, "operation"), cited: [...texts(properties.publisher), ...texts(properties.sourceUrl)].join(", ") || null,
  };
}

function entityOf(line: string, number: number): Entity {
  let read: unknown = null;
  try {
    read = JSON.parse(line);
  } catch {
    // said below, with the line's number
  }
  if (!isFields(read) || typeof read.id !== "string" || typeof read.schema !== "string") throw new InputError(`Line ${number} is no FollowTheMoney entity: it should be {"id": …, "schema": …, "properties": {…}}.`);
  return { id: read.id, schema: read.schema, properties: isFields(read.properties) ? read.properties : {} };
}

/** Throws InputError for a line that is no entity. */
export function readFtm(file: string): Records {
  const [things, links, skipped]: [Thing[], Link[], Skipped[]] = [[], [], []];
  for (const [i, line] of file.split("\n").entries()) {
    if (line.trim() === "") continue;
    const entity = entityOf(line, i + 1);
    if (entity.schema === "Mention") continue;
    const found = link(entity) ?? thing(entity);
    if (found === null) skipped.push({ record: entity.id, reason: `nothing of ours is a ${entity.schema}` });
    else if (typeof found === "string") skipped.push({ record: entity.id, reason: found });
    else if ("type" in found) links.push(found);
    else things.push(found);
  }
  return { things, links, skipped };
}

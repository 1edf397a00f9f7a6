import type { Kind } from "../../server/model/ontology.ts";
import type { Reading } from "../../server/model/reading.ts";
import type { Gold } from "./oracle.ts";
import { oracle } from "./oracle.ts";

const MENTION = /\{\{([A-Z][a-z]+):([^|{}]+)\|([^|{}]*)\}\}/g;

/**
 * A reading from a text in which names are marked, `{{Person:roe|Jane Roe}}`, so that a fact about relations does not
 * hang on the finding of names. The first form of a name is the entity's.
 */
export function marked(source: string): Reading {
  const found = new Map<string, { id: string; kind: Kind; name: string; aliases: string[]; mentions: { start: number; end: number }[] }>();
  let text = "";
  let last = 0;
  for (const m of source.matchAll(MENTION)) {
    const [whole, kind = "Person", id = "", form = ""] = m;
    text += source.slice(last, m.index);
    last = m.index + whole.length;
    const entity = found.get(id) ?? { id, kind: kind as Kind, name: form, aliases: [], mentions: [] };
    if (form !== entity.name && !entity.aliases.includes(form)) entity.aliases.push(form);
    entity.mentions.push({ start: text.length, end: text.length + form.length });
    found.set(id, entity);
    text += form;
  }
  text += source.slice(last);
  const gold: Gold = { document: "fact", entities: [...found.values()], noise: [] };
  return oracle(text, gold);
}


import type { Config } from "../config.ts";
import { extract } from "../extract.ts";
import type { Annotation } from "../model/annotation.ts";
import type { Evidence, Resolution } from "../model/graph.ts";
import { byCodeUnit, relationId } from "../model/id.ts";
import { readPaths } from "../read/read.ts";
import { resolve } from "../resolve/resolve.ts";
import { lexiconOf } from "./opened.ts";
import type { Outside } from "./outside.ts";
import { DONE, print, say, SOME_FAILED, told } from "./outside.ts";

/** Who is who in a set of documents, as one JSON object; nothing is stored. */
export async function resolveVerb(paths: readonly string[], config: Config, outside: Outside): Promise<number> {
  const lexicon = await lexiconOf(config, outside);
  const found = new Map<string, Annotation>();
  const names = new Map<string, string>();
  let code: number = DONE;
  for await (const read of readPaths(paths, { cwd: outside.cwd })) {
    if ("failed" in read) {
      say(outside, told(read.failed));
      code = SOME_FAILED;
      continue;
    }
    const { id, name } = read.ok;
    // One text under two names goes by the smaller, whichever came first.
    names.set(id, [names.get(id) ?? name, name].sort(byCodeUnit)[0] ?? name);
    if (!found.has(id)) found.set(id, extract(read.ok, lexicon));
  }
  await print(outside, `${JSON.stringify(summary(resolve(found.values(), []), (id) => names.get(id) ?? id))}\n`);
  return code;
}

/** Sorted by code unit throughout; documents go by their base names. */
export function summary({ entities, evidence, copies }: Resolution, nameOf: (document: string) => string): object {
  return {
    entities: entities
      .map(({ id, kind, name, named, aliases, mentions }) => ({ id, kind, name, named, aliases, documents: sorted(mentions.map((m) => nameOf(m.document))) }))
      .sort((a, b) => byCodeUnit(a.id, b.id)),
    copies: copies.map((group) => sorted(group.map(nameOf))).sort((a, b) => byCodeUnit(a[0] ?? "", b[0] ?? "")),
    relations: [...grouped(evidence)].sort(([a], [b]) => byCodeUnit(a, b)).map(([, found]) => relationSummary(found, nameOf)),
  };
}

const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort(byCodeUnit);

function grouped(evidence: readonly Evidence[]): Map<string, [Evidence, ...Evidence[]]> {
  const groups = new Map<string, [Evidence, ...Evidence[]]>();
  for (const each of evidence) {
    const id = relationId(each.type, each.from, each.to);
    const group = groups.get(id);
    if (group) group.push(each);
    else groups.set(id, [each]);
  }
  return groups;
}

function relationSummary(found: readonly [Evidence, ...Evidence[]], nameOf: (document: string) => string): object {
  const [{ type, from, to }] = found;
  const evidence = found
    .map(({ document, start, end }) => ({ document: nameOf(document), start, end }))
    .sort((a, b) => byCodeUnit(a.document, b.document) || a.start - b.start || a.end - b.end);
  return { type, from, to: nameOf(to), evidence };
}

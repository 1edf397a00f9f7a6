import fs from "node:fs";
import path from "node:path";
import { paragraphs } from "../../server/annotate/paragraphs.ts";
import { findQuotations } from "../../server/annotate/quotations.ts";
import { sentences } from "../../server/annotate/sentences.ts";
import type { LocalEntity } from "../../server/model/annotation.ts";
import type { Kind } from "../../server/model/ontology.ts";
import type { Reading, Reference } from "../../server/model/reading.ts";
import type { Span } from "../../server/model/span.ts";
import { anchorId } from "../../server/model/id.ts";
import { bySpan, overlaps } from "../../server/model/span.ts";

interface GoldEntity {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly mentions: readonly Span[];
}

export interface Gold {
  readonly document: string;
  readonly entities: readonly GoldEntity[];
  readonly noise?: readonly Span[];
}

const DOCUMENT = "00000000000000000000";

/**
 * A reading whose names are the labelled ones, so that the rules over them are measured apart from the finding of names.
 */
export function oracle(text: string, gold: Gold): Reading {
  const noise = [...(gold.noise ?? [])].map(({ start, end }) => ({ start, end })).sort(bySpan);
  const real = gold.entities.filter((e) => !e.id.startsWith("ignored-"));
  const entities = real.map((e): LocalEntity => {
    const mentions = e.mentions.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
    const first = mentions[0] ?? { start: 0, end: 0 };
    return { id: anchorId({ document: DOCUMENT, start: first.start, end: first.end }), kind: e.kind, name: e.name, aliases: e.aliases ?? [], mentions, named: true };
  });
  const references: Reference[] = [];
  const all = entities.flatMap((entity) => entity.mentions.map((m) => ({ ...m, entity }))).sort(bySpan);
  for (const r of all) {
    const last = references.at(-1);
    if ((!last || !overlaps(last, r)) && !noise.some((n) => overlaps(n, r))) references.push(r);
  }
  const parts = paragraphs(text);
  return {
    document: { id: DOCUMENT, name: gold.document, sources: [], text, title: "", publisher: null, authors: [], published: null, url: null, noise },
    ...sentences(text, parts, noise),
    paragraphs: parts,
    references,
    entities,
    quoted: findQuotations(text, parts),
  };
}

/** The labelled texts of a folder: texts beside `gold/`, or in a folder of their own. */
export function labelled(gold: string, texts: string): { readonly name: string; readonly text: string; readonly gold: Gold }[] {
  return fs
    .readdirSync(gold)
    .filter((f) => f.endsWith(".json") && !f.startsWith("_"))
    .sort()
    .map((f) => {
      const name = f.slice(0, -5);
      const text = fs.readFileSync(path.join(texts, `${name}.txt`), "utf8").replace(/^\uFEFF/, "");
      return { name, text, gold: JSON.parse(fs.readFileSync(path.join(gold, f), "utf8")) as Gold };
    });
}

import { annotate } from "../../server/annotate/annotate.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import type { Reading } from "../../server/model/reading.ts";
import { toDocument } from "../../server/read/document.ts";

const lexicon = readLexicon();

/** The reading of a text as the test writes it. */
export const read = (text: string): Reading => annotate(toDocument({ name: "test.txt", source: "test.txt", text }), lexicon);

/** Mentions in order of place, `Kind:text`. */
export const mentions = (text: string): string[] => read(text).references.map((r) => `${r.entity.kind}:${r.text}`);

/** Entities with what their mentions are, `name = mention, mention`. */
export const entities = (text: string): string[] => read(text).entities.map((e) => `${e.name} = ${e.mentions.map((m) => m.text).join(", ")}`);

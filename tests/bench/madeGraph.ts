import { createHash } from "node:crypto";
import type { Document } from "../../server/model/document.ts";
import type { Evidence, MentionedIn, ResolvedEntity } from "../../server/model/graph.ts";
import { anchorId } from "../../server/model/id.ts";
import type { Kind } from "../../server/model/ontology.ts";
import { KINDS } from "../../server/model/ontology.ts";

/** A made-up corpus of any size, the same for the same size: few names are everywhere, most in one or two documents. */
export interface MadeGraph {
  readonly documents: readonly Document[];
  readonly entities: readonly ResolvedEntity[];
  readonly evidence: readonly Evidence[];
}

const WORDS = "the police said on Monday that officers had gone to a house near the river where several people were living and working since spring".split(" ");
const NAMES_A_DOCUMENT = 15;
const EVIDENCE_A_DOCUMENT = 6;

/** Numbers in [0, 1) from a seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const kindOf = (n: number): Kind => KINDS[n % KINDS.length] as Kind;
const nameOf = (n: number): string => `${["Avery", "Blake", "Corin", "Dana", "Ellis"][n % 5]} Name${n}`;

interface Draft {
  readonly document: Document;
  /** Number of the name and its place. */
  readonly places: readonly (readonly [name: number, start: number, end: number])[];
}

function draft(i: number, names: number, roll: () => number): Draft {
  let text = `Document ${i}. `;
  const places: [number, number, number][] = [];
  for (let k = 0; k < NAMES_A_DOCUMENT; k++) {
    const n = Math.floor(names * roll() ** 3);
    for (let w = 0; w < 25; w++) text += `${WORDS[Math.floor(roll() * WORDS.length)]} `;
    places.push([n, text.length, text.length + nameOf(n).length]);
    text += `${nameOf(n)}. `;
  }
  const id = createHash("sha256").update(text).digest("hex").slice(0, 20);
  const published = `20${10 + (i % 15)}-0${1 + (i % 9)}-1${i % 10}`;
  return { document: { id, name: `${i}.txt`, sources: [`/made/${i}.txt`], text, title: `Document ${i}`, publisher: null, authors: [], published, url: null, noise: [] }, places };
}

function mentionsOf(drafts: readonly Draft[]): Map<number, Map<string, number[]>> {
  const all = new Map<number, Map<string, number[]>>();
  for (const { document, places } of drafts)
    for (const [n, start, end] of places) {
      const documents = all.get(n) ?? new Map<string, number[]>();
      all.set(n, documents.set(document.id, [...(documents.get(document.id) ?? []), start, end]));
    }
  return all;
}

function entityFrom(n: number, documents: ReadonlyMap<string, number[]>): ResolvedEntity {
  const mentions = [...documents].sort(([a], [b]) => (a < b ? -1 : 1)).map(([document, offsets]): MentionedIn => ({ document, offsets, source: document, origin: "stated" }));
  const first = mentions[0] as MentionedIn;
  const id = anchorId({ document: first.document, start: first.offsets[0] as number, end: first.offsets[1] as number });
  const counts = { mentionCount: mentions.reduce((sum, m) => sum + m.offsets.length / 2, 0), documentCount: mentions.length, sourceCount: mentions.length };
  return { id, kind: kindOf(n), name: nameOf(n), named: true, aliases: [`Name${n}`], count: null, ...counts, firstSeen: null, lastSeen: null, origin: "stated", mentions };
}

const NOTHING = { rule: "made", status: null, count: null, approximate: null, date: null, title: null, role: null, speakerLabel: null, by: null, operation: null, origin: "stated" } as const;

export function madeGraph(size: number): MadeGraph {
  const roll = dice(size);
  const drafts = Array.from({ length: size }, (_, i) => draft(i, size * 2, roll));
  const byName = new Map([...mentionsOf(drafts)].map(([n, documents]) => [n, entityFrom(n, documents)]));
  const evidence = drafts.flatMap(({ document, places }) =>
    places.slice(0, EVIDENCE_A_DOCUMENT).map(([n, start, end], k): Evidence => {
      const from = (byName.get(n) as ResolvedEntity).id;
      const to = k === 0 ? document.id : (byName.get((places[k + 1] as readonly [number, number, number])[0]) as ResolvedEntity).id;
      return { ...NOTHING, id: `${document.id}-${k}`, type: k === 0 ? "QUOTED_IN" : "WORKS_FOR", from, to, document: document.id, start, end, quote: document.text.slice(start, end), source: document.id };
    }),
  );
  return { documents: drafts.map((d) => d.document), entities: [...byName.values()], evidence };
}

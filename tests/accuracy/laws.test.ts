import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { extract } from "../../server/extract.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import type { Annotation } from "../../server/model/annotation.ts";
import { permits } from "../../server/model/ontology.ts";
import type { Span } from "../../server/model/span.ts";
import { toDocument } from "../../server/read/document.ts";

/** Time enough on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

const lexicon = readLexicon();
const found = (text: string): Annotation => extract(toDocument({ name: "any.txt", source: "any.txt", text }), lexicon);

/** Pieces of news that lead the rules into every list, in any order, with marks and line ends that close nothing. */
const PIECES = [
  "Gov. Ada Quill", "Sgt. Tom O’Rourke", "Quill", "Rosa de la Cruz, 34, of Tallowby,", "a Chilean national", "370 people", "nearly 400 people", "two suspects", "she", "who",
  "Immigration and Customs Enforcement", "(ICE)", "ICE", "the Milton Police Department", "Milton police", "FBI Boston Division", "Merseyside Police", "Operation Night Heron", "the six-day operation",
  "MS-13", "the Harbour Lane gang", "Boston", "Mass.", "in Houston, Texas,", "the County", "St. Paul", "Green Acre Farms Inc.", "the Daily Echo",
  "was arrested in", "were arrested", "was not arrested", "were charged with murder", "pleaded guilty", "was convicted of", "is wanted for", "denied that", "led by", "with the help of", "alongside", "jointly with", "and", "or", "as well as",
  "said", "told reporters", "according to", "spokesman for", "director of", "acting director of", "member of", "targeting", "part of", "during", "by", "on Monday", "from March 18 to 23",
  "“", "”", "\"", "‘", "’", "'", "«", "»", ",", ".", ".\n", "\n\n", ";", ":", "—", "(", ")", "-", "#", "*", "CLICK HERE", "BOSTON (AP) —", "Title: ", "By Ada Quill", "\r\n", "\t", "\u00a0", "\ud800", "\udc00", "é", "İ", "ﬁ", "\u0000", "😀",
] as const;

const PEOPLE = ["Gov. Ada Quill", "Rosa de la Cruz, 34, of Tallowby", "Quill", "370 people", "nearly 400 people", "two suspected members of MS-13", "a Chilean national", "she", "Sgt. Tom O’Rourke"];
const BODIES = ["U.S. Immigration and Customs Enforcement (ICE)", "ICE", "the Milton Police Department", "FBI Boston Division", "Merseyside Police", "the Kent County Sheriff’s Office", "Milton police", "Green Acre Farms Inc."];
const PLACES = ["Boston", "Houston, Texas", "St. Paul", "Kent County", "Liverpool"];
const OPERATIONS = ["Operation Night Heron", "the six-day operation", "it"];
const SAID = ["“We found him,” said", "\"It is over\" —", "‘No,’ told us", "“They came in.\n\n“And left,” added"];
const DID = ["was arrested", "were arrested", "were charged with murder", "pleaded guilty", "is wanted", "was not arrested", "were detained"];

const said = fc.tuple(fc.constantFrom(...SAID), fc.constantFrom(...PEOPLE), fc.constantFrom(", director of", ", a spokesman for", ", acting director of", " of"), fc.constantFrom(...BODIES)).map((p) => `${p.join(" ")}.`);
const caught = fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...DID), fc.constantFrom("in", "near", "by ICE in"), fc.constantFrom(...PLACES), fc.constantFrom("during", "in", "as part of"), fc.constantFrom(...OPERATIONS)).map((p) => `${p.join(" ")}.`);
const joined = fc.tuple(fc.constantFrom(...BODIES), fc.constantFrom("led the raids with the help of", "worked alongside", "teamed up with", "was joined by"), fc.constantFrom(...BODIES), fc.constant("and"), fc.constantFrom(...BODIES), fc.constant("in"), fc.constantFrom(...OPERATIONS)).map((p) => `${p.join(" ")}.`);
const agents = fc.tuple(fc.constantFrom(...BODIES), fc.constant("arrested"), fc.constantFrom(...PEOPLE), fc.constant("in"), fc.constantFrom(...PLACES)).map((p) => `${p.join(" ")} on Monday.`);
const sentence = fc.oneof(said, caught, joined, agents);

const joinedBy = (mark: string) => (pieces: readonly string[]): string => pieces.join(mark);

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.oneof({ weight: 3, arbitrary: sentence }, { weight: 1, arbitrary: fc.constantFrom(...PIECES) }), { maxLength: 12 }).map(joinedBy(" ")) },
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map(joinedBy(" ")) },
  { weight: 1, arbitrary: fc.array(fc.oneof(sentence, fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 40 }).map(joinedBy("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
);

const RUNS = { numRuns: 500 } as const;

function spansOf({ document, entities, quotes, arrests, partnerships, relations }: Annotation): readonly (readonly [list: string, span: Span])[] {
  const lists: Readonly<Record<string, readonly Span[]>> = { mentions: entities.flatMap((e) => e.mentions), quotes, arrests, partnerships, relations, noise: document.noise };
  return Object.entries(lists).flatMap(([list, spans]) => spans.map((span) => [list, span] as const));
}

/** Every id that something points at, with the list that points. */
function pointers({ quotes, arrests, partnerships, relations }: Annotation): readonly (readonly [list: string, id: string])[] {
  const all = [
    ...quotes.flatMap((q) => [["speaker", q.speaker], ["spokenFor", q.spokenFor]] as const),
    ...arrests.flatMap((a) => [["who", a.who], ["operation", a.operation], ["by", a.by], ...a.places.map((p) => ["place", p] as const)] as const),
    ...partnerships.flatMap((p) => [["a", p.a], ["b", p.b], ["operation", p.operation]] as const),
    ...relations.flatMap((r) => [["from", r.from], ["to", r.to]] as const),
  ];
  return all.flatMap(([list, id]) => (typeof id === "string" ? [[list, id] as const] : []));
}

describe("any string is extracted without a throw, and", () => {
  it("every span of every list lies in the text, holds something, and quotes it to the letter", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const annotation = found(text);
        expect(annotation.document.text).toBe(text);
        for (const [list, { start, end }] of spansOf(annotation)) {
          const valid = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
          if (!valid) throw new Error(`${list} has the span ${start} to ${end} in a text of ${text.length}`);
        }
        for (const m of [...annotation.entities.flatMap((e) => e.mentions), ...annotation.quotes]) expect(m.text).toBe(text.slice(m.start, m.end));
      }),
      RUNS,
    );
  });

  it("local ids are unique, every entity stands somewhere, and every pointer leads to one", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const annotation = found(text);
        const ids = annotation.entities.map((e) => e.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const e of annotation.entities) expect(e.mentions.length, e.name).toBeGreaterThan(0);
        const known = new Set(ids);
        for (const [list, id] of pointers(annotation)) if (!known.has(id)) throw new Error(`${list} points at ${id}, which is none of ${ids.length} entities`);
      }),
      RUNS,
    );
  });

  it("every relation joins kinds that it may join, and nobody with themselves", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { entities, arrests, partnerships, relations } = found(text);
        const kinds = new Map(entities.map((e) => [e.id, e.kind]));
        const kind = (id: string) => kinds.get(id) ?? "Person";
        for (const r of relations) {
          expect(permits(r.type, kind(r.from), kind(r.to)), `${kind(r.from)} ${r.type} ${kind(r.to)}`).toBe(true);
          expect(r.from).not.toBe(r.to);
        }
        for (const p of partnerships) expect([p.a === p.b, kind(p.a), kind(p.b)]).toEqual([false, "Agency", "Agency"]);
        for (const a of arrests) for (const to of [...a.places, ...(a.operation === null ? [] : [a.operation])]) expect(permits("ARRESTED_IN", "Person", kind(to)), kind(to)).toBe(true);
      }),
      RUNS,
    );
  });

  it("the same text gives the same finds", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(found(text)).toEqual(found(text));
      }),
      { numRuns: 100 },
    );
  });
});

describe("the texts above reach", () => {
  it("every list", () => {
    const annotations = fc.sample(anyText, { numRuns: 600, seed: 5 }).map(found);
    const reached = new Set(annotations.flatMap((a) => [...spansOf(a), ...pointers(a)].map(([list]) => list)));
    expect([...reached].sort()).toEqual(expect.arrayContaining(["mentions", "quotes", "arrests", "partnerships", "relations", "noise", "speaker", "who", "operation", "place", "by", "a", "b", "from", "to"]));
  });
});

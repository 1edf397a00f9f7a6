import fc from "fast-check";
import type { Annotation } from "../../server/model/annotation.ts";
import { anchorId } from "../../server/model/id.ts";
import type { Decision, Judgement } from "../../server/model/judgement.ts";
import type { Claims } from "./article.ts";
import { article } from "./article.ts";

/** Small worlds of documents that share names, so that much may be joined and much must not. */
const PEOPLE = ["Ann Lee", "Ann B. Lee", "Ann C. Lee", "Lee", "John Smith", "John Smith Jr.", "Jack Smith", "Tom Orr", "Thomas Orr"];
const BODIES = ["Ely Police Department", "Ely Police", "Tally Office", "TO", "Rye County Sheriff's Office", "Office of the Tally Commissioner", "OTC", "Order of Tree Carers"];
const PLACES = ["Ely", "Ely, Ohio", "Ely, Iowa", "Rye", "Ohio", "Iowa"];
const REGIONS: Readonly<Record<string, string>> = { "Ely, Ohio": "Ohio", "Ely, Iowa": "Iowa", Ohio: "Ohio", Iowa: "Iowa" };
const SAYINGS = ["We shall go on until all of this is over and done with.", "No comment.", "Nobody tells this town what it ought to do on a Sunday."];

const facts = fc.record({
  people: fc.uniqueArray(fc.constantFrom(...PEOPLE), { maxLength: 3 }),
  bodies: fc.uniqueArray(fc.constantFrom(...BODIES), { maxLength: 3 }),
  places: fc.uniqueArray(fc.constantFrom(...PLACES), { maxLength: 3 }),
  ages: fc.array(fc.constantFrom(undefined, "30", "31", "60"), { minLength: 3, maxLength: 3 }),
  operation: fc.constantFrom(null, "Operation Dawn", "Operation Dusk", "the sweep"),
  count: fc.constantFrom(null, 41, 212, 400),
  said: fc.constantFrom(null, ...SAYINGS),
  published: fc.constantFrom(undefined, "2025-03-01", "2025-03-09", "2026-01-01"),
  filler: fc.integer({ min: 0, max: 3 }),
});

type Told = typeof facts extends fc.Arbitrary<infer T> ? T : never;

function write(told: Told, index: number): Annotation {
  const { people, bodies, places, ages, operation, count, said, published, filler } = told;
  const names = [
    ...people.map((name, i) => `{p:${i}|${name}} came.`),
    ...bodies.map((name, i) => `{a:${i}|${name}} saw it.`),
    ...places.map((name, i) => `In {l:${i}|${name}} it rained.`),
    ...(operation ? [`{x:0${operation.startsWith("the") ? "*" : ""}|${operation}} netted ${count ?? "some"} people.`] : []),
    ...(said ? [`<<${people.length > 0 ? "p:0" : "a neighbour"}|${said}>>`] : []),
  ];
  const claims: Claims = {
    entities: Object.fromEntries([
      ...people.flatMap((_, i) => (ages[i] ? [[`p:${i}`, { context: { age: ages[i] ?? "" } }]] : [])),
      ...places.flatMap((name, i) => (REGIONS[name] ? [[`l:${i}`, { context: { region: REGIONS[name] ?? "" } }]] : [])),
    ]),
    arrests: operation ? [{ description: `${count ?? "some"} people`, count, operation: "x:0", ...(places.length > 0 ? { places: ["l:0"] } : {}) }] : [],
    relations: [
      ...(people.length > 0 && bodies.length > 0 ? [{ type: "WORKS_FOR" as const, from: "p:0", to: "a:0", title: "chief" }] : []),
      ...(operation && bodies.length > 0 ? [{ type: "TOOK_PART_IN" as const, from: "a:0", to: "x:0" }] : []),
    ],
    partnerships: bodies.length > 1 ? [{ a: "a:0", b: "a:1" }] : [],
    ...(published ? { published } : {}),
  };
  const story = `The ${["grey", "green", "brown", "black"][filler]} hen sat on the wall and looked at the long road that leads down to the sea and back.`;
  return article(`doc${index}`, `${names.join(" ")} ${story}`, claims);
}

export const worlds: fc.Arbitrary<Annotation[]> = fc.array(facts, { minLength: 1, maxLength: 7 }).map((all) => all.map(write));

/** A world with judgements about it: on pairs, splits, names, kinds, evidence and one another. */
export const judgedWorlds: fc.Arbitrary<{ documents: Annotation[]; judgements: Judgement[] }> = worlds.chain((documents) => {
  const anchors = documents.flatMap((d) => d.entities.flatMap((e) => e.mentions.map((m) => anchorId({ document: d.document.id, start: m.start, end: m.end }))));
  if (anchors.length === 0) return fc.constant({ documents, judgements: [] });
  return fc.array(decisions(anchors, documents), { maxLength: 6 }).map((made) => ({ documents, judgements: made.map(record) }));
});

function decisions(anchors: readonly string[], documents: readonly Annotation[]): fc.Arbitrary<Decision> {
  const anchor = fc.constantFrom(...anchors);
  const document = fc.constantFrom(...documents.map((d) => d.document.id));
  return fc.oneof(
    fc.record({ verdict: fc.constantFrom("same" as const, "different" as const, "unsure" as const), a: anchor, b: anchor }),
    fc.record({ verdict: fc.constant("split" as const), anchors: fc.uniqueArray(anchor, { minLength: 1, maxLength: 3 }) }),
    fc.record({ verdict: fc.constant("rename" as const), a: anchor, name: fc.constantFrom("New Name", "Other") }),
    fc.record({ verdict: fc.constant("retype" as const), a: anchor, kind: fc.constantFrom("Person" as const, "Organization" as const) }),
    fc.record({ verdict: fc.constant("rejectEntity" as const), a: anchor }),
    fc.record({ verdict: fc.constant("addEntity" as const), document, start: fc.constant(0), end: fc.constant(3), kind: fc.constant("Gang" as const), name: fc.constant("The Three") }),
    fc.record({ verdict: fc.constant("addEvidence" as const), type: fc.constant("PARTNERED_WITH" as const), from: anchor, to: anchor, document, start: fc.constant(0), end: fc.constant(9) }),
    fc.record({ verdict: fc.constant("undo" as const), judgement: fc.constantFrom("j0", "j1", "j2", "j3") }),
  );
}

/** Two in three seconds, so that some are of one instant. */
export const record = (decision: Decision, i: number): Judgement => ({ id: `j${i}`, decision, who: i % 2 === 0 ? "Ada" : "Bert", when: `2026-01-01T00:00:0${Math.floor((i * 2) / 3)}Z`, why: "" });

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { check } from "../../server/check.ts";
import { ingest } from "../../server/ingest.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import { documentId, toDocument } from "../../server/read/document.ts";
import { readHanded } from "../../server/read/handed.ts";
import { ReviewDesk } from "../../server/review.ts";
import { createBoard } from "../../server/serve/board.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { makeWork } from "../../server/work.ts";
import { readJudgements, writeJudgements } from "../../server/resolve/record.ts";
import { exportOf } from "./engines.ts";
import { RAID, RAIN } from "./papers.ts";

const lexicon = readLexicon();
let dir: string;
let store: GraphStore;
let ask: (query: string, variables?: object) => Promise<{ readonly data: Record<string, unknown>; readonly errors?: readonly { readonly message: string }[] }>;

/** The anchor of the first place of some words. */
const at = (text: string, words: string): string => `${documentId(text)}-${text.indexOf(words)}-${text.indexOf(words) + words.length}`;
const QUILL = at(RAID, "Ada Quill");
const LIND = at(RAIN, "Thomas Lindgren");
const JUDGE = "mutation($input: JudgementInput!) { judge(input: $input) { id verdict who why stands } }";
const NAMES = "{ entities(filter: { kinds: [PERSON], named: true }, orderBy: NAME) { edges { node { id name aliases } } } }";

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "corkboard-judge-"));
  store = await openEmbedded(dir);
  await store.prepare();
  const read = [["raid.txt", RAID], ["rain.txt", RAIN]] as const;
  await ingest(store, (async function* () {
    for (const [name, text] of read) yield { ok: toDocument({ name, source: `/${name}`, text }) };
  })(), lexicon);
  const log = { error: ({ err }: { readonly err: unknown }) => { throw err; } };
  const board = createBoard({ store, work: makeWork(store, lexicon, readHanded, () => undefined), review: new ReviewDesk(store), log, local: true });
  ask = async (query, variables) => {
    const request = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query, variables }) };
    return (await board.fetch("http://board/graphql", request, { role: "editor" })).json();
  };
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

const judge = async (input: object) => ask(JUDGE, { input });

describe("a judgement", () => {
  test("that two are the same makes them one, and its undoing the exact graph of before", async () => {
    const before = [await store.resolution(), (await ask(NAMES)).data];
    const { data, errors } = await judge({ verdict: "SAME", a: QUILL, b: LIND, who: "Cy", why: "a pen name" });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ judge: { verdict: "SAME", who: "Cy", why: "a pen name", stands: true } });
    expect((await store.nodes([QUILL, LIND])).map((node) => node?.id)).toEqual(Array(2).fill([QUILL, LIND].sort()[0]));
    const { id } = data["judge"] as { id: string };
    expect((await ask("mutation($id: ID!) { undo(id: $id) { verdict } }", { id })).errors).toBeUndefined();
    expect([await store.resolution(), (await ask(NAMES)).data]).toEqual(before);
    expect((await ask("{ judgements { totalCount edges { node { verdict stands judgement a } } } }")).data).toEqual({ judgements: { totalCount: 2, edges: [
      { node: { verdict: "UNDO", stands: false, judgement: id, a: null } },
      { node: { verdict: "SAME", stands: false, judgement: null, a: QUILL } },
    ] } });
  });

  test.each([
    ["renames", { verdict: "RENAME", a: QUILL, name: "Adaline Quill" }, { name: "Adaline Quill", kind: "Person" }],
    ["retypes", { verdict: "RETYPE", a: QUILL, kind: "ORGANIZATION" }, { kind: "Organization" }],
  ])("%s an entity", async (_, input, expected) => {
    expect((await judge(input)).errors).toBeUndefined();
    expect((await store.nodes([QUILL]))[0]).toMatchObject(expected);
    expect((await check(store)).problems).toEqual([]);
  });

  test("adds evidence by its passage, marked as a person's, and takes it away", async () => {
    const start = RAIN.indexOf("It was a swamp");
    const passage = { document: documentId(RAIN), start, end: start + "It was a swamp".length };
    expect((await judge({ verdict: "ADD_EVIDENCE", type: "QUOTED_IN", from: QUILL, to: documentId(RAIN), ...passage })).errors).toBeUndefined();
    const added = (await store.resolution()).evidence.filter(({ origin }) => origin === "human");
    expect(added).toMatchObject([{ type: "QUOTED_IN", quote: "It was a swamp", document: documentId(RAIN) }]);
    expect((await judge({ verdict: "REJECT_EVIDENCE", evidence: added[0]?.id })).errors).toBeUndefined();
    expect((await store.resolution()).evidence.filter(({ origin }) => origin === "human")).toEqual([]);
  });

  test("adds a name by its place, which is a person's in the API and in exports, and which no ingest takes away", async () => {
    const start = RAIN.indexOf("swamp");
    expect((await judge({ verdict: "ADD_ENTITY", document: documentId(RAIN), start, end: start + 5, kind: "ORGANIZATION", name: "The Swamp" })).errors).toBeUndefined();
    await ask("mutation($documents: [DocumentInput!]!) { ingest(documents: $documents) { added } }", { documents: [{ name: "rain.txt", text: RAIN }, { name: "new.txt", text: `${RAIN}They will play on Sunday.\n` }] });
    const id = `${documentId(RAIN)}-${start}-${start + 5}`;
    expect((await ask("query($id: ID!) { node(id: $id) { ... on Entity { name kind origin mentionCount } } }", { id })).data).toEqual({ node: { name: "The Swamp", kind: "ORGANIZATION", origin: "HUMAN", mentionCount: 1 } });
    for (const format of ["graphml", "cytoscape", "jsonld", "csv"]) {
      const bytes = await exportOf(store, [format]);
      if (format !== "csv") expect(bytes, format).toMatch(/The Swamp[\s\S]*human|human[\s\S]*The Swamp/);
    }
    await judge({ verdict: "ADD_EVIDENCE", type: "WORKS_FOR", from: LIND, to: id, document: documentId(RAIN), start, end: start + 5 });
    for (const format of ["graphml", "cytoscape", "jsonld", "csv", "ftm", "markdown"]) expect((await exportOf(store, [format])).toLowerCase(), format).toContain("human");
    expect((await check(store)).problems).toEqual([]);
  });

  test("notes and tags are kept beside an entity, whichever of its anchors they were made at, and leave the graph alone", async () => {
    const before = await exportOf(store);
    for (const input of [{ verdict: "NOTE", a: QUILL, text: "Called back on Friday.", who: "Cy" }, { verdict: "TAG", a: QUILL, name: "to call" }]) expect((await judge(input)).errors).toBeUndefined();
    expect(await exportOf(store)).toBe(before);
    await judge({ verdict: "SAME", a: QUILL, b: LIND });
    await ask("mutation($documents: [DocumentInput!]!) { ingest(documents: $documents) { added } }", { documents: [{ name: "new.txt", text: `${RAID}They will be heard on Sunday.\n` }] });
    const REMARKS = "query($id: ID!) { node(id: $id) { ... on Entity { remarks { id verdict who text name } } } }";
    const { data } = await ask(REMARKS, { id: LIND });
    const { remarks } = data["node"] as { remarks: { id: string }[] };
    expect(remarks).toMatchObject([{ verdict: "NOTE", who: "Cy", text: "Called back on Friday." }, { verdict: "TAG", name: "to call" }]);
    await ask("mutation($id: ID!) { undo(id: $id) { verdict } }", { id: remarks[0]?.id });
    expect((await ask(REMARKS, { id: QUILL })).data).toMatchObject({ node: { remarks: [{ verdict: "TAG" }] } });
    expect((await judge({ verdict: "TAG", a: LIND, name: "To call" })).errors?.[0]?.message).toMatch(/judged this "tag" on .* already/);
    expect(readJudgements(writeJudgements(await store.judgements()))).toEqual(await store.judgements());
  });

  test("stays for when its document returns", async () => {
    await judge({ verdict: "RENAME", a: QUILL, name: "Adaline Quill" });
    await ask("mutation($ids: [ID!]!) { retract(documents: $ids) { removed } }", { ids: [documentId(RAID)] });
    expect(await store.nodes([QUILL])).toEqual([null]);
    await ask("mutation($documents: [DocumentInput!]!) { ingest(documents: $documents) { added } }", { documents: [{ name: "raid.txt", text: RAID }] });
    expect((await store.nodes([QUILL]))[0]).toMatchObject({ name: "Adaline Quill" });
  });

  test.each([
    ["a pair that somebody judged already", { verdict: "DIFFERENT", a: LIND, b: QUILL }, /Cy judged this "same" on .* already/],
    ["somebody who is not there", { verdict: "RENAME", a: `${"0".repeat(20)}-1-2`, name: "X" }, /There is nothing at 0+-1-2/],
    ["nobody", { verdict: "RENAME", name: "X" }, /cannot be recorded/],
    ["a relation between ends that it cannot join", { verdict: "ADD_EVIDENCE", type: "MEMBER_OF", from: QUILL, to: LIND, document: documentId(RAID), start: 0, end: 5 }, /MEMBER_OF cannot join/],
    ["a passage beyond the end", { verdict: "ADD_ENTITY", document: documentId(RAID), start: 0, end: 99_999, kind: "PERSON", name: "X" }, /ends at 99999/],
  ])("about %s is refused, and nothing is recorded", async (_, input, message) => {
    await judge({ verdict: "SAME", a: QUILL, b: LIND, who: "Cy" });
    const before = await store.judgements();
    const { errors } = await judge(input);
    expect(errors?.[0]?.message).toMatch(message);
    expect(await store.judgements()).toEqual(before);
  });

  test("of two at the same time is told which came first", async () => {
    const answers = await Promise.all(["Cy", "Di"].map((who) => judge({ verdict: "SAME", a: QUILL, b: LIND, who })));
    expect(answers.map(({ errors }) => errors?.[0]?.message)).toEqual([undefined, expect.stringContaining("Cy judged this")]);
  });
});

describe("the review queue", () => {
  const PAPERS = [
    { name: "one.txt", text: 'Mayor Quinn Marsh spoke on Monday. "No comment," Marsh said.\n' },
    { name: "two.txt", text: 'Judge Quinn Marsh spoke on Friday. "All is well," Marsh said.\n' },
  ];
  const QUEUE = "{ matches { totalCount edges { node { a b score joined reason left { name } right { name } preview { name mentionCount together { id } joins { type } } } } } }";

  test("holds pairs with their reasons and what they would be as one, until somebody judges", async () => {
    await ask("mutation($documents: [DocumentInput!]!) { ingest(documents: $documents) { added } }", { documents: PAPERS });
    const { data } = await ask(QUEUE);
    const { edges } = data["matches"] as { edges: { node: { a: string; b: string; left: { name: string } } }[] };
    const pair = edges.map(({ node }) => node).find(({ left }) => left.name === "Quinn Marsh");
    expect(pair).toMatchObject({ joined: false, right: { name: "Quinn Marsh" }, preview: { name: "Quinn Marsh", mentionCount: 4, together: [] }, reason: expect.stringMatching(/\w/) });
    await judge({ verdict: "DIFFERENT", a: pair?.a, b: pair?.b });
    expect((await ask(QUEUE)).data["matches"]).toMatchObject({ totalCount: edges.length - 1 });
  });
});

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { check } from "../../server/check.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import { documentId } from "../../server/read/document.ts";
import { readHanded } from "../../server/read/handed.ts";
import { ReviewDesk } from "../../server/review.ts";
import { createBoard } from "../../server/serve/board.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { makeWork } from "../../server/work.ts";
import type { Opened } from "./engines.ts";
import { exportOf } from "./engines.ts";
import { RAID, RAIN, TALK } from "./papers.ts";

/** Judgements made while something else happens to the board: promises for any engine. */

const lexicon = readLexicon();
const anchor = (text: string, words: string): string => `${documentId(text)}-${text.indexOf(words)}-${text.indexOf(words) + words.length}`;
const QUILL = anchor(TALK, "Ada Quill");
const LIND = anchor(RAIN, "Thomas Lindgren");
const SAME = { verdict: "SAME", a: QUILL, b: LIND, who: "Cy" };
const RENAME = { verdict: "RENAME", a: QUILL, name: "Adaline Quill", who: "Di" };

interface Answer {
  readonly data: { readonly judge?: { readonly id: string }; readonly ingest?: { readonly added: number } } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const nameOf = (text: string): string => `${documentId(text)}.txt`;

/** A server over a store. Two over one store know nothing of each other, as two processes do. */
function server(store: GraphStore) {
  const log = { error: ({ err }: { readonly err: unknown }) => { throw err; } };
  const board = createBoard({ store, work: makeWork(store, lexicon, readHanded, () => undefined), review: new ReviewDesk(store), log, local: true });
  const ask = async (query: string, variables: object): Promise<Answer> => {
    const request = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query, variables }) };
    return (await board.fetch("http://board/graphql", request, { role: "editor" })).json() as Promise<Answer>;
  };
  return {
    judge: (input: object) => ask("mutation($input: JudgementInput!) { judge(input: $input) { id } }", { input }),
    ingest: (...texts: readonly string[]) =>
      ask("mutation($documents: [DocumentInput!]!) { ingest(documents: $documents) { added } }", { documents: texts.map((text) => ({ name: nameOf(text), text })) }),
  };
}

/** The store, with something that happens once, before or after a step of whoever uses it. */
function interrupted(store: GraphStore, step: keyof GraphStore, when: "before" | "after", happens: () => Promise<unknown>): GraphStore {
  let due = true;
  const once = async (): Promise<void> => {
    if (!due) return;
    due = false;
    await happens();
  };
  const work = store[step] as (...args: readonly unknown[]) => Promise<unknown>;
  const interrupting = async (...args: readonly unknown[]): Promise<unknown> => {
    if (when === "before") await once();
    const answer = await work(...args);
    if (when === "after") await once();
    return answer;
  };
  return { ...store, [step]: interrupting };
}

/** The steps of an ingest, in order; the last that can change anything is `apply`. */
const STEPS = [
  ["saveDocuments", "before"], ["saveDocuments", "after"], ["isStale", "after"], ["recordVersion", "after"],
  ["judgements", "before"], ["judgements", "after"], ["resolution", "before"], ["resolution", "after"], ["apply", "before"], ["apply", "after"],
] as const;

export function meanwhile(open: () => Promise<Opened>): void {
  let board: Opened;
  beforeEach(async () => {
    board = await open();
  });
  afterEach(async () => board.leave());

  const expectNoErrors = (...answers: readonly Answer[]): void => expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
  const expectWhole = async (): Promise<void> => expect((await check(board.store)).problems).toEqual([]);

  /** What a board exports on which the documents were loaded first and the judgements made one after the other. */
  async function quietly(...judgements: readonly object[]): Promise<string> {
    const calm = server(board.store);
    expectNoErrors(await calm.ingest(TALK, RAIN, RAID), ...(await inTurn(judgements, calm.judge)));
    const bytes = await exportOf(board.store);
    expect(bytes).toContain("Port Vale");
    await board.leave();
    board = await open();
    return bytes;
  }

  describe("a judgement made while an ingest runs", () => {
    test("waits for it on one server, and is then in force", async () => {
      const expected = await quietly(SAME);
      const one = server(board.store);
      await one.ingest(TALK, RAIN);
      expectNoErrors(...(await Promise.all([one.ingest(RAID), one.judge(SAME)])));
      await expectWhole();
      expect(await exportOf(board.store)).toBe(expected);
    });

    test.each(STEPS)("by another process, at %s (%s), is neither lost nor half applied", async (step, when) => {
      const expected = await quietly(SAME);
      const other = server(board.store);
      await other.ingest(TALK, RAIN);
      let answer: Answer = { data: null };
      const busy = server(interrupted(board.store, step, when, async () => void (answer = await other.judge(SAME))));
      expectNoErrors(await busy.ingest(RAID), answer);
      expect(answer.data?.judge?.id).toBeTruthy();
      expect(await board.store.isStale()).toBe(false);
      await expectWhole();
      expect(await exportOf(board.store)).toBe(expected);
    });

    test("by another process that read the graph before the ingest wrote it, and which ends there, is worked out anew", async () => {
      // The id of the entity changes with the second paper: what the ingest writes is nothing that the other process has seen.
      const [second = "", first = ""] = [TALK, RAID].sort((a, b) => (documentId(a) < documentId(b) ? -1 : 1));
      const input = { verdict: "REJECT_ENTITY", a: anchor(first, "Ada Quill"), who: "Cy" };
      const calm = server(board.store);
      expectNoErrors(await calm.ingest(first, second), await calm.judge(input));
      const expected = await exportOf(board.store);
      await board.leave();
      board = await open();
      await server(board.store).ingest(first);
      const [ready, written] = [signal(), signal()];
      const other = server({ ...board.store, apply: async (change) => (ready.give(), await written.given, board.store.apply(change)) });
      let answer: Promise<Answer> | undefined;
      const apply: GraphStore["apply"] = async (change) => {
        answer ??= other.judge(input);
        await ready.given;
        await board.store.apply(change);
        written.give();
        throw new Error("ended here");
      };
      const recordVersion = async (): Promise<number> => (answer ? Promise.reject(new Error("ended here")) : board.store.recordVersion());
      const handed = [{ name: nameOf(second), bytes: Buffer.from(second) }];
      await expect(makeWork({ ...board.store, apply, recordVersion }, lexicon, readHanded, () => undefined).ingest(handed, () => undefined)).rejects.toThrow("ended here");
      expectNoErrors((await answer) ?? { data: null });
      await expectWhole();
      expect(await exportOf(board.store)).toBe(expected);
    });

    test("that was cut short stands when the ingest is taken up again", async () => {
      const expected = await quietly(SAME);
      await server(board.store).ingest(TALK, RAIN);
      const cut: GraphStore = { ...board.store, apply: () => Promise.reject(new Error("cut short")) };
      await expect(makeWork(cut, lexicon, readHanded, () => undefined).ingest([{ name: nameOf(RAID), bytes: Buffer.from(RAID) }], () => undefined)).rejects.toThrow("cut short");
      expectNoErrors(await server(board.store).judge(SAME));
      await expectWhole();
      expect(await exportOf(board.store)).toBe(expected);
    });
  });

  describe("two people who judge at the same time", () => {
    /** Both have read what was judged before either writes. */
    function together(): [GraphStore, GraphStore] {
      let arrived = 0;
      let open: () => void = () => undefined;
      const both = new Promise<void>((resolve) => (open = resolve));
      const judgements = async () => {
        const known = await board.store.judgements();
        if (++arrived === 2) open();
        await both;
        return known;
      };
      return [{ ...board.store, judgements }, { ...board.store, judgements }];
    }

    test.each([["the same", "SAME"], ["the opposite", "DIFFERENT"]])("on one pair, and say %s: one is recorded, the other is told by whom", async (_, verdict) => {
      await server(board.store).ingest(TALK, RAIN);
      const [one, other] = together().map(server);
      const answers = await Promise.all([one?.judge(SAME), other?.judge({ ...SAME, a: LIND, b: QUILL, verdict, who: "Di" })]);
      const refused = answers.flatMap((answer) => answer?.errors ?? []);
      expect(refused).toEqual([expect.objectContaining({ message: expect.stringMatching(/^(Cy|Di) judged this "(same|different)" on \S+ already\. Undo that first \(\S+\) if it is wrong\.$/) })]);
      expect(refused[0]?.extensions?.code).toBe("BAD_INPUT");
      const recorded = await board.store.judgements();
      expect(recorded).toHaveLength(1);
      expect(refused[0]?.message).toContain(recorded[0]?.id);
      await expectWhole();
    });

    test("on different things: both are in force", async () => {
      const expected = await quietly(SAME, RENAME);
      await server(board.store).ingest(TALK, RAIN, RAID);
      const [one, other] = together().map(server);
      expectNoErrors(...(await Promise.all([one?.judge(SAME), other?.judge(RENAME)])).filter((answer) => answer !== undefined));
      expect(await board.store.judgements()).toHaveLength(2);
      await expectWhole();
      expect(await exportOf(board.store)).toBe(expected);
    });
  });
}

/** Something to wait for. */
function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}

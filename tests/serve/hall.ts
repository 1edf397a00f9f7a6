import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
const ends: (() => Promise<void>)[] = [];
const onEnd = (f: () => Promise<void>): void => void ends.push(f);
export const endAll = async (): Promise<void> => { for (const end of ends.splice(0)) await end(); };
import type { Board } from "../../server/serve/board.ts";
import { createBoard } from "../../server/serve/board.ts";
import type { Role, Work } from "../../server/serve/context.ts";
import type { ErrorLog } from "../../server/serve/errors.ts";
import { ReviewDesk } from "../../server/review.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { annotationOf, change, entity, evidence, paper } from "../store/board.ts";

/** A small board with a bit of everything, and GraphQL over it in process. */

export const harbour = paper(
  "Ada Quill of the Harbor Bureau said that 12 people were held in Dock Sweep. “We will go on,” Quill said. The Vale Police helped the Harbor Bureau.",
  { title: "Twelve held at the docks", published: "2025-03-01", publisher: "The Vale Echo", authors: ["Bo Lind"] },
);
export const copy = paper(`${harbour.text} Our reporters will follow this story.`, { title: "Twelve held", published: "2025-03-02" });
export const later = paper("Ada Quill spoke in Port Vale. “Dock Sweep is over,” said Quill.", { title: "It is over", published: "2025-03-09" });

export const quill = entity("Person", "Ada Quill", [harbour, copy, later], { aliases: ["Quill"] });
export const bureau = entity("Agency", "Harbor Bureau", [harbour, copy], { sourceCount: 1 });
export const police = entity("Agency", "Vale Police", [harbour, copy], { sourceCount: 1 });
export const sweep = entity("Operation", "Dock Sweep", [harbour, copy, later], { sourceCount: 2 });
export const twelve = entity("Person", "12 people", [harbour], { named: false, count: 12 });
export const port = entity("Place", "Port Vale", [later]);

const [a, b] = [bureau, police].sort((x, y) => (x.id < y.id ? -1 : 1)) as [typeof bureau, typeof police];

export const passages = [
  evidence("QUOTED_IN", quill, harbour, harbour, "We will go on"),
  evidence("QUOTED_IN", quill, copy, copy, "We will go on", { source: harbour.id }),
  evidence("QUOTED_IN", quill, later, later, "Dock Sweep is over"),
  evidence("WORKS_FOR", quill, bureau, harbour, "Ada Quill of the Harbor Bureau", { title: "Warden", origin: "inferred" }),
  evidence("ARRESTED_IN", twelve, sweep, harbour, "12 people were held in Dock Sweep", { status: "detained", count: 12, approximate: false, by: bureau.id }),
  evidence("PARTNERED_WITH", a, b, harbour, "The Vale Police helped the Harbor Bureau", { operation: sweep.id }),
  evidence("PARTNERED_WITH", a, b, copy, "The Vale Police helped the Harbor Bureau", { source: harbour.id }),
];

/** The store with other functions, for a request too. */
export const wrap = (store: GraphStore, over: Partial<GraphStore>): GraphStore => ({ ...store, bounded: (bounds) => wrap(store.bounded(bounds), over), ...over });

export async function openBoard(): Promise<GraphStore> {
  const dir = mkdtempSync(join(tmpdir(), "corkboard-serve-"));
  const store = await openEmbedded(dir);
  onEnd(async () => {
    await store.close();
    rmSync(dir, { recursive: true });
  });
  await store.prepare();
  await store.saveDocuments([harbour, copy, later].map(annotationOf));
  const first = [harbour.id, copy.id].sort()[0] ?? "";
  await store.apply(change({
    entities: [quill, bureau, police, sweep, twelve, port],
    evidence: passages,
    copyGroups: [harbour, copy].map(({ id }) => ({ document: id, copyGroup: first })),
  }));
  return store;
}

/** Work that is only written down. */
export function notedWork(): Work & { readonly calls: unknown[] } {
  const calls: unknown[] = [];
  return {
    calls,
    ingest: async (documents, progress) => {
      calls.push(documents.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]));
      progress({ stage: "DONE", done: documents.length, total: documents.length, name: null });
      return { read: documents.length, added: documents.length, unchanged: 0, replaced: 0, failed: 0, failures: [], entities: 1, relations: 2, seconds: 0.5 };
    },
    retract: async (documents) => (calls.push(documents), documents),
    judge: async (decision, by) => (calls.push([decision, by]), { id: "j1", decision, ...by, when: "2025-03-10T10:00:00.000Z" }),
  };
}

export interface Hall {
  readonly store: GraphStore;
  readonly board: Board;
  readonly work: ReturnType<typeof notedWork>;
  readonly logged: { readonly id: string; readonly err: unknown }[];
  readonly ask: (query: string, variables?: object, role?: Role) => Promise<Answer>;
}

export interface Answer {
  /** Of whatever shape the query has. */
  readonly data: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly id?: string } }[];
}

/** `over` replaces functions of the store, to see what happens when they fail. */
export async function openHall(over: Partial<GraphStore> = {}, local = true): Promise<Hall> {
  const store = wrap(await openBoard(), over);
  const logged: Hall["logged"] = [];
  const log: ErrorLog = { error: (fields) => void logged.push(fields) };
  const work = notedWork();
  const board = createBoard({ store, work, review: new ReviewDesk(store), log, local });
  const ask: Hall["ask"] = async (query, variables, role = "editor") => {
    const request = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query, variables }) };
    return (await (await board.fetch("http://board/graphql", request, { role })).json()) as Answer;
  };
  return { store, board, work, logged, ask };
}

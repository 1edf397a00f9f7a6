import { corkboard } from "../main/corkboard.ts";
import type { Ledger } from "./acts.ts";
import type { App, Settings } from "./app.ts";
import { ask } from "./app.ts";
import { uninterrupted } from "./twin.ts";

export interface Verdict {
  /** One sentence each; none when nothing was lost. */
  readonly wrong: readonly string[];
  readonly documents: number;
  readonly judgements: number;
}

async function documentNames(app: App): Promise<string[]> {
  const names: string[] = [];
  for (let after: string | null = null; ; ) {
    type Page = { documents: { edges: { node: { name: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
    const { documents }: Page = await ask<Page>(app, "query ($after: String) { documents(first: 1000, after: $after) { edges { node { name } } pageInfo { hasNextPage endCursor } } }", { after });
    names.push(...documents.edges.map(({ node }) => node.name));
    if (!documents.pageInfo.hasNextPage) return names;
    after = documents.pageInfo.endCursor;
  }
}

const twice = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i);

/**
 * What a board that is up again says of itself (`check`), against what was acknowledged, and against a board that was
 * given the same without interruption.
 */
export async function examine(app: App, settings: Settings, ledger: Ledger): Promise<Verdict> {
  const [check, told] = [await corkboard(["check"], settings), await corkboard(["judgements", "export", "-"], settings)];
  const names = (await documentNames(app)).filter((name) => ledger.sent.has(name));
  const judgements = told.out.split("\n").filter((each) => each !== "").map((each) => (JSON.parse(each) as { id: string }).id);
  const exported = await (await fetch(`${app.address}/export?format=graphml`)).text();
  const papers = names.map((name) => ledger.sent.get(name)).filter((paper) => paper !== undefined);
  const expected = await uninterrupted(papers, told.out);
  const wrong = [
    ...(check.code === 0 ? [] : [`check ended with ${check.code}: ${check.err.slice(0, 300)}`]),
    ...[...ledger.loaded].filter((name) => !names.includes(name)).map((name) => `${name} was acknowledged and is not there`),
    ...[...ledger.judged].filter((id) => !judgements.includes(id)).map((id) => `the judgement ${id} was acknowledged and is not there`),
    ...twice(names).map((name) => `${name} is there twice`),
    ...twice(judgements).map((id) => `the judgement ${id} is there twice`),
    ...(exported === expected ? [] : [`the export differs from that of an uninterrupted run (${exported.length} and ${expected.length} characters)`]),
  ];
  // What came through without being acknowledged is there, and was not lost.
  for (const name of names) ledger.loaded.add(name);
  for (const id of judgements) ledger.judged.add(id);
  ledger.open.splice(0, ledger.open.length, ...ledger.open.filter(({ name }) => !ledger.loaded.has(name)));
  return { wrong, documents: names.length, judgements: judgements.length };
}

import type { App } from "./app.ts";
import { ask } from "./app.ts";
import type { Paper } from "./papers.ts";
import { paperOf } from "./papers.ts";

/** What was asked of the board, and what of it was acknowledged. */
export interface Ledger {
  readonly sent: Map<string, Paper>;
  readonly loaded: Set<string>;
  readonly judged: Set<string>;
  /** Papers whose ingest was cut short, to be sent again. */
  readonly open: Paper[];
  /** Refusals that stand for themselves: a judgement that contradicts another. */
  refused: number;
}

export const newLedger = (): Ledger => ({ sent: new Map(), loaded: new Set(), judged: new Set(), open: [], refused: 0 });

const INGEST = "mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) { failed } }";

async function ingest(app: App, ledger: Ledger, papers: readonly Paper[]): Promise<void> {
  for (const paper of papers) ledger.sent.set(paper.name, paper);
  ledger.open.push(...papers);
  const { ingest: { failed } } = await ask<{ ingest: { failed: number } }>(app, INGEST, { documents: papers });
  if (failed > 0) throw new Error(`${failed} papers were refused`);
  for (const paper of papers) ledger.loaded.add(paper.name);
  ledger.open.splice(0, ledger.open.length, ...ledger.open.filter((paper) => !ledger.loaded.has(paper.name)));
}

const PEOPLE = "{ entities(filter: { kinds: [PERSON], named: true }, orderBy: NAME, first: 100) { edges { node { id } } } }";

async function judge(app: App, ledger: Ledger, roll: () => number): Promise<void> {
  const { entities } = await ask<{ entities: { edges: { node: { id: string } }[] } }>(app, PEOPLE);
  const ids = entities.edges.map(({ node }) => node.id);
  const one = (): string | undefined => ids[Math.floor(roll() * ids.length)];
  const [a, b] = [one(), one()];
  if (!a || !b || a === b) return;
  const dice = roll();
  const input = dice < 0.5 ? { verdict: "RENAME", a, name: `Renamed ${Math.floor(roll() * 1e6)}` } : dice < 0.8 ? { verdict: "DIFFERENT", a, b } : { verdict: "UNSURE", a, b };
  try {
    const { judge: { id } } = await ask<{ judge: { id: string } }>(app, "mutation ($input: JudgementInput!) { judge(input: $input) { id } }", { input });
    ledger.judged.add(id);
  } catch (error) {
    if (!/contradicts|nothing at|already|same/i.test(String(error))) throw error;
    ledger.refused++;
  }
}

/** Sends again what was cut short, or a paper more, as somebody does who was told that it failed. */
export async function again(app: App, ledger: Ledger, roll: () => number): Promise<void> {
  await ingest(app, ledger, ledger.open.length > 0 ? ledger.open.splice(0) : [paperOf(ledger.sent.size, roll)]);
}

/** Ingests and judges until `over`, or until the board is gone. Answers with the number of acts that were acknowledged. */
export async function work(app: App, ledger: Ledger, roll: () => number, over: () => boolean): Promise<number> {
  let acts = 0;
  try {
    while (!over()) {
      const many = 1 + Math.floor(roll() * 4);
      if (ledger.open.length > 0) await again(app, ledger, roll);
      else if (roll() < 0.6) await ingest(app, ledger, Array.from({ length: many }, (_, i) => paperOf(ledger.sent.size + i, roll)));
      else await judge(app, ledger, roll);
      acts++;
    }
  } catch (error) {
    if (!over()) throw error;
  }
  return acts;
}

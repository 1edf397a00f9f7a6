import { effect, signal, untracked } from "@preact/signals";
import { ask } from "../api/ask.ts";
import { counts } from "../api/board.ts";
import { version } from "../state/load.ts";
import { loading } from "../state/store.ts";

/** How many pairs wait for a person; null while that is not known. */
export const openPairs = signal<number | null>(null);

/** On a larger board the server has to think about all documents to count: then it is asked when the review is opened. */
const MOST_DOCUMENTS = 5_000;

async function count(): Promise<void> {
  try {
    if ((await counts()).documents > MOST_DOCUMENTS) return;
    const { matches } = await ask<{ matches: { totalCount: number } }>("query OpenPairs { matches(first: 1) { totalCount } }", {});
    openPairs.value = matches.totalCount;
  } catch { /* The number is a courtesy; the review itself says what is wrong. */ }
}

/** Counts once the board is there, and again whenever documents or judgements changed. */
export function bindOpenPairs(): void {
  let counted = -1;
  effect(() => {
    if (loading.value.state !== "ready" || counted === version.value) return;
    counted = version.value;
    untracked(() => void count());
  });
}

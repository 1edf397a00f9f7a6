import { computed, effect, signal, untracked } from "@preact/signals";
import { AskError } from "../api/ask.ts";
import { record, takeBackLast } from "../state/judge.ts";
import { version } from "../state/load.ts";
import { amend, announce } from "../state/store.ts";
import { read } from "../view/change.ts";
import { reviewQueue, sidesOf } from "./ask-review.ts";
import type { Pair, Queue, Sides } from "./ask-review.ts";
import { openPairs } from "./open-pairs.ts";
import { VERDICTS } from "./words.ts";
import type { PairVerdict } from "./words.ts";

/** The pair in hand and those that wait. A decision does not wait for the server: the next pair is there at once. */

const queue = signal<Queue | null>(null);
export const failure = signal<{ readonly message: string; readonly detail: string } | null>(null);
/** Decided here, while the server still writes it down. */
const gone = signal<ReadonlySet<string>>(new Set());
/** The key of the pair that a person went to; the first one when it is not there. */
const at = signal<string | null>(null);
/** Keys of what was decided in this sitting, to come back to when it is taken back. */
const decided: string[] = [];
let writing = 0;

/** What is to be said with the next decision. */
export const why = signal("");

export const waiting = computed(() => queue.value === null);
export const pairs = computed<readonly Pair[]>(() => (queue.value?.pairs ?? []).filter(({ key }) => !gone.value.has(key)));
/** How many wait in all, those included that were not fetched yet. */
export const left = computed(() => Math.max(pairs.value.length, (queue.value?.total ?? 0) - gone.value.size));
export const place = computed(() => Math.max(0, pairs.value.findIndex(({ key }) => key === at.value)));
export const current = computed<Pair | null>(() => pairs.value[place.value] ?? null);

const known = new Map<string, Promise<Sides>>();

/** Both sides of a pair; asked for once for each state of the documents, and for the next pair beforehand. */
export function sides(pair: Pair): Promise<Sides> {
  const key = `${version.peek()} ${pair.key}`;
  const there = known.get(key);
  if (there) return there;
  const asked = sidesOf(pair);
  known.set(key, asked);
  asked.catch(() => known.delete(key));
  return asked;
}

function prefetch(): void {
  const next = pairs.peek()[(place.peek() + 1) % Math.max(1, pairs.peek().length)];
  if (next) sides(next).catch(() => undefined);
}

export async function loadQueue(signal?: AbortSignal): Promise<void> {
  try {
    const found = await reviewQueue(signal);
    if (signal?.aborted) return;
    queue.value = found;
    failure.value = null;
    if (writing === 0) gone.value = new Set();
    openPairs.value = left.peek();
    prefetch();
  } catch (error) {
    if (!signal?.aborted) failure.value = { message: error instanceof Error ? error.message : String(error), detail: error instanceof AskError ? error.detail : String(error) };
  }
}

/** Keeps the queue in step with the documents and judgements; gives what ends that. */
export function followQueue(): () => void {
  let controller = new AbortController();
  const end = effect(() => {
    if (version.value >= 0) known.clear();
    controller.abort();
    controller = new AbortController();
    untracked(() => void loadQueue(controller.signal));
  });
  return () => { end(); controller.abort(); };
}

/** On to the next pair or back, and round at the ends, without a decision. */
export function step(by: number): void {
  const all = pairs.peek();
  amend(read(null));
  at.value = all[(place.peek() + by + all.length) % Math.max(1, all.length)]?.key ?? null;
  prefetch();
  announce(handed());
}

const both = ({ left, right }: Pair): string => `${left.label} and ${right.label}`;
const handed = (): string => {
  const pair = current.peek();
  return pair ? `Next: ${both(pair)}, ${place.peek() + 1} of ${left.peek()}.` : "Nothing else is open.";
};

/** Records the verdict on the pair in hand. Refused, the pair comes back and the reason is shown. */
export async function decide(verdict: PairVerdict): Promise<void> {
  const pair = current.peek();
  if (!pair) return;
  const said = `${VERDICTS.find((each) => each.verdict === verdict)?.said ?? verdict}: ${both(pair)}`;
  at.value = pairs.peek()[place.peek() + 1]?.key ?? null;
  gone.value = new Set([...gone.peek(), pair.key]);
  openPairs.value = left.peek();
  amend(read(null));
  const reason = why.peek().trim();
  why.value = "";
  announce(`${said}. ${handed()}`);
  prefetch();
  writing += 1;
  const done = await record({ verdict, a: pair.a, b: pair.b, ...(reason ? { why: reason } : {}) }, said);
  writing -= 1;
  if (done) return void decided.push(pair.key);
  gone.value = new Set([...gone.peek()].filter((key) => key !== pair.key));
  await loadQueue();
}

/** Takes the last decision of this sitting back, and returns to its pair. */
export async function takeBack(): Promise<void> {
  if (await takeBackLast()) at.value = decided.pop() ?? null;
  else announce("There is nothing to take back in this sitting. Earlier decisions are listed below.");
}

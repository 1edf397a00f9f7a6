import type { Evidence, ResolvedEntity } from "./model/graph.ts";
import type { GraphStore } from "./store/port.ts";

export interface CheckReport {
  /** One sentence each; none when the store is whole. */
  readonly problems: readonly string[];
  readonly documents: number;
  readonly entities: number;
  readonly evidence: number;
}

/** Verifies the graph against its documents: every passage, every end of a relation, every count. */
export async function check(store: GraphStore): Promise<CheckReport> {
  const texts = new Map<string, string>();
  for await (const { document } of store.annotations()) texts.set(document.id, document.text);
  const { entities, evidence } = await store.resolution();
  const ids = new Set(entities.map(({ id }) => id));
  const problems = [
    ...((await store.isStale()) ? ["The graph is behind its documents; `rebuild` brings it up to date."] : []),
    ...entities.flatMap((entity) => problemsOfEntity(entity, texts)),
    ...evidence.flatMap((each) => problemsOfEvidence(each, texts, ids)),
    ...problemsOfCounts(await store.counts(), { documents: texts.size, entities: entities.length, evidence: evidence.length }),
  ];
  return { problems, documents: texts.size, entities: entities.length, evidence: evidence.length };
}

type Texts = ReadonlyMap<string, string>;

function problemsOfEntity({ id, name, mentions, mentionCount, documentCount }: ResolvedEntity, texts: Texts): string[] {
  const who = `The entity ${id} (${JSON.stringify(name)})`;
  const places = mentions.reduce((sum, { offsets }) => sum + offsets.length / 2, 0);
  return [
    ...(mentions.length === 0 ? [`${who} is mentioned nowhere.`] : []),
    ...(places !== mentionCount ? [`${who} has ${places} mentions, but counts ${mentionCount}.`] : []),
    ...(mentions.length !== documentCount ? [`${who} is in ${mentions.length} documents, but counts ${documentCount}.`] : []),
    ...mentions.flatMap(({ document, offsets }) => problemsOfOffsets(who, document, offsets, texts)),
  ];
}

function problemsOfOffsets(who: string, document: string, offsets: readonly number[], texts: Texts): string[] {
  const text = texts.get(document);
  if (text === undefined) return [`${who} is mentioned in ${document}, which is not there.`];
  if (offsets.length === 0 || offsets.length % 2 !== 0) return [`${who} has places in ${document} that are not pairs of start and end.`];
  const wrong = offsets.some((at, i) => i % 2 === 1 && !isPlace(offsets[i - 1] ?? -1, at, text));
  return wrong ? [`${who} has a place in ${document} that is outside its text.`] : [];
}

const isPlace = (start: number, end: number, text: string): boolean => start >= 0 && start < end && end <= text.length;

function problemsOfEvidence(each: Evidence, texts: Texts, ids: ReadonlySet<string>): string[] {
  const { id, type, from, to, document, start, end, quote, by, operation } = each;
  const what = `The evidence ${id} (${type})`;
  const text = texts.get(document);
  const dangling = [from, ...(texts.has(to) ? [] : [to]), by, operation].filter((end): end is string => end !== null && !ids.has(end));
  return [
    ...(text === undefined ? [`${what} is in ${document}, which is not there.`] : []),
    ...(text !== undefined && text.slice(start, end) !== quote ? [`${what} does not quote ${document} at ${start} to ${end}.`] : []),
    ...dangling.map((end) => `${what} points to ${end}, which is not there.`),
  ];
}

type Counts = Readonly<Record<"documents" | "entities" | "evidence", number>>;

function problemsOfCounts(stored: Counts, found: Counts): string[] {
  return (["documents", "entities", "evidence"] as const)
    .filter((name) => stored[name] !== found[name])
    .map((name) => `The board counts ${stored[name]} ${name}, but holds ${found[name]}.`);
}

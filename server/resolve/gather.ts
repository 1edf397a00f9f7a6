import type { Annotation, LocalEntity } from "../model/annotation.ts";
import { byCodeUnit } from "../model/id.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Span } from "../model/span.ts";
import { contains } from "../model/span.ts";
import type { Passages } from "./added.ts";
import type { Amendments, Part } from "./amend.ts";
import { amend, amendments, NOTHING } from "./amend.ts";
import type { Corpus, Figure, Local, Story } from "./corpus.ts";
import { drafts, parties } from "./drafts.ts";
import { digest } from "./hash.ts";
import { particulars } from "./particulars.ts";
import { narration, shingles } from "./shingles.ts";
import { told } from "./told.ts";
import { toldOperation } from "./toldOperation.ts";
import { KINDS_OF_BODY } from "./unitName.ts";
import { Unnamed } from "./unnamed.ts";
import { utterances } from "./utterance.ts";

/** All documents as resolution holds them, each once, however often and in whatever order it comes. */
export function gather(annotations: Iterable<Annotation>, standing: readonly Judgement[], passages: Passages): Corpus {
  const amended = amendments(standing);
  const stories = new Map<string, Story>();
  for (const annotation of annotations) {
    passages.read(annotation);
    const { id } = annotation.document;
    const story = tell(annotation, amended.get(id) ?? NOTHING);
    const there = stories.get(id);
    // One text gives one annotation; should two differ, the choice must not depend on which came first.
    if (!there || fingerprint(story) < fingerprint(there)) stories.set(id, story);
  }
  return numbered([...stories.values()].sort((a, b) => byCodeUnit(a.id, b.id)));
}

/** `stories` are sorted by id; their locals are numbered in that order. */
export function numbered(stories: readonly Story[]): Corpus {
  const locals = stories.flatMap((s) => s.locals);
  locals.forEach((local, index) => (local.index = index));
  return { stories, locals };
}

/** One document's locals and drafts. */
export function tell(annotation: Annotation, amended: Amendments): Story {
  const { document, quotes, arrests } = annotation;
  const unnamed = new Unnamed(annotation);
  const who = parties(annotation, unnamed);
  const parts = amend(annotation, [...annotation.entities, ...unnamed.made], amended);
  const locals: Local[] = [];
  const figures: Figure[] = [];
  const pieces = narration(document.text, [...quotes, ...document.noise]);
  const story: Story = {
    id: document.id,
    published: document.published,
    locals,
    drafts: [],
    utterances: utterances(quotes),
    shingles: shingles(pieces),
    particulars: particulars(pieces),
    figures,
  };
  const byId = settle(story, parts, annotation);
  const find = (id: string | null | undefined, span?: Span): Local | null => pick(byId.get(id ?? "") ?? [], span);
  story.drafts.push(...drafts(annotation, who, find));
  for (const { count, approximate, operation, status } of arrests) {
    if (count !== null && status !== "denied") figures.push({ count, approximate, operation: find(operation) });
  }
  return story;
}

/** Makes locals of parts, in order of place, each mention held once; gives them by the ids that claims use. */
function settle(story: Story, parts: readonly Part[], annotation: Annotation): Map<string, Local[]> {
  const byId = new Map<string, Local[]>();
  const owner = new Map<string, Local>();
  const placed = parts.map((part) => ({ part, mentions: sorted(part.entity.mentions) })).filter((p) => p.mentions.length > 0);
  placed.sort((a, b) => bySpan(a.mentions[0], b.mentions[0]));
  for (const { part, mentions } of placed) {
    const free = mentions.filter((m) => !owner.has(spanKey(m)));
    const local = free.length > 0 ? makeLocal(story, part, free, contextOf(part.entity, annotation)) : owner.get(spanKey(mentions[0] ?? { start: 0, end: 0 }));
    if (!local) continue;
    for (const m of free) owner.set(spanKey(m), local);
    if (free.length > 0) story.locals.push(local);
    byId.set(part.of, [...(byId.get(part.of) ?? []), local]);
  }
  return byId;
}

const contextOf = (entity: LocalEntity, annotation: Annotation): Local["context"] =>
  entity.kind === "Operation" ? toldOperation(entity, annotation) : told(entity, annotation.document.text);

function makeLocal(story: Story, { entity, origin }: Part, mentions: readonly Span[], context: Local["context"]): Local {
  const { id, kind, name, aliases, named, count, known }: LocalEntity = entity;
  return { index: -1, story, id, kind, name, aliases, named, count: count ?? null, known: known && !KINDS_OF_BODY.has(known) ? known : null, context, mentions, origin };
}

/** Of the parts that a person split an entity into, the one that the passage names; the first where it names none or several. */
function pick(parts: readonly Local[], span: Span | undefined): Local | null {
  if (parts.length < 2 || !span) return parts[0] ?? null;
  const inside = parts.filter((p) => p.mentions.some((m) => contains(span, m)));
  return (inside.length === 1 ? inside[0] : parts[0]) ?? null;
}

const spanKey = ({ start, end }: Span): string => `${start}-${end}`;
const bySpan = (a: Span | undefined, b: Span | undefined): number => (a && b ? a.start - b.start || a.end - b.end : 0);

function sorted(mentions: readonly Span[]): Span[] {
  const unique = new Map(mentions.map(({ start, end }) => [spanKey({ start, end }), { start, end }]));
  return [...unique.values()].sort(bySpan);
}

const fingerprint = ({ published, locals, drafts: rows, utterances: said }: Story): string =>
  digest([
    published,
    JSON.stringify(locals.map(({ story: _, ...rest }) => rest)),
    JSON.stringify(rows.map(({ from, to, by, operation, ...rest }) => [from.id, to?.id, by?.id, operation?.id, rest])),
    JSON.stringify(said),
  ]);

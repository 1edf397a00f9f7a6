import type { Annotation, LocalEntity } from "../model/annotation.ts";
import type { Span } from "../model/span.ts";
import { contains } from "../model/span.ts";
import type { Amendments, Part } from "./amend.ts";
import { amend } from "./amend.ts";
import type { Figure, Local, Story } from "./corpus.ts";
import { drafts, parties } from "./drafts.ts";
import { particulars } from "./particulars.ts";
import { narration, shingles } from "./shingles.ts";
import { told } from "./told.ts";
import { toldOperation } from "./toldOperation.ts";
import { own } from "./text.ts";
import { KINDS_OF_BODY } from "./unitName.ts";
import { Unnamed } from "./unnamed.ts";
import { utterances } from "./utterance.ts";

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
  for (const draft of story.drafts) {
    draft.from.drafts.push(draft);
    if (draft.to && draft.to !== draft.from) draft.to.drafts.push(draft);
  }
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

function contextOf(entity: LocalEntity, annotation: Annotation): Local["context"] {
  const context = entity.kind === "Operation" ? toldOperation(entity, annotation) : told(entity, annotation.document.text);
  return Object.fromEntries(Object.entries(context).map(([key, value]) => [key, own(value)]));
}

function makeLocal(story: Story, { entity, origin }: Part, mentions: readonly Span[], context: Local["context"]): Local {
  const { id, kind, name, aliases, named, count, known }: LocalEntity = entity;
  return { index: -1, at: story.locals.length, story, id, kind, name, aliases, named, count: count ?? null, known: known && !KINDS_OF_BODY.has(known) ? known : null, context, mentions, origin, drafts: [], ties: [], clusters: [null, null, null, null], group: null };
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

import type { Annotation } from "../model/annotation.ts";
import { isDocumentId } from "../model/id.ts";
import type { Judgement } from "../model/judgement.ts";
import type { FindAnchor } from "./anchors.ts";
import type { Draft } from "./corpus.ts";
import { isVerdict } from "./standing.ts";

/** The passages that people chose as evidence, read while the texts go by: `text` by judgement id. */
export class Passages {
  readonly #wanted = new Map<string, { readonly id: string; readonly start: number; readonly end: number }[]>();
  readonly #quotes = new Map<string, string>();

  constructor(standing: readonly Judgement[]) {
    for (const judgement of standing) {
      if (!isVerdict(judgement, "addEvidence")) continue;
      const { document, start, end } = judgement.decision;
      this.#wanted.set(document, [...(this.#wanted.get(document) ?? []), { id: judgement.id, start, end }]);
    }
  }

  /** The documents of which a passage was chosen. */
  documents(): Iterable<string> {
    return this.#wanted.keys();
  }

  /** Nothing for a document that is not there. */
  read(annotation: Annotation | undefined): void {
    if (!annotation) return;
    const { document } = annotation;
    for (const { id, start, end } of this.#wanted.get(document.id) ?? []) {
      if (start < end && end <= document.text.length) this.#quotes.set(id, document.text.slice(start, end));
    }
  }

  quote(judgement: string): string | null {
    return this.#quotes.get(judgement) ?? null;
  }
}

/** Evidence that people added, as far as its document and both its ends are there. */
export function addedDrafts(standing: readonly Judgement[], passages: Passages, find: FindAnchor): Draft[] {
  return standing.flatMap((judgement) => {
    if (!isVerdict(judgement, "addEvidence")) return [];
    const { type, from, to, document, start, end } = judgement.decision;
    const quote = passages.quote(judgement.id);
    const left = find(from);
    const right = isDocumentId(to) ? null : find(to);
    if (quote === null || !left || (!right && to !== document)) return [];
    return [{ type, document, from: left, to: right, start, end, quote, origin: "human", rule: null, by: null, operation: null, facts: {} }];
  });
}

export function byDocument(drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  const all = new Map<string, Draft[]>();
  for (const draft of drafts) all.set(draft.document, [...(all.get(draft.document) ?? []), draft]);
  return all;
}

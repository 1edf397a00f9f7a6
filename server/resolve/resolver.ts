import type { Annotation } from "../model/annotation.ts";
import { byCodeUnit } from "../model/id.ts";
import type { Judgement } from "../model/judgement.ts";
import { Passages } from "./added.ts";
import type { Amendments } from "./amend.ts";
import { amendments, NOTHING } from "./amend.ts";
import type { Corpus, Story } from "./corpus.ts";
import { numbered, tell } from "./gather.ts";
import { Memo } from "./memo.ts";
import type { Resolved } from "./resolve.ts";
import { explained } from "./resolve.ts";
import { standing } from "./standing.ts";

/**
 * Resolution for a graph that changes: it keeps the documents, and what was found out about them, between one resolution
 * and the next. `explain` gives what `explain` of resolve.ts gives for the same documents and judgements, to the byte, but
 * reads only new documents and compares only within blocks that changed.
 */
export class Resolver {
  readonly #annotations = new Map<string, Annotation>();
  readonly #stories = new Map<string, { readonly amended: string; readonly story: Story }>();
  readonly #memo = new Memo();

  /** Adds a document, or puts another annotation in the place of what it had. */
  put(annotation: Annotation): void {
    this.#annotations.set(annotation.document.id, annotation);
    this.#stories.delete(annotation.document.id);
  }

  remove(document: string): void {
    this.#annotations.delete(document);
    this.#stories.delete(document);
  }

  explain(judgements: readonly Judgement[]): Resolved {
    const made = standing(judgements);
    const passages = new Passages(made);
    return explained(this.#corpus(amendments(made), passages), made, passages, this.#memo);
  }

  #corpus(amended: ReadonlyMap<string, Amendments>, passages: Passages): Corpus {
    const stories: Story[] = [];
    for (const [id, annotation] of this.#annotations) {
      passages.read(annotation);
      stories.push(this.#story(id, annotation, amended.get(id) ?? NOTHING));
    }
    return numbered(stories.sort((a, b) => byCodeUnit(a.id, b.id)));
  }

  #story(id: string, annotation: Annotation, amended: Amendments): Story {
    const key = amended === NOTHING ? "" : JSON.stringify(amended);
    const there = this.#stories.get(id);
    if (there?.amended === key) return there.story;
    const story = tell(annotation, amended);
    this.#stories.set(id, { amended: key, story });
    return story;
  }
}

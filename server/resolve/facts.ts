import type { Corpus, Draft, Local, Story } from "./corpus.ts";
import type { Setting } from "./setting.ts";
import { setting } from "./setting.ts";
import { fold } from "./text.ts";

/** What is known of documents and locals beyond their names, worked out once each. */
export class Facts {
  readonly #settings: WeakMap<Story, Setting>;
  readonly #drafts = new Map<Local, Draft[]>();

  /** `settings` are those of an earlier resolution: a document's never changes. */
  constructor(corpus: Corpus, settings = new WeakMap<Story, Setting>()) {
    this.#settings = settings;
    for (const story of corpus.stories) {
      for (const draft of story.drafts) {
        this.#note(draft.from, draft);
        if (draft.to) this.#note(draft.to, draft);
      }
    }
  }

  setting(story: Story): Setting {
    const known = this.#settings.get(story);
    if (known) return known;
    const made = setting(story);
    this.#settings.set(story, made);
    return made;
  }

  /** The rows of evidence at either end of which the local stands. */
  drafts(local: Local): readonly Draft[] {
    return this.#drafts.get(local) ?? [];
  }

  #note(local: Local, draft: Draft): void {
    const there = this.#drafts.get(local);
    if (there) there.push(draft);
    else this.#drafts.set(local, [draft]);
  }
}

/** The values of a context key; several are parted by semicolons. Folded. */
export const values = (local: Local, key: string): string[] =>
  (local.context[key] ?? "").split(";").map(fold).filter((v) => v !== "");

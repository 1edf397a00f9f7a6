import type { Evidence } from "../model/graph.ts";
import { relationId } from "../model/id.ts";
import type { Draft, Story } from "./corpus.ts";
import { evidenceRow } from "./evidence.ts";
import type { Ledger } from "./ledger.ts";
import type { Sources } from "./sources.ts";

/** One relation's evidence is weighed together; one speaker's quotations too, so that an utterance in two documents is one. */
const kin = (row: Evidence): string => (row.type === "QUOTED_IN" ? `QUOTED_IN~${row.from}` : relationId(row.type, row.from, row.to));

interface Of {
  readonly rows: readonly Evidence[];
  /** The ids of all that the document says, the rejected too. */
  readonly ids: ReadonlySet<string>;
}

/** Rows of evidence by document, kept up to date: a document is written anew when an entity at an end of its rows is another. */
export class Rows {
  readonly #of = new Map<string, Of>();
  readonly #kin = new Map<string, Map<string, Evidence>>();
  readonly #stale = new Set<string>();
  readonly #ledger: Ledger<Evidence>;

  constructor(ledger: Ledger<Evidence>) {
    this.#ledger = ledger;
  }

  /** `added` is what people added to what the document says. */
  write(story: Story, added: readonly Draft[], rejected: ReadonlySet<string>): void {
    this.delete(story);
    const rows = new Map<string, Evidence>();
    const ids = new Set<string>();
    for (const draft of [...story.drafts, ...added]) {
      const row = evidenceRow(draft);
      if (!row) continue;
      ids.add(row.id);
      if (rejected.has(row.id)) continue;
      const there = rows.get(row.id);
      if (!there || JSON.stringify(row) < JSON.stringify(there)) rows.set(row.id, row);
    }
    if (ids.size > 0) this.#of.set(story.id, { rows: [...rows.values()], ids });
    for (const row of rows.values()) {
      const key = kin(row);
      const all = this.#kin.get(key) ?? new Map<string, Evidence>();
      this.#kin.set(key, all.set(row.id, row));
      this.#stale.add(key);
    }
  }

  delete(story: Story): void {
    for (const row of this.#of.get(story.id)?.rows ?? []) {
      const key = kin(row);
      this.#kin.get(key)?.delete(row.id);
      if (this.#kin.get(key)?.size === 0) this.#kin.delete(key);
      this.#stale.add(key);
      this.#ledger.delete(row.id);
    }
    this.#of.delete(story.id);
  }

  /** Whether a document holds the evidence of that id, also where it is rejected. */
  holds(document: string, id: string): boolean {
    return this.#of.get(document)?.ids.has(id) ?? false;
  }

  /** The document counts as another source now. */
  touch(story: Story): void {
    for (const row of this.#of.get(story.id)?.rows ?? []) this.#stale.add(kin(row));
  }

  /** Counts the sources of what changed. */
  settle(sources: Sources): void {
    for (const key of this.#stale) for (const row of sourced([...(this.#kin.get(key)?.values() ?? [])], sources)) this.#ledger.set(row);
    this.#stale.clear();
  }
}

function sourced(rows: readonly Evidence[], sources: Sources): Evidence[] {
  const documents = new Map<string, Evidence[]>();
  for (const row of rows) {
    const there = documents.get(row.document);
    if (there) there.push(row);
    else documents.set(row.document, [row]);
  }
  const keys = sources.keys([...documents].map(([document, there]) => sources.passages(document, there)));
  return rows.map((row) => {
    const source = keys.get(row.document) ?? sources.group(row.document);
    return source === row.source ? row : { ...row, source };
  });
}

import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { textsOf } from "../api/cards.ts";
import type { Passage } from "../api/fields.ts";
import { readPassage } from "../state/actions.ts";
import { around } from "../view/passages.ts";
import { dated } from "../view/words.ts";
import { Cite } from "./Cite.tsx";
import { Waiting } from "./Waiting.tsx";
import { useAnswer } from "./use-answer.ts";

/** Once opened the section stays open from card to card. */
const open = signal(false);

/** A mention in its sentence; it opens the document there. */
export function Mention({ mention, text }: { readonly mention: Passage; readonly text: string | undefined }): JSX.Element {
  const { before, match, after } = around(text ?? mention.quote, text ? mention.start : 0, text ? mention.end : mention.quote.length);
  return (
    <li class="passage">
      <button type="button" class="evidence" onClick={() => readPassage(mention.document.id, mention.start, mention.end)} title="Open the document at this mention">
        <q>{before}<b>{match}</b>{after}</q>
        <span class="meta">{[mention.document.publisher ?? mention.document.title, dated(mention.document.published ?? null)].filter(Boolean).join(" · ")}</span>
      </button>
      <Cite cited={text ? { ...mention, quote: `${before}${match}${after}` } : mention} />
    </li>
  );
}

function List({ mentions }: { readonly mentions: readonly Passage[] }): JSX.Element {
  const ids = [...new Set(mentions.map(({ document }) => document.id))];
  const answer = useAnswer(ids.join(), (signal) => textsOf(ids, signal));
  if (answer.state !== "here") return <Waiting answer={answer} />;
  return <ul class="passages">{mentions.map((mention) => <Mention key={mention.id} mention={mention} text={answer.value.get(mention.document.id)} />)}</ul>;
}

/** Every place where the name occurs, in its sentence; the texts are fetched when they are wanted. */
export const Mentions = ({ mentions, total }: { readonly mentions: readonly Passage[]; readonly total: number }): JSX.Element => (
  <section class="card-section">
    <details open={open.value} onToggle={(event) => { open.value = event.currentTarget.open; }}>
      <summary><h3>Mentions <span class="count">{total.toLocaleString("en")}</span></h3></summary>
      {open.value && <List mentions={mentions} />}
      {total > mentions.length && <p class="meta">Showing {mentions.length} of {total.toLocaleString("en")}, in order of document.</p>}
    </details>
  </section>
);

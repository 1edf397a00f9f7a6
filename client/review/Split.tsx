import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Passage } from "../api/fields.ts";
import { Waiting } from "../panels/Waiting.tsx";
import { useAnswer } from "../panels/use-answer.ts";
import { judge } from "../state/judge.ts";
import { version } from "../state/load.ts";
import type { BoardNode } from "../view/board.ts";
import { around } from "../view/passages.ts";
import { counted, dated } from "../view/words.ts";
import { mentionsOf } from "./ask-review.ts";

/** So many mentions can be chosen from. */
const MOST = 200;

const anchorOf = ({ document, start, end }: Passage): string => `${document.id}-${start}-${end}`;

interface ChoiceProps { readonly mention: Passage; readonly text: string | undefined; readonly chosen: boolean; readonly onToggle: () => void }

function Choice({ mention, text, chosen, onToggle }: ChoiceProps): JSX.Element {
  const { before, match, after } = around(text ?? mention.quote, text ? mention.start : 0, text ? mention.end : mention.quote.length);
  return (
    <li>
      <label class="choice">
        <input type="checkbox" checked={chosen} onChange={onToggle} />
        <span><q>{before}<b>{match}</b>{after}</q><span class="meta">{[mention.document.publisher ?? mention.document.title, dated(mention.document.published ?? null)].filter(Boolean).join(" · ")}</span></span>
      </label>
    </li>
  );
}

/** Mentions that are somebody else: they become an entity of their own. */
function Choices({ node }: { readonly node: BoardNode }): JSX.Element {
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const answer = useAnswer(`${node.id} ${version.value}`, (signal) => mentionsOf(node.id, MOST, signal));
  if (answer.state !== "here") return <Waiting answer={answer} />;
  const { mentions, mentionTotal, texts } = answer.value;
  if (mentionTotal < 2) return <p class="meta">There is only one mention: nothing to set apart.</p>;
  const count = chosen.value.size;
  const toggle = (anchor: string): void => { const next = new Set(chosen.value); if (!next.delete(anchor)) next.add(anchor); chosen.value = next; };
  const split = async (): Promise<void> => { if (await judge({ verdict: "SPLIT", anchors: [...chosen.value] }, `${counted(count, "mention")} of ${node.label} set apart`)) chosen.value = new Set(); };
  return (
    <>
      <p class="meta">Choose the mentions that are somebody or something else.</p>
      <ul class="choices">{mentions.map((mention) => <Choice key={mention.id} mention={mention} text={texts.get(mention.document.id)} chosen={chosen.value.has(anchorOf(mention))} onToggle={() => toggle(anchorOf(mention))} />)}</ul>
      {mentionTotal > mentions.length && <p class="meta">The first {mentions.length} of {mentionTotal.toLocaleString("en")}.</p>}
      <button type="button" disabled={count === 0 || count === mentionTotal} onClick={() => void split()}>{count === 0 ? "Set apart" : `Set ${counted(count, "mention")} apart`}</button>
      {count === mentionTotal && <p class="meta">Leave at least one: all of them are what is there now.</p>}
    </>
  );
}

/** The part of a card where one is made two. */
export function Split({ node }: { readonly node: BoardNode }): JSX.Element {
  const open = useSignal(false);
  return (
    <details class="split" open={open.value} onToggle={(event) => { open.value = event.currentTarget.open; }}>
      <summary>These are two: split</summary>
      {open.value && <Choices node={node} />}
    </details>
  );
}

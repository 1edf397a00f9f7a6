import type { JSX } from "preact";
import { nodeFrom, statusFrom } from "../api/decode.ts";
import type { CardLine } from "../api/cards.ts";
import { KindMark } from "../panels/KindMark.tsx";
import { Mention } from "../panels/Mentions.tsx";
import { readPassage } from "../state/actions.ts";
import type { BoardNode } from "../view/board.ts";
import { farEnd } from "../view/card.ts";
import { RELATION_WORDS, REVERSE_WORDS, counted, nodeSentence, seenWords } from "../view/words.ts";
import type { Side } from "./ask-review.ts";
import { spread } from "./words.ts";

const PASSAGES = 4;

function Line({ id, line }: { readonly id: string; readonly line: CardLine }): JSX.Element {
  const other = nodeFrom(farEnd(id, line));
  const words = line.from.id === id ? RELATION_WORDS[line.type] : REVERSE_WORDS[line.type];
  const status = line.type === "ARRESTED_IN" ? statusFrom(line.status) : null;
  const title = line.evidence.find(({ title }) => title)?.title;
  return <li><span class="meta">{words}</span> {other.label}{title ? `, ${title}` : ""}{status && status !== "arrested" ? ` (${status})` : ""}</li>;
}

/** Titles only: publishers and dates stand under the passages. */
function Documents({ side }: { readonly side: Side }): JSX.Element {
  const documents = [...new Map(side.mentions.map(({ document }) => [document.id, document])).values()];
  return (
    <ul class="rows">{documents.slice(0, PASSAGES).map((document) => (
      <li key={document.id}><button type="button" class="plain" onClick={() => readPassage(document.id)}>{document.title}</button></li>
    ))}{documents.length > PASSAGES && <li class="meta">and {documents.length - PASSAGES} more</li>}</ul>
  );
}

interface Props {
  readonly node: BoardNode;
  /** Null while it is on its way. */
  readonly side: Side | null;
  readonly texts: ReadonlyMap<string, string> | null;
  readonly which: "First" | "Second";
}

/** One of the two, as the documents have it: who, since when, in which posts, in which words. */
export function Candidate({ node, side, texts, which }: Props): JSX.Element {
  const mentions = side ? spread(side.mentions, PASSAGES) : [];
  return (
    <article class="candidate" aria-label={`${which}: ${node.label}`}>
      <header>
        <p class="kind-line"><KindMark end={node.end} unnamed={!node.named} size={18} /> <span class={`kind-${node.end}`}>{nodeSentence(node)}</span></p>
        <h3>{node.label}</h3>
        {node.aliases.length > 0 && <p class="meta">Also: {node.aliases.join(", ")}</p>}
        {node.firstSeen && <p class="meta">{seenWords(node)}</p>}
      </header>
      {side && side.lines.length > 0 && <ul class="posts">{side.lines.map((line) => <Line key={line.id} id={node.id} line={line} />)}</ul>}
      {side && <ul class="passages">{mentions.map((mention) => <Mention key={mention.id} mention={mention} text={texts?.get(mention.document.id)} />)}</ul>}
      {side && side.mentionTotal > mentions.length && <p class="meta">Showing {mentions.length} of {counted(side.mentionTotal, "mention")}.</p>}
      {side && <Documents side={side} />}
    </article>
  );
}

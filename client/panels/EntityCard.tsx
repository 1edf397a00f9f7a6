import type { JSX } from "preact";
import { entityCard } from "../api/cards.ts";
import type { CardLine, EntityCard as Card } from "../api/cards.ts";
import { nodeFrom, statusFrom } from "../api/decode.ts";
import { bring, chooseLine, open, readPassage } from "../state/actions.ts";
import { version } from "../state/load.ts";
import { data, onBoard } from "../state/store.ts";
import { farEnd, sections } from "../view/card.ts";
import type { Section } from "../view/card.ts";
import { counted, dated, nodeSentence, seenWords } from "../view/words.ts";
import { CardActions } from "./CardActions.tsx";
import { Correct } from "./Correct.tsx";
import { KindMark } from "./KindMark.tsx";
import { Mentions } from "./Mentions.tsx";
import { Passages } from "./Passage.tsx";
import { Remarks } from "./Remarks.tsx";
import { Waiting } from "./Waiting.tsx";
import { useAnswer } from "./use-answer.ts";

const postOf = (line: CardLine): string | null => line.evidence.find(({ title }) => title)?.title ?? null;

/** A quotation of some length says more than a word of it; all else as the documents have it. */
const ordered = (line: CardLine): CardLine["evidence"] =>
  line.type !== "QUOTED_IN" ? line.evidence.map((e) => (e.status === line.status ? { ...e, status: null } : e)) : line.evidence.map((e) => ({ ...e, speakerLabel: null })).toSorted((a, b) => b.quote.length - a.quote.length);

function Line({ id, line }: { readonly id: string; readonly line: CardLine }): JSX.Element {
  const other = nodeFrom(farEnd(id, line));
  const status = line.type === "ARRESTED_IN" ? statusFrom(line.status) : null;
  const meta = other.end === "Document" ? [other.publisher, dated(other.firstSeen)].filter(Boolean).join(", ") : counted(line.sourceCount, "independent source");
  return (
    <li class="card-line">
      <div class="card-line-head">
        <KindMark end={other.end} unnamed={!other.named} />
        <button type="button" class="plain name" onClick={() => (other.end === "Document" ? readPassage(other.id) : open(other))}>{other.label}</button>
        {status && <span class="status">{status}</span>}
        {data.value.edges.has(line.id)
          ? <button type="button" class="plain meta" onClick={() => chooseLine(line.id)} title="Show the line between the two">{meta}</button>
          : <span class="meta">{meta}</span>}
      </div>
      {postOf(line) && <p class="post">{postOf(line)}</p>}
      <Passages passages={ordered(line)} most={1} within={other.end === "Document"} />
    </li>
  );
}

const SHOWN = 6;

function Lines({ id, section }: { readonly id: string; readonly section: Section<CardLine> }): JSX.Element {
  const [first, rest] = [section.lines.slice(0, SHOWN), section.lines.slice(SHOWN)];
  const others = section.lines.map((line) => nodeFrom(farEnd(id, line)));
  const absent = others.filter((node) => !onBoard.value.includes(node.id));
  return (
    <section class="card-section">
      <h3>{section.heading} <span class="count">{section.lines.length}</span>
        {absent.length > 0 && <button type="button" class="plain bring" onClick={() => bring(absent)}>{absent.length === others.length ? `put ${absent.length === 1 ? "it" : `all ${absent.length}`} on the board` : `add ${absent.length} to the board`}</button>}
      </h3>
      <ul class="card-lines">{first.map((line) => <Line key={line.id} id={id} line={line} />)}</ul>
      {rest.length > 0 && <details class="more"><summary>{rest.length} more</summary><ul class="card-lines">{rest.map((line) => <Line key={line.id} id={id} line={line} />)}</ul></details>}
    </section>
  );
}

function Head({ card: { node, documents } }: { readonly card: Card }): JSX.Element {
  return (
    <header class="card-head">
      <p class="kind-line"><KindMark end={node.end} unnamed={!node.named} size={18} /> <span class={`kind-${node.end}`}>{nodeSentence(node).split(", in ")[0]}</span></p>
      <h2>{node.label}</h2>
      <p class="meta">In {counted(node.documents, "document")} from {counted(node.sources, "independent source")}</p>
      {node.aliases.length > 0 && <p class="meta">Also: {node.aliases.join(", ")}</p>}
      {node.origin === "human" && <p class="meta">Entered by a person</p>}
      {node.firstSeen && <p class="meta">{seenWords(node)}</p>}
      {documents.length > 0 && (
        <details class="more"><summary>{counted(node.documents, "document")}</summary>
          <ul class="rows">{documents.map((document) => <li key={document.id}><button type="button" class="plain" onClick={() => readPassage(document.id)}>{document.label}</button> <span class="meta">{[document.publisher, dated(document.firstSeen)].filter(Boolean).join(", ")}</span></li>)}</ul>
        </details>
      )}
    </header>
  );
}

/** Who or what it is, why we believe it, what can be done with it. Its name is its only second-level heading. */
export function EntityCard({ id }: { readonly id: string }): JSX.Element {
  const answer = useAnswer(`${id} ${version.value}`, (signal) => entityCard(id, signal));
  if (answer.state !== "here") return <article class="card"><Waiting answer={answer} /></article>;
  if (answer.value === null) return <article class="card"><p>This is no longer among the documents: what mentioned it was removed.</p></article>;
  const card = answer.value;
  const parts = sections(card.node.id, card.lines);
  return (
    <article class="card" aria-label={card.node.label}>
      <Head card={card} />
      <CardActions node={card.node} lines={card.lines} total={card.lineTotal} />
      <Correct key={card.node.id} node={card.node} />
      <Remarks key={`remarks ${card.node.id}`} node={card.node} />
      {parts.map((section) => <Lines key={section.key} id={card.node.id} section={section} />)}
      {card.lineTotal > card.lines.length && <p class="meta">Showing {card.lines.length} of {card.lineTotal.toLocaleString("en")} relations, the best sourced first.</p>}
      <Mentions total={card.mentionTotal} mentions={card.mentions} />
    </article>
  );
}

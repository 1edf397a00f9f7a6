import type { JSX } from "preact";
import { relationCard } from "../api/cards.ts";
import type { CardLine } from "../api/cards.ts";
import { edgeFrom, nodeFrom, originFrom, statusFrom } from "../api/decode.ts";
import { open, readPassage } from "../state/actions.ts";
import { judge } from "../state/judge.ts";
import { version } from "../state/load.ts";
import { amend } from "../state/store.ts";
import type { BoardNode } from "../view/board.ts";
import { select } from "../view/change.ts";
import { RELATION_WORDS, counted, relationSentence, support } from "../view/words.ts";
import { KindMark } from "./KindMark.tsx";
import { Passages } from "./Passage.tsx";
import { Waiting } from "./Waiting.tsx";
import { useAnswer } from "./use-answer.ts";

const asEdge = (line: CardLine): ReturnType<typeof edgeFrom> => edgeFrom({ ...line, from: { id: line.from.id }, to: { id: line.to.id } });

const End = ({ node }: { readonly node: BoardNode }): JSX.Element => (
  <li><KindMark end={node.end} unnamed={!node.named} /> <button type="button" class="plain" onClick={() => (node.end === "Document" ? readPassage(node.id) : open(node))}>{node.label}</button></li>
);

/** What differs between tellings is said, not smoothed: other counts, another status, an inference. */
function Disagreements({ line }: { readonly line: CardLine }): JSX.Element | null {
  const counts = [...new Set(line.evidence.flatMap(({ count, approximate }) => (count ? [`${approximate ? "about " : ""}${count.toLocaleString("en")}`] : [])))];
  const statuses = [...new Set(line.evidence.flatMap(({ status }) => statusFrom(status) ?? []))];
  const inferred = line.evidence.filter(({ origin }) => originFrom(origin) === "inferred").length;
  const said = [
    counts.length > 1 ? `The figures differ: ${counts.join(", ")}.` : null,
    statuses.length > 1 ? `Told as ${statuses.join(", ")}.` : null,
    inferred > 0 ? `${counted(inferred, "passage")} inferred, not said in words.` : null,
  ].filter(Boolean);
  return said.length > 0 ? <p class="differs">{said.join(" ")}</p> : null;
}

/** One relation: what it says, on how many sources, and every passage behind it. */
export function RelationCard({ id }: { readonly id: string }): JSX.Element {
  const answer = useAnswer(`${id} ${version.value}`, (signal) => relationCard(id, signal));
  if (answer.state !== "here") return <article class="card"><Waiting answer={answer} /></article>;
  if (answer.value === null) return <article class="card"><p>No passage supports this any more: its documents were removed.</p></article>;
  const line = answer.value;
  const [from, to] = [nodeFrom(line.from), nodeFrom(line.to)];
  const edge = asEdge(line);
  return (
    <article class="card" aria-label={RELATION_WORDS[edge.type]}>
      <header class="card-head">
        <p class="kind-line">{RELATION_WORDS[edge.type]}{edge.status && <span class="status">{edge.status}</span>}</p>
        <h2>{relationSentence(edge, from, to)}</h2>
        <p class="meta">{counted(line.evidenceCount, "passage")}, in {support(edge)}</p>
        <ul class="rows marked"><End node={from} /><End node={to} /></ul>
        <Disagreements line={line} />
      </header>
      <div class="actions"><button type="button" class="close" onClick={() => amend(select(null))}>Close</button></div>
      <section class="card-section"><h3>Why we believe it</h3><Passages passages={line.evidence} most={20} onReject={({ id: evidence }) => void judge({ verdict: "REJECT_EVIDENCE", evidence }, "This passage counts no more")} /></section>
    </article>
  );
}

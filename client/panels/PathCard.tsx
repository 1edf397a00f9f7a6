import type { JSX } from "preact";
import { relationCard } from "../api/cards.ts";
import { choose, chooseLine } from "../state/actions.ts";
import { act, data, path } from "../state/store.ts";
import { showPath } from "../view/change.ts";
import { chainOf } from "../view/path.ts";
import { counted, relationSentence } from "../view/words.ts";
import { KindMark } from "./KindMark.tsx";
import { Passages } from "./Passage.tsx";
import { Waiting } from "./Waiting.tsx";
import { useAnswer } from "./use-answer.ts";

function Step({ id }: { readonly id: string }): JSX.Element | null {
  const edge = data.value.edges.get(id) ?? path.value?.edges.get(id);
  const answer = useAnswer(id, (signal) => relationCard(id, signal));
  const [from, to] = [data.value.nodes.get(edge?.from ?? ""), data.value.nodes.get(edge?.to ?? "")];
  if (!edge || !from || !to) return null;
  return (
    <li class="step">
      <button type="button" class="plain" onClick={() => chooseLine(id)}>{relationSentence(edge, from, to)}</button>
      {answer.state === "here" ? answer.value && <Passages passages={answer.value.evidence} most={1} /> : <Waiting answer={answer} />}
    </li>
  );
}

/** How two are linked: the chain of passages from one to the other. */
export function PathCard({ ends: [a, b] }: { readonly ends: readonly [string, string] }): JSX.Element {
  const found = path.value;
  const label = (id: string): string => data.value.nodes.get(id)?.label ?? "…";
  const chain = found ? chainOf(found, a, b) : [];
  return (
    <article class="card" aria-label="Path">
      <header class="card-head">
        <p class="kind-line">Path</p>
        <h2>From {label(a)} to {label(b)}</h2>
        <p class="meta">{found ? `${counted(chain.length, "step")}: the shortest there is.` : "Looking for a path."}</p>
      </header>
      <div class="actions"><button type="button" class="close" onClick={() => act(showPath(null))}>Close</button></div>
      <ol class="chain">{chain.map(({ node, edge }) => [
        <li key={node} class="stop"><KindMark end={found?.nodes.get(node)?.end ?? "Person"} /> <button type="button" class="plain name" onClick={() => choose(node)}>{label(node)}</button></li>,
        <Step key={edge} id={edge} />,
      ])}{found && <li class="stop"><KindMark end={found.nodes.get(b)?.end ?? "Person"} /> <button type="button" class="plain name" onClick={() => choose(b)}>{label(b)}</button></li>}</ol>
    </article>
  );
}

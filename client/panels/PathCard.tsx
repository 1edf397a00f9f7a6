import type { JSX } from "preact";
import { relationCard } from "../api/cards.ts";
import { choose, chooseLine } from "../state/actions.ts";
import { act, data, known, path } from "../state/store.ts";
import type { BoardNode } from "../view/board.ts";
import { changePath, showPath } from "../view/change.ts";
import { chainOf } from "../view/path.ts";
import { HUB } from "../view/view.ts";
import type { PathAsk } from "../view/view.ts";
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

const Wish = ({ on, onChange, children }: { readonly on: boolean; readonly onChange: (on: boolean) => void; readonly children: string }): JSX.Element => (
  <label class="legend-line"><input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} /><span>{children}</span></label>
);

/** What the path should be, and what it should go around. */
function Wishes({ ask: { sourced, noHubs, without } }: { readonly ask: PathAsk }): JSX.Element {
  return (
    <fieldset class="wishes">
      <legend class="said">Which path</legend>
      <Wish on={sourced} onChange={(on) => act(changePath({ sourced: on }))}>Well sourced rather than short</Wish>
      <Wish on={noHubs} onChange={(on) => act(changePath({ noHubs: on }))}>{`Not through what more than ${HUB} are joined to`}</Wish>
      {without.map((id) => <p key={id} class="meta">Not through {known.value.nodes.get(id)?.label ?? id}. <button type="button" class="plain" onClick={() => act(changePath({ without: without.filter((each) => each !== id) }))}>Allow again</button></p>)}
    </fieldset>
  );
}

function Stop({ id, node, ask }: { readonly id: string; readonly node: BoardNode | undefined; readonly ask: PathAsk }): JSX.Element {
  const between = !ask.ends.includes(id);
  return (
    <li class="stop">
      <KindMark end={node?.end ?? "Person"} /> <button type="button" class="plain name" onClick={() => choose(id)}>{node?.label ?? "…"}</button>
      {between && <button type="button" class="plain meta around" onClick={() => act(changePath({ without: [...ask.without, id] }))} aria-label={`Go around ${node?.label ?? "it"}`}>go around</button>}
    </li>
  );
}

/** How two are linked: the chain of passages from one to the other. */
export function PathCard({ ask }: { readonly ask: PathAsk }): JSX.Element {
  const found = path.value;
  const [a, b] = ask.ends;
  const node = (id: string): BoardNode | undefined => found?.nodes.get(id) ?? known.value.nodes.get(id);
  const chain = found ? chainOf(found, a, b) : [];
  const weakest = Math.min(...chain.map(({ edge }) => found?.edges.get(edge)?.sources ?? 1));
  return (
    <article class="card" aria-label="Path">
      <header class="card-head">
        <p class="kind-line">Path</p>
        <h2>From {node(a)?.label ?? "…"} to {node(b)?.label ?? "…"}</h2>
        <p class="meta">{found ? `${counted(chain.length, "step")}; the weakest has ${counted(weakest, "independent source")}.` : "Looking for a path."}</p>
      </header>
      <div class="actions"><button type="button" class="close" onClick={() => act(showPath(null))}>Close</button></div>
      <Wishes ask={ask} />
      <ol class="chain">{chain.map(({ node: id, edge }) => [<Stop key={id} id={id} node={node(id)} ask={ask} />, <Step key={edge} id={edge} />])}{found && <Stop id={b} node={node(b)} ask={ask} />}</ol>
    </article>
  );
}

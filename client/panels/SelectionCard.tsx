import type { JSX } from "preact";
import { choose, conceal, expandAll, focusOn } from "../state/actions.ts";
import { act, amend, data, view } from "../state/store.ts";
import { pinAll, select, showPath } from "../view/change.ts";
import { counted } from "../view/words.ts";
import { KindMark } from "./KindMark.tsx";

/** Several nodes at once. */
export function SelectionCard({ ids }: { readonly ids: readonly string[] }): JSX.Element {
  const [a, b] = ids;
  return (
    <article class="card" aria-label="Selection">
      <header class="card-head"><p class="kind-line">Selection</p><h2>{counted(ids.length, "node")} chosen</h2></header>
      <div class="actions" role="group" aria-label="What to do with them">
        {ids.length === 2 && a && b && <button type="button" onClick={() => act(showPath([a, b]))}>Path between them</button>}
        <button type="button" onClick={() => void expandAll(ids)}>Expand</button>
        <button type="button" onClick={() => focusOn(ids)}>Focus</button>
        <button type="button" onClick={() => act(pinAll(ids))}>{ids.every((id) => view.value.pinned.has(id)) ? "Unpin" : "Pin"}</button>
        <button type="button" onClick={() => conceal(ids)}>Hide</button>
        <button type="button" class="close" onClick={() => amend(select(null))}>Close</button>
      </div>
      <ul class="rows marked">{ids.map((id) => {
        const node = data.value.nodes.get(id);
        return node && <li key={id}><KindMark end={node.end} unnamed={!node.named} /> <button type="button" class="plain" onClick={() => choose(id)}>{node.label}</button></li>;
      })}</ul>
    </article>
  );
}

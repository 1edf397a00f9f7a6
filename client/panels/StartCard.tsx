import type { JSX } from "preact";
import { counts } from "../api/board.ts";
import { choose } from "../state/actions.ts";
import { data, dialog } from "../state/store.ts";
import type { BoardNode } from "../view/board.ts";
import { counted, nodeSentence } from "../view/words.ts";
import { KindMark } from "./KindMark.tsx";
import { useAnswer } from "./use-answer.ts";

const MOST = 8;

const bySources = (a: BoardNode, b: BoardNode): number => b.sources - a.sources || b.mentions - a.mentions;

/** With nothing chosen: what this board holds, and where to begin. */
export function StartCard(): JSX.Element {
  const answer = useAnswer(`counts ${data.value.nodes.size}`, counts);
  const first = [...data.value.nodes.values()].filter(({ end, named }) => end !== "Document" && named).sort(bySources).slice(0, MOST);
  const held = answer.state === "here" ? answer.value : null;
  return (
    <section class="card start" aria-label="Where to begin">
      {held && <p class="held">This board holds {counted(held.documents, "document")}: {counted(held.entities, "name")} and group{held.entities === 1 ? "" : "s"} joined by {counted(held.relations, "relation")}, each tied to a sentence ({counted(held.evidence, "passage")} in all).</p>}
      {first.length > 0 && <>
        <h3>Most widely reported</h3>
        <ul class="rows marked">{first.map((node) => <li key={node.id}><KindMark end={node.end} /> <button type="button" class="plain" onClick={() => choose(node.id)}>{node.label}</button> <span class="meta">{nodeSentence(node).replace(/^[A-Z]\w+, i/, "I")}</span></li>)}</ul>
      </>}
      <h3>How to look around</h3>
      <ul class="hints">
        <li>Click a node or a line to see the sentences behind it.</li>
        <li>Double-click a node to bring its neighbours.</li>
        <li>Press <kbd>/</kbd> to search, <kbd>?</kbd> for all keys.</li>
        <li><button type="button" class="plain" onClick={() => { dialog.value = "ingest"; }}>Add documents of your own</button></li>
      </ul>
    </section>
  );
}

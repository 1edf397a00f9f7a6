import type { JSX } from "preact";
import type { CardLine } from "../api/cards.ts";
import { conceal, expand, focusOn } from "../state/actions.ts";
import { act, announce, onBoard, pathFrom, view } from "../state/store.ts";
import type { BoardNode } from "../view/board.ts";
import { farEnd } from "../view/card.ts";
import { select, togglePin } from "../view/change.ts";
import { amend } from "../state/store.ts";

/** What can be done with a node, with the number that an expansion would bring before it is asked for. */
export function CardActions({ node, lines, total }: { readonly node: BoardNode; readonly lines: readonly CardLine[]; readonly total: number }): JSX.Element {
  const there = onBoard.value.includes(node.id);
  const pinned = view.value.pinned.has(node.id);
  const absent = new Set(lines.map((line) => farEnd(node.id, line).id).filter((id) => !onBoard.value.includes(id))).size;
  const looking = pathFrom.value === node.id;
  const startPath = (): void => {
    pathFrom.value = looking ? null : node.id;
    announce(looking ? "No path." : `Choose where the path from ${node.label} should lead: click a node, or search.`);
  };
  return (
    <div class="actions" role="group" aria-label="What to do with it">
      <button type="button" onClick={() => void expand(node.id)} disabled={absent === 0 && there} title="Bring its neighbours onto the board (E)">{absent === 0 ? "All on board" : `Expand, ${total > lines.length ? "at least " : ""}${absent} more`}</button>
      <button type="button" onClick={() => void expand(node.id, 2)} title="Bring what is two steps away (2)">Two steps</button>
      <button type="button" onClick={startPath} aria-pressed={looking}>{looking ? "Choose the other end" : "Path from here"}</button>
      {there && <button type="button" onClick={() => focusOn([node.id])} title="Only this and its neighbours">Focus</button>}
      {there && <button type="button" onClick={() => act(togglePin(node.id))} aria-pressed={pinned} title="Keeps its place (P)">{pinned ? "Unpin" : "Pin"}</button>}
      {there && <button type="button" onClick={() => conceal([node.id])} title="Takes it off the board (H)">Hide</button>}
      <button type="button" class="close" onClick={() => amend(select(null))}>Close</button>
    </div>
  );
}

import { signal, useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { KindMark } from "../panels/KindMark.tsx";
import { choose, chooseLine } from "../state/actions.ts";
import { board, view } from "../state/store.ts";
import { COLUMNS, lineRows, rowsOf } from "../view/rows.ts";
import type { Column, Row, Sorting } from "../view/rows.ts";
import { KIND_WORDS, counted, dated, relationSentence } from "../view/words.ts";

/** The board as tables: everything on it can be reached here without seeing it. */

const HEADS: Readonly<Record<Column, string>> = { name: "Name", kind: "Kind", lines: "Lines", sources: "Sources", documents: "Documents", mentions: "Mentions", first: "First seen", last: "Last seen" };
const NUMBERS: ReadonlySet<Column> = new Set(["lines", "sources", "documents", "mentions"]);
const sorting = signal<Sorting>({ column: "sources", down: true });
const MOST = 500;

const sortBy = (column: Column): void => {
  const { column: now, down } = sorting.value;
  sorting.value = { column, down: now === column ? !down : NUMBERS.has(column) };
};

function Head({ column }: { readonly column: Column }): JSX.Element {
  const on = sorting.value.column === column;
  const order = on ? (sorting.value.down ? "descending" : "ascending") : "none";
  return <th scope="col" aria-sort={order} class={NUMBERS.has(column) ? "number" : ""}><button type="button" onClick={() => sortBy(column)}>{HEADS[column]}<span aria-hidden="true">{on ? (sorting.value.down ? " ↓" : " ↑") : ""}</span></button></th>;
}

const Line = ({ row: { node, lines } }: { readonly row: Row }): JSX.Element => (
  <tr class={view.value.selected.includes(node.id) ? "chosen" : ""}>
    <th scope="row"><div class="named"><KindMark end={node.end} unnamed={!node.named} /><button type="button" class="plain" onClick={() => choose(node.id)}>{node.label}</button></div></th>
    <td>{KIND_WORDS[node.end].one}{node.named ? "" : ", unnamed"}</td>
    <td class="number">{lines}</td><td class="number">{node.sources}</td><td class="number">{node.documents}</td><td class="number">{node.mentions}</td>
    <td>{dated(node.firstSeen)}</td><td>{dated(node.lastSeen)}</td>
  </tr>
);

export function TablePane(): JSX.Element {
  const rows = useComputed(() => rowsOf(board.value, sorting.value));
  const lines = useComputed(() => lineRows(board.value));
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Tables of the board">
      <table class="sheet">
        <caption>{counted(rows.value.length, "node")} on the board</caption>
        <thead><tr>{COLUMNS.map((column) => <Head key={column} column={column} />)}</tr></thead>
        <tbody>{rows.value.slice(0, MOST).map((row) => <Line key={row.node.id} row={row} />)}</tbody>
      </table>
      {rows.value.length > MOST && <p class="meta">Showing {MOST} of {rows.value.length.toLocaleString("en")}, in the order chosen.</p>}
      <table class="sheet">
        <caption>{counted(lines.value.length, "line")} between them</caption>
        <thead><tr><th scope="col">What is said</th><th scope="col">Status</th><th scope="col" class="number">Sources</th></tr></thead>
        <tbody>{lines.value.slice(0, MOST).map(({ edge, from, to }) => (
          <tr key={edge.id} class={view.value.line === edge.id ? "chosen" : ""}>
            <th scope="row"><button type="button" class="plain" onClick={() => chooseLine(edge.id)}>{relationSentence(edge, from, to)}</button></th>
            <td>{edge.status ?? ""}</td><td class="number">{edge.sources}</td>
          </tr>
        ))}</tbody>
      </table>
      {lines.value.length > MOST && <p class="meta">Showing {MOST} of {lines.value.length.toLocaleString("en")}, the best sourced first.</p>}
    </div>
  );
}

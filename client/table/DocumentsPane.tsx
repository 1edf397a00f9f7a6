import { signal, useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { documentPage, documentRows } from "../api/cards.ts";
import type { DocumentRow } from "../api/cards.ts";
import { Waiting } from "../panels/Waiting.tsx";
import { useAnswer } from "../panels/use-answer.ts";
import { readPassage } from "../state/actions.ts";
import { version } from "../state/load.ts";
import { board, dialog, view } from "../state/store.ts";
import { documentsBehind } from "../view/rows.ts";
import { counted, dated } from "../view/words.ts";

/** The documents behind the board, or all, newest first, by words in them and by the dates of the filter. */

const wanted = signal("");
const shown = signal(50);
const everything = signal(false);
const STEP = 50;
const MOST = 1000;

function copiesOf(rows: readonly DocumentRow[]): ReadonlyMap<string, number> {
  const copies = new Map<string, number>();
  for (const { copyGroup } of rows) copies.set(copyGroup, (copies.get(copyGroup) ?? 0) + 1);
  return copies;
}

const Row = ({ row, copies, authors }: { readonly row: DocumentRow; readonly copies: number; readonly authors: boolean }): JSX.Element => (
  <tr class={view.value.reading?.document === row.id ? "chosen" : ""}>
    <th scope="row"><button type="button" class="plain" onClick={() => readPassage(row.id)}>{row.title}</button></th>
    <td>{row.publisher ?? ""}</td>{authors && <td>{row.authors.join(", ")}</td>}<td class="day">{dated(row.published ?? null)}</td>
    <td>{copies > 1 ? `one of ${copies} copies` : ""}</td>
  </tr>
);

interface Listed { readonly rows: readonly DocumentRow[]; readonly total: number }

interface Ask { readonly text?: string; readonly since?: string; readonly until?: string }

/** The documents behind the board, of which a search leaves those that have the words. */
async function behindBoard(ids: readonly string[], { text, since, until }: Ask, signal: AbortSignal): Promise<Listed> {
  const [rows, hits] = await Promise.all([documentRows(ids.slice(0, MOST), signal), text ? documentPage({ text }, MOST, null, signal) : null]);
  const has = hits && new Set(hits.rows.map(({ id }) => id));
  const left = rows.filter(({ id, published }) => (!has || has.has(id)) && (!since || (published ?? "") >= since) && (!until || (published ?? "9999") <= until));
  return { rows: left.slice(0, shown.value), total: left.length };
}

function Rows(): JSX.Element {
  const { since, until } = view.value.filters;
  const filter: Ask = { ...(wanted.value.trim() ? { text: wanted.value.trim() } : {}), ...(since ? { since } : {}), ...(until ? { until } : {}) };
  const behind = useComputed(() => documentsBehind(board.value));
  const ofAll = everything.value;
  const answer = useAnswer<Listed>(JSON.stringify([filter, shown.value, version.value, ofAll ? null : behind.value]), (signal) =>
    ofAll ? documentPage(filter, Math.min(MOST, shown.value), null, signal) : behindBoard(behind.peek(), filter, signal));
  if (answer.state !== "here") return <Waiting answer={answer} />;
  const { rows, total } = answer.value;
  if (rows.length === 0) return <p class="none">No document {ofAll ? "here" : "behind this board"} has these words{since || until ? " in these dates" : ""}. <button type="button" class="plain" onClick={() => { dialog.value = "ingest"; }}>Add documents</button></p>;
  const copies = copiesOf(rows);
  const authors = rows.some((row) => row.authors.length > 0);
  return (
    <>
      <table class="sheet">
        <caption>{rows.length < total ? `Showing ${rows.length} of ${counted(total, "document")}, the newest` : counted(total, "document")}{ofAll ? "" : " behind this board"}</caption>
        <thead><tr><th scope="col">Title</th><th scope="col">Publisher</th>{authors && <th scope="col">Authors</th>}<th scope="col">Published</th><th scope="col">Copies</th></tr></thead>
        <tbody>{rows.map((row) => <Row key={row.id} row={row} copies={copies.get(row.copyGroup) ?? 1} authors={authors} />)}</tbody>
      </table>
      {rows.length < total && shown.value < MOST && <button type="button" onClick={() => { shown.value += STEP; }}>Show more</button>}
    </>
  );
}

const Scope = ({ all, children }: { readonly all: boolean; readonly children: string }): JSX.Element => (
  <label class="legend-line"><input type="radio" name="scope" checked={everything.value === all} onChange={() => { everything.value = all; shown.value = STEP; }} /><span>{children}</span></label>
);

export const DocumentsPane = (): JSX.Element => (
  <div class="scroll" tabIndex={0} role="region" aria-label="Documents">
    <div class="documents-ask">
      <label class="field wide"><span>With these words</span><input type="search" value={wanted.value} onInput={(event) => { wanted.value = event.currentTarget.value; shown.value = STEP; }} /></label>
      <fieldset class="scope"><legend class="said">Which documents</legend><Scope all={false}>Behind this board</Scope><Scope all>All</Scope></fieldset>
    </div>
    <Rows />
  </div>
);

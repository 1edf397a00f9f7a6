import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { documentPage } from "../api/cards.ts";
import type { DocumentRow } from "../api/cards.ts";
import { Waiting } from "../panels/Waiting.tsx";
import { useAnswer } from "../panels/use-answer.ts";
import { readPassage } from "../state/actions.ts";
import { dialog, view } from "../state/store.ts";
import { counted, dated } from "../view/words.ts";

/** The documents behind the board, newest first, by words in them and by the dates of the filter. */

const wanted = signal("");
const shown = signal(50);
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

function Rows(): JSX.Element {
  const { since, until } = view.value.filters;
  const filter = { ...(wanted.value.trim() ? { text: wanted.value.trim() } : {}), ...(since ? { since } : {}), ...(until ? { until } : {}) };
  const answer = useAnswer(JSON.stringify([filter, shown.value]), (signal) => documentPage(filter, Math.min(MOST, shown.value), null, signal));
  if (answer.state !== "here") return <Waiting answer={answer} />;
  const { rows, total, next } = answer.value;
  if (rows.length === 0) return <p class="none">No document here has these words{since || until ? " in these dates" : ""}. <button type="button" class="plain" onClick={() => { dialog.value = "ingest"; }}>Add documents</button></p>;
  const copies = copiesOf(rows);
  const authors = rows.some((row) => row.authors.length > 0);
  return (
    <>
      <table class="sheet">
        <caption>{rows.length < total ? `Showing ${rows.length} of ${counted(total, "document")}, the newest` : counted(total, "document")}</caption>
        <thead><tr><th scope="col">Title</th><th scope="col">Publisher</th>{authors && <th scope="col">Authors</th>}<th scope="col">Published</th><th scope="col">Copies</th></tr></thead>
        <tbody>{rows.map((row) => <Row key={row.id} row={row} copies={copies.get(row.copyGroup) ?? 1} authors={authors} />)}</tbody>
      </table>
      {next && shown.value < MOST && <button type="button" onClick={() => { shown.value += STEP; }}>Show more</button>}
    </>
  );
}

export const DocumentsPane = (): JSX.Element => (
  <div class="scroll" tabIndex={0} role="region" aria-label="Documents">
    <label class="field wide"><span>With these words</span><input type="search" value={wanted.value} onInput={(event) => { wanted.value = event.currentTarget.value; shown.value = STEP; }} /></label>
    <Rows />
  </div>
);

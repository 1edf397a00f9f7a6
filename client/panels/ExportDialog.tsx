import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { board, data, theme, view } from "../state/store.ts";
import { FORMATS, exportAddress } from "../view/formats.ts";
import { counted } from "../view/words.ts";
import { Modal } from "./Modal.tsx";

const redact = signal(false);

/** What is on the board, as a file. */
export function ExportDialog(): JSX.Element {
  const { nodes, edges } = board.value;
  const addressOf = (format: string): string => exportAddress(format, view.value, board.value, data.value, { redact: redact.value, theme: theme.value }).address;
  const { whole } = exportAddress("graphml", view.value, board.value, data.value, { redact: redact.value, theme: theme.value });
  return (
    <Modal title="Export">
      <p>{whole ? "Everything that Corkboard holds" : `What is on the board: ${counted(nodes.length, "node")}, ${counted(edges.length, "line")}`}, each line with its sentences.{whole && nodes.length > 0 ? " This board is too large to be written by itself." : ""}{view.value.filters.origins.size > 0 && " The file tells how each line is known, and leaves none out for it."}</p>
      <label class="legend-line"><input type="checkbox" checked={redact.value} onChange={(event) => { redact.value = event.currentTarget.checked; }} /><span>Withhold the names of private people</span></label>
      <ul class="formats">{FORMATS.map(({ format, name, use }) => (
        <li key={format}><a href={addressOf(format)} download data-format={format}><strong>{name}</strong><span class="meta">{use}</span></a></li>
      ))}</ul>
    </Modal>
  );
}

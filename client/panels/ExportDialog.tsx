import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { exportFile, previewOf } from "../api/export.ts";
import type { Preview } from "../api/export.ts";
import { report } from "../state/load.ts";
import { board, data, tell, theme, view } from "../state/store.ts";
import { FORMATS, exportAddress, exportAsk } from "../view/formats.ts";
import { sizeWords } from "../view/size.ts";
import { counted } from "../view/words.ts";
import { Modal } from "./Modal.tsx";
import { Waiting } from "./Waiting.tsx";
import { useAnswer } from "./use-answer.ts";

const redact = signal(false);
const everything = signal(false);
/** The format that is being made. */
const busy = signal<string | null>(null);

async function save(asked: URLSearchParams, format: string, log = false): Promise<void> {
  busy.value = format;
  try {
    const { name, file } = await exportFile(asked, format, log);
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    tell(`${name} is made: ${sizeWords(file.size)}.`);
  } catch (error) { report(error); }
  busy.value = null;
}

const Scope = (): JSX.Element => (
  <fieldset class="scope"><legend>What</legend>
    <label><input type="radio" name="scope" checked={!everything.value} onChange={() => { everything.value = false; }} /> What is on the board</label>
    <label><input type="radio" name="scope" checked={everything.value} onChange={() => { everything.value = true; }} /> Everything</label>
  </fieldset>
);

const Redaction = (): JSX.Element => (
  <label class="choice"><input type="checkbox" checked={redact.value} onChange={(event) => { redact.value = event.currentTarget.checked; }} />
    <span>Withhold private people
      <span class="meta">Whoever was arrested or accused, children, and whoever holds no public post become “Person A”. The passages that name them go, with their places and addresses. Read the file before you publish it.</span></span></label>
);

/** How much it is, before anything is loaded. */
const Size = ({ it, asked }: { readonly it: Preview; readonly asked: URLSearchParams }): JSX.Element => (
  <div class="size" role="status">
    <p>{counted(it.nodes, "node")}, {counted(it.relations, "relation")} and {counted(it.passages, "passage")}, from {counted(it.documents, "document")} of {counted(it.sources, "independent source")}.</p>
    {it.withheld && <p>{counted(it.withheld.people, "person", "people")} and {counted(it.withheld.passages, "passage")} are withheld. <button type="button" class="plain" onClick={() => void save(asked, "csv", true)}>Who and why</button> <span class="meta">names them: keep it apart.</span></p>}
  </div>
);

function Formats({ asked, preview }: { readonly asked: URLSearchParams; readonly preview: Preview | null }): JSX.Element {
  const sizeOf = (format: string): string | null => {
    const bytes = preview?.bytes[format];
    return bytes === undefined ? null : bytes === null ? "too much for it: choose less" : sizeWords(bytes);
  };
  return (
    <ul class="formats">{FORMATS.map(({ format, name, use }) => (
      <li key={format}><a href={exportAddress(format, asked)} download data-format={format} aria-busy={busy.value === format}
        onClick={(event) => { if (everything.value) return; event.preventDefault(); void save(asked, format); }}>
        <strong>{name}</strong><span class="meta">{use}</span><span class="meta bytes">{busy.value === format ? "being made …" : sizeOf(format)}</span></a></li>
    ))}</ul>
  );
}

/** What is on the board, or everything, as a file. */
export function ExportDialog(): JSX.Element {
  const asked = exportAsk(view.value, board.value, data.value, { redact: redact.value, theme: theme.value, everything: everything.value || board.value.nodes.length === 0 });
  const answer = useAnswer(String(asked), (signal) => previewOf(asked, signal));
  return (
    <Modal title="Export">
      <Scope />
      <Redaction />
      {answer.state === "here" ? <Size it={answer.value} asked={asked} /> : <Waiting answer={answer} />}
      <Formats asked={asked} preview={answer.state === "here" ? answer.value : null} />
    </Modal>
  );
}

import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { load, outcome, running, stopIngest } from "../state/ingest.ts";
import type { Outcome, Running } from "../state/ingest.ts";
import { counted } from "../view/words.ts";
import { Modal } from "./Modal.tsx";

const pasted = signal("");
const over = signal(false);

const Progress = ({ now }: { readonly now: Running }): JSX.Element => (
  <div role="group" aria-label="Progress">
    <progress max={now.total} value={now.done} aria-label="Documents loaded" />
    <p class="meta" role="status">{now.stopping ? "Stopping after the documents in hand." : `${now.done} of ${counted(now.total, "document")}${now.at ? `, now ${now.at}` : ""}`}</p>
    <button type="button" disabled={now.stopping} onClick={stopIngest}>Stop</button>
  </div>
);

const Result = ({ it }: { readonly it: Outcome }): JSX.Element => (
  <div role="region" aria-label="What was loaded">
    <p>{counted(it.added, "document")} added, {it.replaced} replaced, {it.unchanged} known already{it.stopped ? "; stopped before the rest" : ""}.</p>
    {it.failures.length > 0 && <><h3>Not loaded <span class="count">{it.failures.length}</span></h3><ul class="rows">{it.failures.map(({ path, reason }) => <li key={path}><strong>{path}</strong> <span class="meta">{reason}</span></li>)}</ul></>}
  </div>
);

async function loadPasted(): Promise<void> {
  await load([{ name: "pasted.txt", text: pasted.peek() }]);
  if (outcome.peek()?.failures.length === 0) pasted.value = "";
}

/** Documents from the person's own machine: dropped, chosen or pasted. They stay on the machine where Corkboard runs. */
export function IngestDialog(): JSX.Element {
  return (
    <Modal title="Add documents">
      <label class={over.value ? "drop over" : "drop"} onDragOver={() => { over.value = true; }} onDragLeave={() => { over.value = false; }} onDrop={() => { over.value = false; }}>
        <span>Drop files here, or choose them</span>
        <input type="file" multiple onChange={(event) => void load([...(event.currentTarget.files ?? [])])} />
      </label>
      <label class="block"><span>Or paste a text; its first line is the title</span><textarea rows={7} value={pasted.value} onInput={(event) => { pasted.value = event.currentTarget.value; }} /></label>
      <div class="actions"><button type="button" class="main" disabled={running.value !== null || pasted.value.trim() === ""} onClick={() => void loadPasted()}>Load the text</button></div>
      {running.value && <Progress now={running.value} />}
      {outcome.value && <Result it={outcome.value} />}
    </Modal>
  );
}

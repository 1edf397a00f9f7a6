import { signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Saved } from "../api/saved.ts";
import { forget, gone, listSaved, openSaved, putBack, rename, saveNow, saveOver, saved } from "../state/saved.ts";
import { board, dialog } from "../state/store.ts";
import { counted, dated } from "../view/words.ts";
import { Modal } from "./Modal.tsx";

const name = signal("");
const notes = signal("");

async function save(event: Event): Promise<void> {
  event.preventDefault();
  if (!(await saveNow(name.peek().trim(), notes.peek()))) return;
  name.value = "";
  notes.value = "";
}

const New = (): JSX.Element => (
  <form class="keep" onSubmit={(event) => void save(event)}>
    <label class="block"><span>Name</span><input type="text" required maxLength={200} value={name.value} onInput={(event) => { name.value = event.currentTarget.value; }} /></label>
    <label class="block"><span>Notes</span><textarea rows={2} maxLength={20_000} value={notes.value} onInput={(event) => { notes.value = event.currentTarget.value; }} /></label>
    <div class="actions"><button type="submit" class="main" disabled={name.value.trim() === ""}>Save this board</button><span class="meta">{counted(board.value.nodes.length, "node")}, where they lie, with the filters and what is open</span></div>
  </form>
);

function Edit({ one, onDone }: { readonly one: Saved; readonly onDone: () => void }): JSX.Element {
  const [called, noted] = [useSignal(one.name), useSignal(one.notes)];
  const done = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await rename({ id: one.id, name: called.value, notes: noted.value })) onDone();
  };
  return (
    <form class="keep" onSubmit={(event) => void done(event)}>
      <label class="block"><span>New name</span><input type="text" required maxLength={200} value={called.value} onInput={(event) => { called.value = event.currentTarget.value; }} /></label>
      <label class="block"><span>New notes</span><textarea rows={3} maxLength={20_000} value={noted.value} onInput={(event) => { noted.value = event.currentTarget.value; }} /></label>
      <div class="actions"><button type="submit" class="main" disabled={called.value.trim() === ""}>Keep</button><button type="button" onClick={onDone}>Leave as it was</button></div>
    </form>
  );
}

function One({ one }: { readonly one: Saved }): JSX.Element {
  const editing = useSignal(false);
  if (editing.value) return <li class="saved"><Edit one={one} onDone={() => { editing.value = false; }} /></li>;
  return (
    <li class="saved">
      <button type="button" class="plain name" onClick={() => { openSaved(one); dialog.value = null; }}>{one.name}</button> <span class="meta">{dated(one.changed)}</span>
      {one.notes && <p class="notes">{one.notes}</p>}
      <div class="actions" role="group" aria-label={one.name}>
        <button type="button" onClick={() => { editing.value = true; }}>Rename, notes</button>
        <button type="button" onClick={() => void saveOver(one)} title="What the board shows now takes its place">Save over</button>
        <button type="button" onClick={() => void forget(one)}>Delete</button>
      </div>
    </li>
  );
}

/** Boards with a name and notes, kept on the server for whoever opens this Corkboard. */
export function SavedDialog(): JSX.Element {
  useEffect(() => { void listSaved(); }, []);
  const all = saved.value;
  return (
    <Modal title="Saved boards">
      <New />
      {gone.value && <p class="differs">{gone.value.name} was deleted. <button type="button" class="plain" onClick={() => void putBack()}>Put it back</button></p>}
      {all && <section aria-label="Boards that are kept">
        <h3>Kept <span class="count">{all.length}</span></h3>
        {all.length === 0 ? <p class="meta">None yet. A saved board names people and places by where they are mentioned, so it lasts when documents come and go.</p> : <ul class="rows">{all.map((one) => <One key={one.id} one={one} />)}</ul>}
      </section>}
    </Modal>
  );
}

import type { JSX } from "preact";
import { dialog } from "../state/store.ts";
import { ExportDialog } from "./ExportDialog.tsx";
import { IngestDialog } from "./IngestDialog.tsx";
import { Legend } from "./Legend.tsx";
import { Modal } from "./Modal.tsx";
import { NamesDialog } from "./NamesDialog.tsx";
import { SavedDialog } from "./SavedDialog.tsx";
import { KEY_HELP } from "./page-keys.ts";

const Keys = (): JSX.Element => (
  <Modal title="Keys">
    <dl class="keys">{KEY_HELP.map(({ keys, does }) => [<dt key={keys}><kbd>{keys}</kbd></dt>, <dd key={does}>{does}</dd>])}</dl>
    <p class="meta">Double-click a node to expand it. Drag with Shift to choose many. A dragged node stays where it is put.</p>
  </Modal>
);

/** What the top bar has no room for on a small screen. */
const Elsewhere = (): JSX.Element => (
  <div class="actions narrow-only" role="group" aria-label="More">
    <button type="button" onClick={() => { dialog.value = "ingest"; }}>Add documents</button>
    <button type="button" onClick={() => { dialog.value = "names"; }}>Find a list of names</button>
  </div>
);

export function Dialogs(): JSX.Element | null {
  switch (dialog.value) {
    case "keys": return <Keys />;
    case "export": return <ExportDialog />;
    case "names": return <NamesDialog />;
    case "ingest": return <IngestDialog />;
    case "saved": return <SavedDialog />;
    case "filters": return <Modal title="Legend and filters"><Legend /><Elsewhere /></Modal>;
    case null: return null;
  }
}

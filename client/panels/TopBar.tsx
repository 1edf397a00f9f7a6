import type { JSX } from "preact";
import { canRedo, canUndo, dialog, redo, switchTheme, tell, theme, undo } from "../state/store.ts";
import { IconButton } from "./Button.tsx";
import { Search } from "./Search.tsx";

async function share(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    tell("Link copied. It opens exactly this view, wherever the same documents are loaded.");
  } catch {
    tell("The browser did not let the link be copied. It is in the address bar.");
  }
}

export const TopBar = (): JSX.Element => (
  <header class="top">
    <h1 class="brand">Corkboard</h1>
    <Search />
    <div class="tools" role="group" aria-label="Tools">
      <IconButton icon="undo" label="Undo (Ctrl+Z)" onClick={undo} disabled={!canUndo.value} />
      <IconButton icon="redo" label="Redo (Ctrl+Shift+Z)" onClick={redo} disabled={!canRedo.value} />
      <IconButton icon="names" label="Find a list of names" class="wide" onClick={() => { dialog.value = "names"; }} />
      <IconButton icon="add" label="Add documents" class="wide" onClick={() => { dialog.value = "ingest"; }} />
      <IconButton icon="saved" label="Saved boards (S)" onClick={() => { dialog.value = "saved"; }} />
      <IconButton icon="share" label="Copy a link to this view" onClick={() => void share()} />
      <IconButton icon="export" label="Export" onClick={() => { dialog.value = "export"; }} />
      <IconButton icon="theme" label={theme.value === "dark" ? "Light theme" : "Dark theme"} onClick={switchTheme} />
      <IconButton icon="keys" label="Keys (?)" class="wide" onClick={() => { dialog.value = "keys"; }} />
    </div>
  </header>
);

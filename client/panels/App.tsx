import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { announcement, notice, theme } from "../state/store.ts";
import { Timeline } from "../timeline/Timeline.tsx";
import { Dialogs } from "./Dialogs.tsx";
import { Frame } from "./Frame.tsx";
import { Legend } from "./Legend.tsx";
import { Side } from "./Side.tsx";
import { TopBar } from "./TopBar.tsx";
import { IconButton } from "./Button.tsx";
import { pageKeys } from "./page-keys.ts";

/** How long a notice stays, in milliseconds; it can be closed before. */
const STAYS = 7_000;

function Notice(): JSX.Element | null {
  useEffect(() => {
    const timer = setTimeout(() => { notice.value = null; }, STAYS);
    return () => clearTimeout(timer);
  }, [notice.value]);
  const now = notice.value;
  if (!now) return null;
  return (
    <div class="notice">
      <p>{now.text}</p>
      {now.detail && <details><summary>Detail</summary><pre>{now.detail}</pre></details>}
      <IconButton icon="close" label="Close this notice" onClick={() => { notice.value = null; }} />
    </div>
  );
}

export function App(): JSX.Element {
  useSignalEffect(() => { document.documentElement.dataset["theme"] = theme.value; });
  useEffect(() => {
    addEventListener("keydown", pageKeys);
    return () => removeEventListener("keydown", pageKeys);
  }, []);
  return (
    <div class="app">
      <TopBar />
      <Legend />
      <Frame />
      <Side />
      <Timeline />
      <Notice />
      <Dialogs />
      <p class="said" role="status" aria-live="polite">{announcement.value}</p>
    </div>
  );
}

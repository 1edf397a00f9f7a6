import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { dialog, theme } from "../state/store.ts";
import { Timeline } from "../timeline/Timeline.tsx";
import { Dialogs } from "./Dialogs.tsx";
import { Frame } from "./Frame.tsx";
import { Legend } from "./Legend.tsx";
import { Said } from "./Said.tsx";
import { Side } from "./Side.tsx";
import { TopBar } from "./TopBar.tsx";
import { pageKeys } from "./page-keys.ts";

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
      <Dialogs />
      {dialog.value === null && <Said />}
    </div>
  );
}

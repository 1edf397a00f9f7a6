import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { announcement, notice } from "../state/store.ts";
import { IconButton } from "./Button.tsx";

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

/** What was just said, on the screen and to a screen reader. It is on the page once: in the open dialog, where there is one. */
export const Said = (): JSX.Element => (
  <>
    <Notice />
    <p class="said" role="status" aria-live="polite">{announcement.value}</p>
  </>
);

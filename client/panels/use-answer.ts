import { useEffect, useState } from "preact/hooks";
import { AskError } from "../api/ask.ts";

export type Answer<T> =
  | { readonly state: "waiting" | "slow" }
  | { readonly state: "here"; readonly value: T }
  | { readonly state: "failed"; readonly message: string; readonly detail: string };

/** Milliseconds after which waiting is shown. */
const SLOW = 300;

/** What `ask` gives for `key`; asked anew when the key changes, and given up when it is no longer wanted. */
export function useAnswer<T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly answer: Answer<T> }>({ key, answer: { state: "waiting" } });
  useEffect(() => {
    const controller = new AbortController();
    const give = (next: Answer<T>): void => { if (!controller.signal.aborted) setAnswer({ key, answer: next }); };
    const timer = setTimeout(() => give({ state: "slow" }), SLOW);
    ask(controller.signal)
      .then((value) => give({ state: "here", value }))
      .catch((error: unknown) => give({ state: "failed", message: error instanceof Error ? error.message : String(error), detail: error instanceof AskError ? error.detail : String(error) }))
      .finally(() => clearTimeout(timer));
    return () => { clearTimeout(timer); controller.abort(); };
  }, [key]);
  return answer.key === key ? answer.answer : { state: "waiting" };
}

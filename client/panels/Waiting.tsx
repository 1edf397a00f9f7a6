import type { JSX } from "preact";
import type { Answer } from "./use-answer.ts";

/** What happened, what it means, what to do; the detail can be copied. */
export const Failure = ({ message, detail, onRetry }: { readonly message: string; readonly detail: string; readonly onRetry?: () => void }): JSX.Element => (
  <div class="failure" role="alert">
    <p>{message}</p>
    {onRetry && <button type="button" class="plain" onClick={onRetry}>Try again</button>}
    {detail && <details><summary>Detail</summary><pre>{detail}</pre></details>}
  </div>
);

/** The shape of what is coming, or what went wrong; nothing for the first moment. */
export function Waiting({ answer }: { readonly answer: Exclude<Answer<unknown>, { state: "here" }> }): JSX.Element | null {
  if (answer.state === "failed") return <Failure message={answer.message} detail={answer.detail} />;
  if (answer.state === "waiting") return null;
  return <div class="shape" role="status" aria-label="Loading"><i /><i /><i /><i /></div>;
}

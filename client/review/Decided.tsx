import type { JSX } from "preact";
import { Waiting } from "../panels/Waiting.tsx";
import { useAnswer } from "../panels/use-answer.ts";
import { takeBackOne } from "../state/judge.ts";
import { version } from "../state/load.ts";
import { dated } from "../view/words.ts";
import { decisions } from "./ask-review.ts";
import type { Decision } from "./ask-review.ts";
import { decisionWords } from "./words.ts";

const SHOWN = 20;

function Row({ decision }: { readonly decision: Decision }): JSX.Element {
  const words = decisionWords(decision, decision.names);
  return (
    <li class={decision.stands ? "" : "void"}>
      <span>{words}</span> <span class="meta">{decision.who}, {dated(decision.when)}{decision.why && `: ${decision.why}`}</span>
      {decision.stands
        ? <button type="button" class="plain" aria-label={`Take back: ${words}`} onClick={() => void takeBackOne(decision.id, words)}>Take back</button>
        : <span class="meta">taken back</span>}
    </li>
  );
}

/** What people decided, by whom and why; each can be taken back, also days later. */
export function Decided(): JSX.Element | null {
  const answer = useAnswer(`decided ${version.value}`, (signal) => decisions(SHOWN, signal));
  if (answer.state === "failed") return <Waiting answer={answer} />;
  if (answer.state !== "here" || answer.value.length === 0) return null;
  return (
    <section class="decided">
      <h3>Decided so far</h3>
      <ul>{answer.value.map((decision) => <Row key={decision.id} decision={decision} />)}</ul>
      {answer.value.length === SHOWN && <p class="meta">The latest {SHOWN}; all of them: <code>corkboard judgements export FILE</code></p>}
    </section>
  );
}

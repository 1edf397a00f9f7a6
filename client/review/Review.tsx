import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { IconButton } from "../panels/Button.tsx";
import { isTyping } from "../panels/page-keys.ts";
import { Failure, Waiting } from "../panels/Waiting.tsx";
import { useAnswer } from "../panels/use-answer.ts";
import { setWho, who } from "../state/judge.ts";
import { version } from "../state/load.ts";
import { amend, dialog } from "../state/store.ts";
import { select } from "../view/change.ts";
import { AsOne } from "./AsOne.tsx";
import { Candidate } from "./Candidate.tsx";
import { Decided } from "./Decided.tsx";
import type { Pair } from "./ask-review.ts";
import { current, decide, failure, followQueue, left, loadQueue, pairs, place, sides, step, takeBack, waiting, why } from "./desk.ts";
import "./review.css";
import { VERDICTS, question, reasonLines, scoreWords } from "./words.ts";

/** Pairs that may be one, one at a time: a person says what they are, and the next one follows. */

function keys(event: KeyboardEvent): void {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || dialog.peek() || isTyping(event.target)) return;
  const key = event.key.toLowerCase();
  const verdict = VERDICTS.find((each) => each.key === key)?.verdict;
  if (verdict) void decide(verdict);
  else if (key === "z") void takeBack();
  else return;
  event.preventDefault();
}

const Reasons = ({ heading, reasons, none }: { readonly heading: string; readonly reasons: readonly string[]; readonly none: string }): JSX.Element => (
  <section class="reasons">
    <h3>{heading}</h3>
    {reasons.length > 0 ? <ul>{reasonLines(reasons).map((reason) => <li key={reason}>{reason}</li>)}</ul> : <p class="meta">{none}</p>}
  </section>
);

function Heading({ pair }: { readonly pair: Pair }): JSX.Element {
  return (
    <header class="review-head">
      <div>
        <h2>{question(pair.left.end)}</h2>
        <p>{scoreWords(pair.score)} <span class="meta">(score {pair.score.toFixed(2)} of 1)</span></p>
      </div>
      <span class="spring" />
      <span class="meta">{place.value + 1} of {left.value.toLocaleString("en")} open</span>
      {pairs.value.length > 1 && <>
        <IconButton icon="back" label="The pair before" onClick={() => step(-1)} />
        <IconButton icon="back" label="The next pair, without a decision" class="turned" onClick={() => step(1)} />
      </>}
    </header>
  );
}

function PairView({ pair }: { readonly pair: Pair }): JSX.Element {
  const answer = useAnswer(`${version.value} ${pair.key}`, () => sides(pair));
  const told = answer.state === "here" ? answer.value : null;
  return (
    <>
      <Heading pair={pair} />
      <div class="weighed">
        <Reasons heading="Speaks for one" reasons={pair.agrees} none="Nothing but the name." />
        <Reasons heading="Speaks for two" reasons={pair.clashes} none="Nothing was found that clashes." />
        {pair.preview && <AsOne preview={pair.preview} />}
      </div>
      {answer.state === "failed" && <Waiting answer={answer} />}
      <div class="candidates">
        <Candidate node={pair.left} side={told?.left ?? null} texts={told?.texts ?? null} which="First" />
        <Candidate node={pair.right} side={told?.right ?? null} texts={told?.texts ?? null} which="Second" />
      </div>
    </>
  );
}

const Verdicts = ({ open }: { readonly open: boolean }): JSX.Element => (
  <div class="verdicts" role="group" aria-label="Your decision">
    {VERDICTS.map(({ verdict, key, button }) => (
      <button key={verdict} type="button" disabled={!open} aria-keyshortcuts={key} onClick={() => void decide(verdict)}>{button} <kbd aria-hidden="true">{key.toUpperCase()}</kbd></button>
    ))}
    <button type="button" class="back" aria-keyshortcuts="z" onClick={() => void takeBack()} title="Takes the last decision of this sitting back">Undo <kbd aria-hidden="true">Z</kbd></button>
    <span class="kept">
      <label><span>Why, if it should be kept</span><input type="text" value={why.value} onInput={(event) => { why.value = event.currentTarget.value; }} /></label>
      <label class="initials"><span>Your initials</span><input type="text" value={who.value} onInput={(event) => setWho(event.currentTarget.value)} /></label>
    </span>
  </div>
);

const Nothing = (): JSX.Element => (
  <div class="nothing">
    <h2>Nothing is open</h2>
    <p>Every pair that the documents leave in doubt has been decided or was left open by somebody, or there never was one. Names that fit beyond doubt are one already; names that clash stay apart.</p>
    <p>New documents can open new pairs. If two were made one wrongly, open the card of that name and choose Correct.</p>
  </div>
);

function Inner(): JSX.Element {
  const pair = current.value;
  if (failure.value) return <Failure {...failure.value} onRetry={() => void loadQueue()} />;
  if (pair) return <PairView key={pair.key} pair={pair} />;
  return waiting.value || left.value > 0 ? <div class="shape" role="status" aria-label="Loading"><i /><i /><i /><i /></div> : <Nothing />;
}

export function Review(): JSX.Element {
  useEffect(() => {
    amend(select(null));
    addEventListener("keydown", keys);
    const end = followQueue();
    return () => { removeEventListener("keydown", keys); end(); };
  }, []);
  return (
    <div class="review">
      <div class="scroll" tabIndex={0} role="region" aria-label="Review">
        <div class="review-sheet">
          <Inner />
          <Decided />
        </div>
      </div>
      <Verdicts open={current.value !== null} />
    </div>
  );
}

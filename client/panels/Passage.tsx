import type { JSX } from "preact";
import type { Passage as PassageData } from "../api/fields.ts";
import { readPassage } from "../state/actions.ts";
import { foldCopies } from "../view/passages.ts";
import type { Folded } from "../view/passages.ts";
import { counted, dated } from "../view/words.ts";
import { Cite } from "./Cite.tsx";

const ORIGIN_WORDS = { STATED: null, INFERRED: "inferred, not said in words", HUMAN: "entered by a person", IMPORTED: "from another tool’s file" } as const;

/** What stands under a passage: who published it and when, and how it was found if not in plain words. */
const footOf = ({ document, origin, speakerLabel, status }: PassageData, within: boolean): string =>
  [within ? null : (document.publisher ?? document.title), within ? null : dated(document.published ?? null), speakerLabel, status?.toLowerCase(), ORIGIN_WORDS[origin]].filter(Boolean).join(" · ");

function Copies({ copies }: { readonly copies: readonly PassageData[] }): JSX.Element | null {
  if (copies.length === 0) return null;
  return (
    <details class="copies">
      <summary>and {counted(copies.length, "copy", "copies")}</summary>
      <ul>{copies.map((copy) => <li key={copy.id}><button type="button" class="plain" onClick={() => readPassage(copy.document.id, copy.start, copy.end)}>{copy.document.publisher ?? copy.document.title}{copy.document.published ? `, ${dated(copy.document.published)}` : ""}</button></li>)}</ul>
    </details>
  );
}

const One = ({ passage, copies, within, onReject }: Folded<PassageData> & { readonly within: boolean; readonly onReject: Props["onReject"] }): JSX.Element => (
  <li class="passage">
    <button type="button" class="evidence" onClick={() => readPassage(passage.document.id, passage.start, passage.end)} title="Open the document at this passage">
      <q>{passage.quote.trim()}</q>
      <span class="meta">{footOf(passage, within)}</span>
    </button>
    <Copies copies={copies} />
    <Cite cited={passage} />
    {onReject && <button type="button" class="plain meta reject" onClick={() => onReject(passage)}>It does not say so</button>}
  </li>
);

interface Props {
  readonly passages: readonly PassageData[];
  readonly most?: number;
  /** All are of one document that is named above them. */
  readonly within?: boolean;
  /** What is done when a person says that a passage does not say so. */
  readonly onReject?: (passage: PassageData) => void;
}

/** Passages, copies folded; the first `most` at once and the rest on demand. */
export function Passages({ passages, most = 3, within = false, onReject }: Props): JSX.Element {
  const folded = foldCopies(passages);
  const rest = folded.slice(most);
  return (
    <>
      <ul class="passages">{folded.slice(0, most).map((one) => <One key={one.passage.id} within={within} onReject={onReject} {...one} />)}</ul>
      {rest.length > 0 && <details class="more"><summary>{counted(rest.length, "more passage")}</summary><ul class="passages">{rest.map((one) => <One key={one.passage.id} within={within} onReject={onReject} {...one} />)}</ul></details>}
    </>
  );
}

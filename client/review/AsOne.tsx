import type { JSX } from "preact";
import { readPassage } from "../state/actions.ts";
import { RELATION_WORDS, counted } from "../view/words.ts";
import type { Preview } from "./ask-review.ts";
import { vanishWords } from "./words.ts";

const SHOWN = 4;

function Joins({ joins }: { readonly joins: Preview["joins"] }): JSX.Element {
  const line = ({ type, other, evidenceCount, sourceCount }: Preview["joins"][number]): JSX.Element => (
    <li key={`${type} ${other.id}`}>{RELATION_WORDS[type]} {other.label}<span class="meta">: two lines become one, {counted(evidenceCount, "passage")} from {counted(sourceCount, "independent source")}</span></li>
  );
  return (
    <>
      <ul>{joins.slice(0, SHOWN).map(line)}</ul>
      {joins.length > SHOWN && <details class="more"><summary>{joins.length - SHOWN} more</summary><ul>{joins.slice(SHOWN).map(line)}</ul></details>}
    </>
  );
}

/** What a merge would make of the two, before anybody decides. */
export function AsOne({ preview }: { readonly preview: Preview }): JSX.Element {
  const { name, aliases, documentCount, sourceCount, mentionCount, joins, vanishes, together } = preview;
  return (
    <section class="reasons as-one" aria-label="If they are one">
      <h3>If they are one</h3>
      <p><b>{name}</b>{aliases.length > 0 && <span class="meta">, also {aliases.join(", ")}</span>}</p>
      <p class="meta">{counted(mentionCount, "mention")} in {counted(documentCount, "document")} from {counted(sourceCount, "independent source")}</p>
      {joins.length > 0 ? <Joins joins={joins} /> : <p class="meta">No two lines would become one.</p>}
      {vanishes.length > 0 && <p class="differs">{vanishWords(vanishes)}</p>}
      {together.length > 0 && (
        <p class="differs">{together.length === 1 ? "One document names both" : `${together.length} documents name both`} and tells them apart: {together.map(({ id, title }) => <button key={id} type="button" class="plain" onClick={() => readPassage(id)}>{title}</button>)}</p>
      )}
    </section>
  );
}

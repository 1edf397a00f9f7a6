import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { KINDS, RELATION_TYPES, permits } from "../../server/model/ontology.ts";
import type { Kind, RelationType } from "../../server/model/ontology.ts";
import { search } from "../api/board.ts";
import { kindName } from "../api/decode.ts";
import type { Passage } from "../api/fields.ts";
import { mentionsOf } from "../review/ask-review.ts";
import { judge } from "../state/judge.ts";
import { report, version } from "../state/load.ts";
import type { BoardNode } from "../view/board.ts";
import { kindOf } from "../view/board.ts";
import { sentenceAround } from "../view/sentence.ts";
import { KIND_WORDS, RELATION_WORDS } from "../view/words.ts";
import { Waiting } from "./Waiting.tsx";
import { useAnswer } from "./use-answer.ts";

/** What a person adds to what the documents were read to say: a relation or a name, each by the passage that says so. */

const MOST = 50;

interface Chosen { readonly document: string; readonly start: number; readonly end: number; readonly text: string }

function chosenFrom({ document, start, end }: Passage, texts: ReadonlyMap<string, string>): Chosen | null {
  const text = texts.get(document.id);
  if (text === undefined) return null;
  const span = sentenceAround(text, { start, end });
  return { document: document.id, ...span, text: text.slice(span.start, span.end) };
}

function Relation({ node, passage }: { readonly node: BoardNode; readonly passage: Chosen }): JSX.Element {
  const kind = kindOf(node) ?? "Person";
  const types = RELATION_TYPES.filter((type) => type !== "MENTIONED_IN" && [...KINDS, "Document" as const].some((end) => permits(type, kind, end)));
  const type = useSignal<RelationType | undefined>(types[0]);
  const text = useSignal("");
  const found = useSignal<readonly BoardNode[]>([]);
  const fits = ({ id, end }: BoardNode): boolean => id !== node.id && type.value !== undefined && permits(type.value, kind, end) && (end !== "Document" || id === passage.document);
  const find = async (event: Event): Promise<void> => {
    event.preventDefault();
    try { found.value = (await search(text.value, 12)).filter(fits); } catch (error) { report(error); }
  };
  const { document, start, end } = passage;
  const add = (other: BoardNode): void => void (type.value && judge({ verdict: "ADD_EVIDENCE", type: type.value, from: node.id, to: other.id, document, start, end }, `Added by hand: ${node.label} ${RELATION_WORDS[type.value]} ${other.label}`));
  if (types.length === 0) return <p class="meta">Nothing leads from {KIND_WORDS[kind].one.toLowerCase()} to anything: begin at the other end.</p>;
  return (
    <form onSubmit={(event) => void find(event)}>
      <label><span>It says that this</span><select value={type.value} onChange={(event) => { type.value = event.currentTarget.value as RelationType; found.value = []; }}>{types.map((each) => <option key={each} value={each}>{RELATION_WORDS[each]}</option>)}</select></label>
      <label><span>Whom or what</span><input type="text" value={text.value} onInput={(event) => { text.value = event.currentTarget.value; }} /></label>
      <button type="submit">Find</button>
      <ul class="rows">{found.value.map((other) => <li key={other.id}><button type="button" class="plain" onClick={() => add(other)}>{other.label}</button></li>)}</ul>
    </form>
  );
}

function Name({ passage }: { readonly passage: Chosen }): JSX.Element {
  const name = useSignal("");
  const kind = useSignal<Kind>("Person");
  const at = name.value.trim() === "" ? -1 : passage.text.indexOf(name.value.trim());
  const add = (event: Event): void => {
    event.preventDefault();
    const words = name.value.trim();
    const start = passage.start + at;
    if (at >= 0) void judge({ verdict: "ADD_ENTITY", document: passage.document, start, end: start + words.length, kind: kindName(kind.value), name: words }, `Added by hand: ${words}`);
  };
  return (
    <form onSubmit={add}>
      <label><span>A name in it that was missed</span><input type="text" value={name.value} onInput={(event) => { name.value = event.currentTarget.value; }} /></label>
      <label><span>Kind</span><select value={kind.value} onChange={(event) => { kind.value = event.currentTarget.value as Kind; }}>{KINDS.map((each) => <option key={each} value={each}>{KIND_WORDS[each].one}</option>)}</select></label>
      <button type="submit" disabled={at < 0}>Add the name</button>
      {name.value.trim() !== "" && at < 0 && <p class="meta">The passage does not hold these words as they are written.</p>}
    </form>
  );
}

function Passages({ node }: { readonly node: BoardNode }): JSX.Element {
  const chosen = useSignal<Chosen | null>(null);
  const answer = useAnswer(`${node.id} ${version.value}`, (signal) => mentionsOf(node.id, MOST, signal));
  if (answer.state !== "here") return <Waiting answer={answer} />;
  const { mentions, texts } = answer.value;
  const all = mentions.flatMap((mention) => chosenFrom(mention, texts) ?? []);
  const sentences = [...new Map(all.map((each) => [`${each.document} ${each.start}`, each])).values()];
  return (
    <>
      <label><span>The passage that says so</span>
        <select value={sentences.findIndex((each) => each.document === chosen.value?.document && each.start === chosen.value.start)} onChange={(event) => { chosen.value = sentences[Number(event.currentTarget.value)] ?? null; }}>
          <option value={-1}>Choose a passage</option>
          {sentences.map((each, i) => <option key={`${each.document} ${each.start}`} value={i}>{each.text}</option>)}
        </select>
      </label>
      {chosen.value && <blockquote>{chosen.value.text}</blockquote>}
      {chosen.value && <Relation key={`relation ${chosen.value.document} ${chosen.value.start}`} node={node} passage={chosen.value} />}
      {chosen.value && <Name key={`name ${chosen.value.document} ${chosen.value.start}`} passage={chosen.value} />}
    </>
  );
}

/** The part of a card where something is added by its passage. */
export function ByHand({ node }: { readonly node: BoardNode }): JSX.Element {
  const open = useSignal(false);
  return (
    <details class="split" open={open.value} onToggle={(event) => { open.value = event.currentTarget.open; }}>
      <summary>Add by hand: a relation, a name</summary>
      {open.value && <Passages node={node} />}
    </details>
  );
}

import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { KINDS } from "../../server/model/ontology.ts";
import type { Kind } from "../../server/model/ontology.ts";
import { search } from "../api/board.ts";
import { kindName } from "../api/decode.ts";
import { judge, setWho, who } from "../state/judge.ts";
import { report } from "../state/load.ts";
import { Split } from "../review/Split.tsx";
import type { BoardNode } from "../view/board.ts";
import { kindOf } from "../view/board.ts";
import { KIND_WORDS, nodeSentence } from "../view/words.ts";
import { ByHand } from "./ByHand.tsx";
import { KindMark } from "./KindMark.tsx";

/** Changes by hand: each is recorded with who made it, and can be taken back. */

function Names({ node }: { readonly node: BoardNode }): JSX.Element {
  const name = useSignal(node.label);
  const kind = useSignal<Kind>(kindOf(node) ?? "Person");
  const save = (event: Event): void => {
    event.preventDefault();
    if (name.value.trim() && name.value.trim() !== node.label) void judge({ verdict: "RENAME", a: node.id, name: name.value.trim() }, `${node.label} is now called ${name.value.trim()}`);
    if (kind.value !== node.end) void judge({ verdict: "RETYPE", a: node.id, kind: kindName(kind.value) }, `${node.label} is now of the kind ${KIND_WORDS[kind.value].one.toLowerCase()}`);
  };
  return (
    <form onSubmit={save}>
      <label><span>Name</span><input type="text" value={name.value} onInput={(event) => { name.value = event.currentTarget.value; }} /></label>
      <label><span>Kind</span><select value={kind.value} onChange={(event) => { kind.value = event.currentTarget.value as Kind; }}>{KINDS.map((each) => <option key={each} value={each}>{KIND_WORDS[each].one}</option>)}</select></label>
      <button type="submit">Save</button>
    </form>
  );
}

function Same({ node }: { readonly node: BoardNode }): JSX.Element {
  const text = useSignal("");
  const found = useSignal<readonly BoardNode[]>([]);
  const find = async (event: Event): Promise<void> => {
    event.preventDefault();
    try { found.value = (await search(text.value, 8)).filter(({ id, end }) => id !== node.id && end === node.end); } catch (error) { report(error); }
  };
  return (
    <>
      <form onSubmit={(event) => void find(event)}>
        <label><span>The same as</span><input type="text" value={text.value} onInput={(event) => { text.value = event.currentTarget.value; }} /></label>
        <button type="submit">Find</button>
      </form>
      <ul class="rows marked">{found.value.map((other) => (
        <li key={other.id}><KindMark end={other.end} /> <button type="button" class="plain" onClick={() => void judge({ verdict: "SAME", a: node.id, b: other.id }, `${node.label} and ${other.label} are one now`)}>{other.label}</button><span class="meta">{nodeSentence(other)}</span></li>
      ))}</ul>
    </>
  );
}

export const Correct = ({ node }: { readonly node: BoardNode }): JSX.Element => (
  <details class="correct">
    <summary>Correct</summary>
    <Names node={node} />
    <Same node={node} />
    <Split node={node} />
    <ByHand node={node} />
    <button type="button" onClick={() => void judge({ verdict: "REJECT_ENTITY", a: node.id }, `${node.label} is not a name any more`)}>This is no name</button>
    <label><span>Your name or initials, kept with what you decide</span><input type="text" value={who.value} onInput={(event) => setWho(event.currentTarget.value)} /></label>
  </details>
);

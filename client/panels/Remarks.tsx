import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { ask } from "../api/ask.ts";
import type { Judgement } from "../api/schema.generated.ts";
import { judge, takeBackOne } from "../state/judge.ts";
import { version } from "../state/load.ts";
import type { BoardNode } from "../view/board.ts";
import { dated } from "../view/words.ts";
import { useAnswer } from "./use-answer.ts";

type Remark = Pick<Judgement, "id" | "verdict" | "who" | "when" | "text" | "name">;

async function remarksOn(id: string, signal: AbortSignal): Promise<readonly Remark[]> {
  const { node } = await ask<{ node: { remarks?: readonly Remark[] } | null }>("query Remarks($id: ID!) { node(id: $id) { ... on Entity { remarks { id verdict who when text name } } } }", { id }, signal);
  return node?.remarks ?? [];
}

function Note({ remark }: { readonly remark: Remark }): JSX.Element {
  return (
    <li>
      <p>{remark.text}</p>
      <span class="meta">{[remark.who, dated(remark.when.slice(0, 10))].join(", ")}</span> <button type="button" class="plain meta" onClick={() => void takeBackOne(remark.id, "The note")}>Take back</button>
    </li>
  );
}

function Adding({ node, what, verdict }: { readonly node: BoardNode; readonly what: string; readonly verdict: "NOTE" | "TAG" }): JSX.Element {
  const text = useSignal("");
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const words = text.value.trim();
    if (words && (await judge({ verdict, a: node.id, ...(verdict === "NOTE" ? { text: words } : { name: words }) }, `${what} on ${node.label}`))) text.value = "";
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      <label><span>{what}</span><input type="text" value={text.value} onInput={(event) => { text.value = event.currentTarget.value; }} /></label>
      <button type="submit">Add</button>
    </form>
  );
}

/** What people noted about an entity, and how they tagged it: theirs, whatever the documents say. */
export function Remarks({ node }: { readonly node: BoardNode }): JSX.Element {
  const answer = useAnswer(`remarks ${node.id} ${version.value}`, (signal) => remarksOn(node.id, signal));
  const all = answer.state === "here" ? answer.value : [];
  const [tags, notes] = [all.filter(({ verdict }) => verdict === "TAG"), all.filter(({ verdict }) => verdict === "NOTE")];
  return (
    <details class="split" open={all.length > 0}>
      <summary>Notes and tags{all.length > 0 ? ` (${all.length}, entered by people)` : ""}</summary>
      {tags.length > 0 && <p class="meta">{tags.map((tag) => <span key={tag.id}>{tag.name} <button type="button" class="plain meta" aria-label={`Take the tag ${tag.name ?? ""} off`} onClick={() => void takeBackOne(tag.id, "The tag")}>×</button> </span>)}</p>}
      {notes.length > 0 && <ul class="rows">{notes.map((remark) => <Note key={remark.id} remark={remark} />)}</ul>}
      <Adding node={node} what="Note" verdict="NOTE" />
      <Adding node={node} what="Tag" verdict="TAG" />
    </details>
  );
}

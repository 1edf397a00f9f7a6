import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { search } from "../api/board.ts";
import { bring, open } from "../state/actions.ts";
import { report } from "../state/load.ts";
import { announce, dialog } from "../state/store.ts";
import { judge, namesIn } from "../view/names.ts";
import type { Match } from "../view/names.ts";
import { counted, nodeSentence } from "../view/words.ts";
import { KindMark } from "./KindMark.tsx";
import { Modal } from "./Modal.tsx";

const text = signal("");
const matches = signal<readonly Match[] | null>(null);
const busy = signal(false);

async function match(): Promise<void> {
  busy.value = true;
  try {
    const found: Match[] = [];
    for (const name of namesIn(text.peek())) found.push(judge(name, await search(name, 5)));
    matches.value = found;
    announce(summary(found));
  } catch (error) { report(error); }
  busy.value = false;
}

const of = (all: readonly Match[], verdict: Match["verdict"]): readonly Match[] => all.filter((m) => m.verdict === verdict);
const summary = (all: readonly Match[]): string => `${of(all, "found").length} found, ${of(all, "perhaps").length} perhaps, ${of(all, "absent").length} not found.`;

const WORDS = { found: "Found", perhaps: "Perhaps", absent: "Not found" } as const;

const Group = ({ all, verdict }: { readonly all: readonly Match[]; readonly verdict: Match["verdict"] }): JSX.Element | null => of(all, verdict).length === 0 ? null : (
  <section>
    <h3>{WORDS[verdict]} <span class="count">{of(all, verdict).length}</span></h3>
    <ul class="rows">{of(all, verdict).map(({ name, nodes }) => (
      <li key={name}><span>{name}</span>{nodes.map((node) => <span key={node.id} class="match"><KindMark end={node.end} /> <button type="button" class="plain" onClick={() => { open(node); dialog.value = null; }}>{node.label}</button> <span class="meta">{nodeSentence(node)}</span></span>)}</li>
    ))}</ul>
  </section>
);

/** A list of names from elsewhere: who of them occurs in the documents? */
export function NamesDialog(): JSX.Element {
  const all = matches.value;
  const found = all ? of(all, "found").flatMap(({ nodes }) => nodes) : [];
  return (
    <Modal title="Find a list of names">
      <label class="block"><span>One name a line</span><textarea rows={6} value={text.value} onInput={(event) => { text.value = event.currentTarget.value; }} /></label>
      <div class="actions"><button type="button" class="main" disabled={busy.value || namesIn(text.value).length === 0} onClick={() => void match()}>{busy.value ? "Looking…" : `Look for ${counted(namesIn(text.value).length, "name")}`}</button>
        {found.length > 0 && <button type="button" onClick={() => { bring(found); dialog.value = null; }}>Put the {found.length} found on the board</button>}</div>
      {all && <div role="region" aria-label="What was found"><p>{summary(all)}</p><Group all={all} verdict="found" /><Group all={all} verdict="perhaps" /><Group all={all} verdict="absent" /></div>}
    </Modal>
  );
}

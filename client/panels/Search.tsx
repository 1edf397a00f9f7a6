import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { search } from "../api/board.ts";
import { textsOf } from "../api/cards.ts";
import { open, readPassage } from "../state/actions.ts";
import { report } from "../state/load.ts";
import { announce, pathFrom } from "../state/store.ts";
import type { BoardNode } from "../view/board.ts";
import { around, firstPlace } from "../view/passages.ts";
import type { Around } from "../view/passages.ts";
import { counted, nodeSentence } from "../view/words.ts";
import { KindMark } from "./KindMark.tsx";

const HITS = 12;
const PAUSE = 120;

const text = signal("");
const hits = signal<readonly BoardNode[] | null>(null);
/** For documents that were found by their text: the words around the first place, by id. */
const snippets = signal<ReadonlyMap<string, Around>>(new Map());
const active = signal(0);
const isOpen = signal(false);
/** Text for which `hits` were found: Enter pressed sooner waits for them. */
let answered = "";
let asking: AbortController | null = null;

async function find(wanted: string): Promise<void> {
  asking?.abort();
  asking = new AbortController();
  try {
    const found = wanted.trim() ? await search(wanted, HITS, asking.signal) : null;
    hits.value = found;
    active.value = 0;
    answered = wanted;
    const documents = (found ?? []).filter(({ end }) => end === "Document").map(({ id }) => id);
    if (documents.length > 0) void quote(documents, wanted, asking.signal);
    if (found) announce(found.length === 0 ? "Nothing found." : `${counted(found.length, "hit")}, the first is ${found[0]?.label ?? ""}.`);
  } catch (error) { report(error); }
}

async function quote(documents: readonly string[], wanted: string, signal: AbortSignal): Promise<void> {
  try {
    const texts = await textsOf(documents, signal);
    snippets.value = new Map([...texts].flatMap(([id, text]) => { const place = firstPlace(text, wanted); return place ? [[id, around(text, ...place, 60)] as const] : []; }));
  } catch { /* Hits without their words are hits all the same. */ }
}

function pick(node: BoardNode): void {
  isOpen.value = false;
  text.value = "";
  hits.value = null;
  if (node.end === "Document" && pathFrom.peek() === null) readPassage(node.id);
  else open(node);
  // What was opened is what one goes on with.
  setTimeout(() => document.querySelector<HTMLElement>(".side-inner")?.focus(), 0);
}

async function enter(): Promise<void> {
  if (answered !== text.peek()) await find(text.peek());
  const node = hits.peek()?.[active.peek()];
  if (node) pick(node);
}

function keys(event: KeyboardEvent): void {
  const last = (hits.value?.length ?? 0) - 1;
  if (event.key === "ArrowDown") { active.value = Math.min(last, active.value + 1); isOpen.value = true; }
  else if (event.key === "ArrowUp") active.value = Math.max(0, active.value - 1);
  else if (event.key === "Enter") void enter();
  else if (event.key === "Escape") { isOpen.value = false; text.value = ""; hits.value = null; (event.target as HTMLElement).blur(); }
  else return;
  event.preventDefault();
}

function Snippet({ id }: { readonly id: string }): JSX.Element | null {
  const found = snippets.value.get(id);
  return found ? <span class="snippet">{found.before}<b>{found.match}</b>{found.after}</span> : null;
}

const Hit = ({ node, index }: { readonly node: BoardNode; readonly index: number }): JSX.Element => (
  <li id={`hit-${index}`} role="option" aria-selected={index === active.value} onMouseDown={(event) => { event.preventDefault(); pick(node); }} onMouseMove={() => { active.value = index; }}>
    <KindMark end={node.end} unnamed={!node.named} />
    <span class="hit-name">{node.label}</span>
    <span class="meta">{nodeSentence(node)}</span>
    <Snippet id={node.id} />
  </li>
);

function Hits(): JSX.Element | null {
  if (!isOpen.value || hits.value === null) return null;
  if (hits.value.length === 0) return <p class="hits none">Nothing here is called “{text.value}”. Try fewer letters, or another spelling.</p>;
  return <ul class="hits" id="hits" role="listbox" aria-label="Hits">{hits.value.map((node, index) => <Hit key={node.id} node={node} index={index} />)}</ul>;
}

/** Finds people, bodies, places and documents by name and text; `/` leads here from anywhere. */
export function Search(): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (text.value === answered) return;
    const timer = setTimeout(() => void find(text.peek()), PAUSE);
    return () => clearTimeout(timer);
  }, [text.value]);
  const shown = isOpen.value && (hits.value?.length ?? 0) > 0;
  return (
    <div class="search" role="search">
      <input ref={input} id="search" type="text" role="combobox" autocomplete="off" spellcheck={false} aria-label="Search names and documents" aria-autocomplete="list"
        aria-expanded={shown} aria-controls="hits" {...(shown ? { "aria-activedescendant": `hit-${active.value}` } : {})}
        placeholder={pathFrom.value ? "To whom should the path lead?" : "Search names and documents"} value={text.value}
        onInput={(event) => { text.value = event.currentTarget.value; isOpen.value = true; }} onFocus={() => { isOpen.value = true; }} onBlur={() => { isOpen.value = false; }} onKeyDown={keys} />
      <kbd aria-hidden="true">/</kbd>
      <Hits />
    </div>
  );
}

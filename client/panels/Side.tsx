import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { known, view } from "../state/store.ts";
import { EntityCard } from "./EntityCard.tsx";
import { PathCard } from "./PathCard.tsx";
import { Reader } from "./Reader.tsx";
import { RelationCard } from "./RelationCard.tsx";
import { SelectionCard } from "./SelectionCard.tsx";
import { StartCard } from "./StartCard.tsx";

/** On a small screen the card is a sheet from below, in two heights. */
const tall = signal(false);

function Inner(): JSX.Element {
  const { reading, line, path, selected } = view.value;
  const last = selected.at(-1);
  if (reading) return <Reader passage={reading} />;
  if (line) return <RelationCard id={line} />;
  if (path) return <PathCard ask={path} />;
  if (selected.length > 1) return <SelectionCard ids={selected} />;
  if (last && known.value.nodes.get(last)?.end === "Document") return <Reader passage={{ document: last, start: null, end: null }} />;
  return last ? <EntityCard id={last} /> : <StartCard />;
}

/** What is chosen, beside the board. */
export function Side(): JSX.Element {
  const { reading, line, path, selected } = view.value;
  const empty = !reading && !line && !path && selected.length === 0;
  return (
    <aside class={`side ${empty ? "empty" : ""} ${tall.value ? "tall" : ""} ${reading ? "reading" : ""}`} aria-label="Card">
      <button type="button" class="grip" aria-expanded={tall.value} aria-label={tall.value ? "Make the card smaller" : "Make the card larger"} onClick={() => { tall.value = !tall.value; }} />
      <div class="side-inner" tabIndex={-1}><Inner /></div>
    </aside>
  );
}

import type { ComponentChildren, JSX } from "preact";
import { useComputed } from "@preact/signals";
import { DASH, RELATION_LOOK } from "../../server/model/look.ts";
import { KINDS, ORIGINS, RELATION_TYPES, STATUSES } from "../../server/model/ontology.ts";
import type { End, Origin, RelationType } from "../../server/model/ontology.ts";
import { act, data, view } from "../state/store.ts";
import { tallies } from "../view/board.ts";
import { arrange, filter, toggleFilter, toggleLineLabels, unhide } from "../view/change.ts";
import { LAYOUTS, NO_FILTERS } from "../view/view.ts";
import type { Layout } from "../view/view.ts";
import { KIND_WORDS, ORIGIN_WORDS, RELATION_WORDS, counted } from "../view/words.ts";
import { KindMark } from "./KindMark.tsx";

/** What shapes, colours and lines mean, and the filter: each line of it can be switched off. */

const ENDS: readonly End[] = [...KINDS, "Document"];
const LAYOUT_WORDS: Readonly<Record<Layout, string>> = { free: "By what is joined", time: "By time", kind: "By kind", rings: "In rings" };

function LineMark({ type }: { readonly type: RelationType }): JSX.Element {
  const { stroke, dash } = RELATION_LOOK[type];
  return <svg class={`line-mark stroke-${stroke}`} width="22" height="8" viewBox="0 0 22 8" aria-hidden="true"><path d="M1 4h20" stroke-width="2" {...(dash === "dotted" ? { "stroke-dasharray": DASH.dotted.map((n) => n * 2).join(" "), "stroke-linecap": "round" } : {})} /></svg>;
}

interface LineProps { readonly on: boolean; readonly count: number; readonly onToggle: () => void; readonly mark: ComponentChildren; readonly children: ComponentChildren }

const Line = ({ on, count, onToggle, mark, children }: LineProps): JSX.Element => (
  <li>
    <label class={on ? "legend-line" : "legend-line off"}>
      <input type="checkbox" checked={on} onChange={onToggle} />
      {mark}
      <span class="legend-name">{children}</span>
      <span class="count">{count.toLocaleString("en")}</span>
    </label>
  </li>
);

function Kinds(): JSX.Element {
  const counts = useComputed(() => tallies(view.value, data.value).kinds);
  return (
    <fieldset>
      <legend>Kinds</legend>
      <ul>{ENDS.filter((end) => counts.value.has(end)).map((end) => (
        <Line key={end} on={!view.value.filters.kinds.has(end)} count={counts.value.get(end) ?? 0} onToggle={() => act(toggleFilter("kinds", end))} mark={<KindMark end={end} />}>{KIND_WORDS[end].many}</Line>
      ))}</ul>
    </fieldset>
  );
}

function Types(): JSX.Element {
  const counts = useComputed(() => tallies(view.value, data.value));
  return (
    <>
      <fieldset>
        <legend>Lines</legend>
        <ul>{RELATION_TYPES.filter((type) => counts.value.types.has(type)).map((type) => (
          <Line key={type} on={!view.value.filters.types.has(type)} count={counts.value.types.get(type) ?? 0} onToggle={() => act(toggleFilter("types", type))} mark={<LineMark type={type} />}>{RELATION_WORDS[type]}</Line>
        ))}</ul>
      </fieldset>
      {counts.value.statuses.size > 0 && (
        <fieldset>
          <legend>Status of a case</legend>
          <ul>{STATUSES.filter((status) => counts.value.statuses.has(status)).map((status) => (
            <Line key={status} on={!view.value.filters.statuses.has(status)} count={counts.value.statuses.get(status) ?? 0} onToggle={() => act(toggleFilter("statuses", status))} mark={null}>{status}</Line>
          ))}</ul>
        </fieldset>
      )}
    </>
  );
}

/** As the board draws it: said solid, inferred dashed, entered by a person double. */
function OriginMark({ origin }: { readonly origin: Origin }): JSX.Element {
  return (
    <svg class="line-mark" width="22" height="8" viewBox="0 0 22 8" aria-hidden="true">
      {origin === "human" ? <path d="M1 2.5h20M1 5.5h20" stroke-width="1.2" /> : <path d="M1 4h20" stroke-width="2" {...(origin === "inferred" ? { "stroke-dasharray": DASH.inferred.join(" ") } : {})} />}
    </svg>
  );
}

/** Only where not everything is said in the documents: else there is nothing to tell apart. */
function Origins(): JSX.Element | null {
  const counts = useComputed(() => tallies(view.value, data.value).origins);
  if ([...counts.value.keys()].every((origin) => origin === "stated")) return null;
  return (
    <fieldset>
      <legend>How it is known</legend>
      <ul>{ORIGINS.filter((origin) => counts.value.has(origin)).map((origin) => (
        <Line key={origin} on={!view.value.filters.origins.has(origin)} count={counts.value.get(origin) ?? 0} onToggle={() => act(toggleFilter("origins", origin))} mark={<OriginMark origin={origin} />}>{ORIGIN_WORDS[origin]}</Line>
      ))}</ul>
    </fieldset>
  );
}

function Bounds(): JSX.Element {
  const { minSources, since, until } = view.value.filters;
  return (
    <fieldset>
      <legend>At least</legend>
      <label class="field short"><span>Independent sources</span>
        <input type="number" min={1} max={50} value={minSources} onChange={(event) => act(filter({ minSources: Math.max(1, Math.round(Number(event.currentTarget.value)) || 1) }))} />
      </label>
      <label class="field"><span>From</span><input type="date" value={since ?? ""} onChange={(event) => act(filter({ since: event.currentTarget.value || null }))} /></label>
      <label class="field"><span>To</span><input type="date" value={until ?? ""} onChange={(event) => act(filter({ until: event.currentTarget.value || null }))} /></label>
    </fieldset>
  );
}

const Arrange = (): JSX.Element => (
  <fieldset>
    <legend>Arrangement</legend>
    <ul>{LAYOUTS.map((layout) => (
      <li key={layout}><label class="legend-line"><input type="radio" name="layout" checked={view.value.layout === layout} onChange={() => act(arrange(layout))} /><span class="legend-name">{LAYOUT_WORDS[layout]}</span></label></li>
    ))}</ul>
    <label class="legend-line"><input type="checkbox" checked={view.value.lineLabels} onChange={() => act(toggleLineLabels())} /><span class="legend-name">Words on lines</span></label>
  </fieldset>
);

export function Legend(): JSX.Element {
  const { filters, hidden } = view.value;
  const bound = filters !== NO_FILTERS && (filters.kinds.size + filters.types.size + filters.statuses.size + filters.origins.size > 0 || filters.minSources > 1 || filters.since !== null || filters.until !== null);
  return (
    <nav class="legend" aria-label="Legend and filters">
      <Kinds />
      <Types />
      <Origins />
      <Bounds />
      <Arrange />
      {hidden.size > 0 && <button type="button" class="plain" onClick={() => act(unhide())}>Show {counted(hidden.size, "hidden node")}</button>}
      {bound && <button type="button" class="plain" onClick={() => act(filter(NO_FILTERS))}>Clear all filters</button>}
    </nav>
  );
}

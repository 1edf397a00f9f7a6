import { signal, useComputed } from "@preact/signals";
import type { HTMLAttributes, JSX } from "preact";
import { useRef } from "preact/hooks";
import { act, data, view } from "../state/store.ts";
import { filter } from "../view/change.ts";
import { bars, days } from "../view/timeline.ts";
import type { Bar } from "../view/timeline.ts";
import { counted, dated } from "../view/words.ts";
import { IconButton } from "../panels/Button.tsx";

/** The board's evidence over time. Drag over bars, or choose them with the arrows, to see only what is of those days. */

const MOST = 90;
const folded = signal(false);
/** Bars from which and to which a person is dragging. */
const drag = signal<readonly [number, number] | null>(null);

const span = (all: readonly Bar[], a: number, b: number): { since: string | null; until: string | null } => ({
  since: all[Math.min(a, b)]?.from ?? null, until: all[Math.max(a, b)]?.to ?? null,
});

const isIn = ({ from, to }: Bar, index: number): boolean => {
  if (drag.value) return index >= Math.min(...drag.value) && index <= Math.max(...drag.value);
  const { since, until } = view.value.filters;
  return (since === null || to >= since) && (until === null || from <= until);
};

function choose(all: readonly Bar[]): void {
  if (drag.value) act(filter(span(all, ...drag.value)));
  drag.value = null;
}

function useBrush(all: readonly Bar[]): Pick<HTMLAttributes<HTMLDivElement>, "onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel"> & { ref: { current: HTMLDivElement | null } } {
  const ref = useRef<HTMLDivElement>(null);
  const barAt = (x: number): number => {
    const box = ref.current?.getBoundingClientRect();
    return box ? Math.max(0, Math.min(all.length - 1, Math.floor(((x - box.left) / box.width) * all.length))) : 0;
  };
  return {
    ref,
    onPointerDown: (event) => { event.currentTarget.setPointerCapture(event.pointerId); const at = barAt(event.clientX); drag.value = [at, at]; },
    onPointerMove: (event) => { if (drag.value) drag.value = [drag.value[0], barAt(event.clientX)]; },
    onPointerUp: () => choose(all),
    onPointerCancel: () => { drag.value = null; },
  };
}

/** The two ends of the chosen time as sliders: the brush for those who do not drag. */
function Ends({ all }: { readonly all: readonly Bar[] }): JSX.Element {
  const { since, until } = view.value.filters;
  const first = since === null ? 0 : Math.max(0, all.findIndex(({ to }) => to >= since));
  const last = until === null ? all.length - 1 : Math.max(0, all.findLastIndex(({ from }) => from <= until));
  const set = (a: number, b: number): void => act(filter(span(all, a, b)));
  return (
    <div class="ends">
      <input type="range" min={0} max={all.length - 1} value={first} aria-label="From" aria-valuetext={dated(all[first]?.from ?? null)} onChange={(event) => set(Math.min(Number(event.currentTarget.value), last), last)} />
      <input type="range" min={0} max={all.length - 1} value={last} aria-label="To" aria-valuetext={dated(all[last]?.to ?? null)} onChange={(event) => set(first, Math.max(Number(event.currentTarget.value), first))} />
    </div>
  );
}

function Bars({ all }: { readonly all: readonly Bar[] }): JSX.Element {
  const top = Math.max(...all.map(({ count }) => count));
  return (
    <div class="bars" {...useBrush(all)}>
      <svg viewBox={`0 0 ${all.length} 40`} preserveAspectRatio="none" aria-hidden="true">
        {all.map((bar, index) => <rect key={bar.from} class={isIn(bar, index) ? "bar" : "bar out"} x={index + 0.08} width={0.84} y={40 - (bar.count / top) * 38} height={(bar.count / top) * 38}><title>{`${dated(bar.from)}: ${counted(bar.count, "passage")}`}</title></rect>)}
      </svg>
    </div>
  );
}

function Span({ all, undated }: { readonly all: readonly Bar[]; readonly undated: number }): JSX.Element {
  const { since, until } = view.value.filters;
  const chosen = since !== null || until !== null;
  return (
    <p class="span meta">
      <span>{dated(all[0]?.from ?? null)}</span>
      <span>{chosen ? <>Only {dated(since) || "the beginning"} to {dated(until) || "the end"} <button type="button" class="plain" onClick={() => act(filter({ since: null, until: null }))}>Show all</button></> : undated > 0 ? `${counted(undated, "passage")} without a date` : ""}</span>
      <span>{dated(all.at(-1)?.to ?? null)}</span>
    </p>
  );
}

export function Timeline(): JSX.Element | null {
  const found = useComputed(() => days(data.value));
  const all = useComputed(() => bars(found.value.dated, MOST));
  if (all.value.length < 2) return null;
  return (
    <section class={folded.value ? "timeline folded" : "timeline"} aria-label="Timeline">
      <IconButton icon="down" label={folded.value ? "Open the timeline" : "Fold the timeline"} pressed={folded.value} onClick={() => { folded.value = !folded.value; }} />
      {!folded.value && <div class="timeline-body"><Bars all={all.value} /><Ends all={all.value} /><Span all={all.value} undated={found.value.undated} /></div>}
    </section>
  );
}

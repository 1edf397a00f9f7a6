import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { room } from "../state/arrange.ts";
import { board, view } from "../state/store.ts";
import { dated } from "../view/words.ts";
import { ticks } from "./ticks.ts";
import type { Lens } from "./ticks.ts";

/** Where the stage looks now; kept in step by the stage. */
export const lens = signal<Lens>({ zoom: 1, x: 0, y: 0 });

/** Dates over the columns, while the board is arranged by time. The table has the same for those who do not see it. */
export function Axis(): JSX.Element | null {
  if (view.value.layout !== "time") return null;
  return <ol class="axis" aria-hidden="true">{ticks(board.value.nodes, view.value.places, lens.value, room.value[0]).map(({ day, x }) => <li key={day} style={{ left: `${x}px` }}>{day ? dated(day) : "No date"}</li>)}</ol>;
}

import { signal } from "@preact/signals";
import type { Stage } from "./stage.ts";

/** The stage on the page, for those who act on it from outside (zoom buttons, keys); null while there is none. */
export const stage = signal<Stage | null>(null);

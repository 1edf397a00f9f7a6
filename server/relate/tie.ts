import type { LocalEntity } from "../model/annotation.ts";
import type { Range } from "./view.ts";

/** Keeps what an operation did, told in a range, once for each two ends. */
export type AddTie = (type: "TOOK_PART_IN" | "TARGETED" | "TOOK_PLACE_IN", from: LocalEntity, to: LocalEntity, range: Range, rule: string, role?: string) => void;

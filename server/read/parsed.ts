import type { Annotation } from "../model/annotation.ts";
import type { Hints } from "./document.ts";
import type { Limits } from "./limits.ts";

/** What a reader makes of a file: one text, or one a row of a table; a row without an article says why; or a board of another tool. */
export type Parsed =
  | { readonly row?: number; readonly text: string; readonly hints?: Hints }
  | { readonly row: number; readonly problem: string }
  | { readonly board: Annotation };

/** Reads the bytes of one format. Throws InputError, whose message is the reason without the path, for the file as a whole. */
export type Reader = (bytes: Uint8Array, limits: Limits) => Promise<readonly Parsed[]>;

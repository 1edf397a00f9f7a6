import type { Annotation } from "../../model/annotation.ts";
import { InputError } from "../../model/errors.ts";
import { annotationOf } from "./annotation.ts";
import { readCytoscape } from "./cytoscape.ts";
import { readFtm } from "./ftm.ts";
import type { Skipped } from "./records.ts";

export interface Imported {
  /** The imported record as a document, with what it says; all of it `imported`. */
  readonly annotation: Annotation;
  readonly skipped: readonly Skipped[];
}

/** Takes over a board of another maker: Cytoscape JSON or FollowTheMoney NDJSON. Throws InputError for anything else. */
export function importBoard(file: string, name: string, identify: (text: string) => string): Imported {
  const text = file.replace(/^\ufeff/, "").trim();
  const whole = parsed(text);
  if (whole !== null && typeof whole === "object" && "elements" in whole) return annotationOf(readCytoscape(whole), name, identify);
  if (text.startsWith("{")) return annotationOf(readFtm(text), name, identify);
  throw new InputError(`${name} is no board: it should be Cytoscape JSON or FollowTheMoney NDJSON.`);
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

import { InputError } from "../../model/errors.ts";
import { decode } from "../decode.ts";
import type { Reader } from "../parsed.ts";
import { annotationOf } from "./annotation.ts";
import { readCytoscape } from "./cytoscape.ts";
import { readFtm } from "./ftm.ts";
import type { Imported } from "./records.ts";

/** Takes over a board of another maker: Cytoscape JSON or FollowTheMoney NDJSON. Throws InputError for anything else. */
export function importBoard(file: string): Imported {
  const text = file.replace(/^\ufeff/, "").trim();
  const whole = parsed(text);
  if (whole !== null && "elements" in whole) return annotationOf(readCytoscape(whole));
  if (text.startsWith("{")) return annotationOf(readFtm(text));
  throw new InputError("it is no board: it should be Cytoscape JSON or FollowTheMoney NDJSON.");
}

/** Does a line of JSON Lines hold a FollowTheMoney entity, and no article? */
export const isEntity = (record: Readonly<Record<string, unknown>> | null): boolean => typeof record?.schema === "string" && typeof record.id === "string" && typeof record.properties === "object";

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

/** A board of another tool, or of ours, as one document. */
export const readBoard: Reader = async (bytes) => [{ board: importBoard(await decode(bytes)).annotation }];

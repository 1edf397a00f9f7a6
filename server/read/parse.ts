import { InputError } from "../model/errors.ts";
import { formatOf } from "./formats.ts";
import type { Limits } from "./limits.ts";
import type { Answer } from "./workshop.ts";

/** Runs the parser of a format, with every error of it told as a reason. */
export async function parse(path: string, bytes: Uint8Array, limits: Limits): Promise<Answer> {
  const format = formatOf(path);
  if (!format) return { problem: "files of its kind are not read." };
  try {
    return { parsed: await (await format.reader())(bytes, limits) };
  } catch (error) {
    if (error instanceof InputError) return { problem: error.message };
    const why = error instanceof Error ? error.message.split("\n", 1)[0]?.slice(0, 200) : String(error);
    return { problem: `it cannot be read as ${format.name} (${why}): open it in its own program and save it again.` };
  }
}

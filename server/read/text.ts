import { decode } from "./decode.ts";
import type { Reader } from "./parsed.ts";

/** Plain text: the file itself, decoded. */
export const readText: Reader = async (bytes) => [{ text: await decode(bytes) }];

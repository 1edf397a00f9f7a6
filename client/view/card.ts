import type { RelationType } from "../../server/model/ontology.ts";
import { RELATION_WORDS, REVERSE_WORDS } from "./words.ts";

/** The relations of one node as its card lists them: by type and direction, the most telling types first. */

const ORDER: readonly RelationType[] = ["WORKS_FOR", "QUOTED_IN", "ARRESTED_IN", "MEMBER_OF", "PARTNERED_WITH", "TOOK_PART_IN", "TARGETED", "TOOK_PLACE_IN", "PART_OF", "MENTIONED_IN"];

export interface CardRelation { readonly id: string; readonly type: RelationType; readonly from: { readonly id: string }; readonly to: { readonly id: string } }

export interface Section<T> { readonly key: string; readonly type: RelationType; readonly heading: string; readonly lines: readonly T[] }

export function sections<T extends CardRelation>(id: string, lines: readonly T[]): readonly Section<T>[] {
  return ORDER.flatMap((type) => {
    const all = lines.filter((line) => line.type === type);
    const out = all.filter((line) => line.from.id === id || type === "PARTNERED_WITH");
    const back = all.filter((line) => !out.includes(line));
    return [
      { key: type, type, heading: RELATION_WORDS[type], lines: out },
      { key: `${type} back`, type, heading: REVERSE_WORDS[type], lines: back },
    ].filter((section) => section.lines.length > 0);
  });
}

/** The far end of a relation seen from `id`. */
export const farEnd = <N extends { readonly id: string }>(id: string, line: { readonly from: N; readonly to: N }): N => (line.from.id === id ? line.to : line.from);

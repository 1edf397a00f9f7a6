import { expect, test } from "vitest";
import { annotate } from "../../server/annotate/annotate.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import { toDocument } from "../../server/read/document.ts";
import { findActs } from "../../server/relate/acts.ts";
import { findArrests } from "../../server/relate/arrested.ts";
import { campaigns } from "../../server/relate/campaigns.ts";
import { findMembers } from "../../server/relate/members.ts";
import { findOperationRelations } from "../../server/relate/operations.ts";
import { findPartnerships } from "../../server/relate/partnered.ts";
import { profiles } from "../../server/relate/people.ts";
import { findPosts } from "../../server/relate/posts.ts";
import { findQuotes } from "../../server/relate/quoted.ts";
import type { Unit, View } from "../../server/relate/view.ts";
import { viewOf } from "../../server/relate/view.ts";

const lexicon = readLexicon();

/** How often the rules of relation look at a unit of a text. */
function looks(text: string): number {
  let count = 0;
  const plain = viewOf(annotate(toDocument({ name: "any", source: "any", text }), lexicon));
  const units = new Proxy(plain.units as Unit[], {
    get(target, key) {
      count += 1;
      return Reflect.get(target, key);
    },
  });
  const view: View = { ...plain, units };
  const people = profiles(view);
  const { passages } = campaigns(view);
  const arrests = findArrests(view, people, passages);
  const acts = findActs(view, passages);
  findOperationRelations(view, passages, arrests, acts);
  findQuotes(view, people);
  findPartnerships(view, passages, acts);
  findPosts(view);
  findMembers(view);
  return count;
}

/**
 * Lines with how often the shorter text holds them: rules look at 300 units on either side at the most, and of
 * "Operation Operation …" six words are one unit.
 */
const LINES: readonly (readonly [string, number])[] = [
  ["Operation ", 4000], ["Operation Alpha and ", 400], ["an operation ", 400], ["the operation and ", 400], ["Jane Roe and ", 400],
  ["Jane Roe said ", 400], ["led by the FBI ", 400], ["police arrested 12 men and ", 400], ["who was charged with ", 400], ["a member of MS-13 and ", 400],
];

test.each(LINES)("of a sentence of %j over and over each unit is looked at as often, however long the sentence is", { timeout: 60_000 }, (line, times) => {
  const [short, long] = [looks(line.repeat(times)), looks(line.repeat(4 * times))];
  expect(short).toBeGreaterThan(0);
  expect(long / short).toBeLessThan(6);
});

import { expect, test } from "vitest";
import { sentenceAround } from "../../client/view/sentence.ts";

const TEXT = "Ely, Ohio — Rain fell. Mr. A. Quill said that it was 9.5 inches. “Enough!” he said.\n\nThe match was off";

test.each([
  ["Quill", "Mr. A. Quill said that it was 9.5 inches."],
  ["Rain", "Ely, Ohio — Rain fell."],
  ["match", "The match was off"],
  ["Enough", "“Enough!”"],
])("the sentence around %s is %s", (word, sentence) => {
  const start = TEXT.indexOf(word);
  const span = sentenceAround(TEXT, { start, end: start + word.length });
  expect(TEXT.slice(span.start, span.end)).toBe(sentence);
});

import { expect, test } from "vitest";
import { citationOf } from "../../client/view/citation.ts";
import { sizeWords } from "../../client/view/size.ts";

const document = { id: "d", title: "Raid at the quay", publisher: "Amity Courier", published: "2031-03-01", url: "https://courier.example/raid?a=1#top" };

test("a citation tells quote, title, publisher, date and the addresses of the passage", () => {
  expect(citationOf({ quote: "We were\n ready", start: 3, end: 16, document }, "http://127.0.0.1:4000/#read=d:3-16")).toBe(
    "“We were ready” “Raid at the quay”, Amity Courier, 1 March 2031. https://courier.example/raid?a=1#:~:text=We%20were%20ready On the board (characters 3–16): http://127.0.0.1:4000/#read=d:3-16",
  );
});

test("a long quote is found by its first and last words, hyphens and commas spelled out", () => {
  const quote = "one two-fold three four five six seven eight nine, ten eleven twelve";
  expect(citationOf({ quote, start: 0, end: 9, document }, "b")).toContain("#:~:text=one%20two%2Dfold%20three%20four%20five,eight%20nine%2C%20ten%20eleven%20twelve");
});

test("what is not known is left out, and no other scheme is an address", () => {
  const bare = { id: "d", title: "Raid", publisher: null, published: null, url: "javascript:alert(1)" };
  expect(citationOf({ quote: "ready", start: 0, end: 5, document: bare }, "b")).toBe("“ready” “Raid”. On the board (characters 0–5): b");
});

test.each([[10, "less than 1 KB"], [1_040, "about 1 KB"], [1_260, "about 1.3 KB"], [34_400, "about 34 KB"], [5_000_000, "about 5 MB"], [1.1e9, "about 1.1 GB"]])("%d bytes are %s", (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

import { describe, expect, it } from "vitest";
import { extractApart } from "../../server/extract.apart.ts";
import { extract } from "../../server/extract.ts";
import { readLexicon } from "../../server/lexicon/lexicon.ts";
import type { Document } from "../../server/model/document.ts";
import { toDocument } from "../../server/read/document.ts";

const lexicon = readLexicon();
const SENTENCE = "Sheriff Ada Quill of the Vale County Police said that the harbour stayed closed. ";
const long = (times: number): Document => toDocument({ name: "long.txt", source: "long.txt", text: SENTENCE.repeat(times) });

describe("a long text", () => {
  it("yields what it would yield anywhere, and timers run meanwhile", async () => {
    let ticks = 0;
    const clock = setInterval(() => ticks++, 5);
    const document = long(3_000);
    const found = await extractApart(document, lexicon);
    clearInterval(clock);
    expect(found).toEqual(extract(document, lexicon));
    expect(ticks).toBeGreaterThan(0);
  });

  it("of more characters than a board takes is refused with its length and the way out", async () => {
    await expect(extractApart(long(20_000), lexicon)).rejects.toThrow("its text has 1,620,000 characters, and a document may have 1,000,000: split it into its articles.");
  });
});

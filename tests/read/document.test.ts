import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentId, toDocument } from "../../server/read/document.ts";

const read = (text: string) => toDocument({ name: "a.txt", source: "in/a.txt", text });
const noise = (text: string): string[] => read(text).noise.map(({ start, end }) => text.slice(start, end));

const BODY = "Officers arrested two men in Harrow Vale on Monday, the county police said in a statement.";

describe("the head of a text", () => {
  it.each([
    ["labelled lines", `Title: Two held\nAuthors: Ann Lee Bob Ray\nDate: 25 March 2025\nSource: The Vale Echo\n\n${BODY}`,
      { title: "Two held", authors: ["Ann Lee", "Bob Ray"], published: "2025-03-25", publisher: "The Vale Echo" }],
    ["a date that runs into the text", ` date 2025-03-25 ${BODY}`, { published: "2025-03-25" }],
    ["a byline in brackets", `(Ann Lee, The Vale Square) ${BODY}`, { authors: ["Ann Lee"], publisher: "The Vale Square" }],
    ["a byline with its paper", `Two held\nBy Ann Lee and Bob de la Cruz, Vale Herald\n${BODY}`,
      { title: "Two held", authors: ["Ann Lee", "Bob de la Cruz"], publisher: "Vale Herald" }],
    ["a byline set off by a bar", `Two held\nANN LEE | Daily Record\n${BODY}`, { authors: ["Ann Lee"], publisher: "Daily Record" }],
    ["a byline with a post, which is no paper", `By Ann Lee, Crime Correspondent\n${BODY}`, { authors: ["Ann Lee"], publisher: null }],
    ["when it was published, not when it was changed", `Two held\nPublished: 3 March 2024, 10:30 GMT | Updated: 4 March 2024\n${BODY}`, { published: "2024-03-03" }],
    ["an American date", `Two held\nMarch 3, 2024 5:30 p.m.\n${BODY}`, { title: "Two held", published: "2024-03-03" }],
    ["a dateline", `HARROW VALE (AP) — ${BODY}`, { publisher: "AP" }],
    ["a dated dateline", `HARROW VALE, March 3 2024 (Reuters) - ${BODY}`, { publisher: "Reuters", published: "2024-03-03" }],
    ["a day and month that may be either", `Date: 03/04/2025\n${BODY}`, { published: null }],
    ["a day that no month has", `Date: 25/03/2025\n${BODY}`, { published: "2025-03-25" }],
    ["no headline: the first sentence, cut at a word", BODY, { title: "Officers arrested two men in Harrow Vale on Monday, the county police said in a statement" }],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  it("an unlabelled headline is part of the text, a shouted one is not", () => {
    expect(noise(`Two men held in Harrow Vale\n${BODY}`)).toEqual([]);
    expect(noise(`TWO MEN HELD IN HARROW VALE\n${BODY}`)).toEqual(["TWO MEN HELD IN HARROW VALE"]);
  });

  it("a dateline is part of the text, agency and all", () => {
    expect(noise(`HARROW VALE (AP) — ${BODY}`)).toEqual([]);
  });

  it.each([
    ["a date follows it", `Sinéad Ní Lee\nThu Oct 5 2023 - 18:20\n${BODY}`, ["Sinéad Ní Lee"], ["Sinéad Ní Lee", "Thu Oct 5 2023 - 18:20"]],
    ["an outlet follows it", `Two held in Harrow Vale\nPeter Lee\nBBC News NI\n${BODY}`, ["Peter Lee"], ["Peter Lee", "BBC News NI"]],
    ["a post follows it", `Two held\nPeter Lee and Ann Ray in Dale\nHome affairs editor\n${BODY}`, ["Peter Lee", "Ann Ray"], ["Peter Lee and Ann Ray in Dale", "Home affairs editor"]],
    ["but a headline is none", `Two Men Arrested\nMarch 3, 2024\n${BODY}`, [], ["March 3, 2024"]],
  ])("names alone on a line are a byline where %s", (_, text, authors, furniture) => {
    expect(read(text).authors).toEqual(authors);
    expect(noise(text)).toEqual(furniture);
  });
});

describe("furniture", () => {
  it.each([
    "CLICK HERE FOR MORE IMMIGRATION COVERAGE",
    "SHERIFF SAYS THREE HELD AFTER RAID ON VALE WAREHOUSE",
    "Read more: Mayor answers her critics",
    "RELATED: Two held in the valley",
    "Sign up for our newsletter",
    "Share this",
    "Advertisement",
    "NEW You can now listen to Vale News articles!",
    "(Photo: Ann Lee/Vale Herald)",
    "A door was forced at dawn (Image: Vale Police)",
    "Ann Lee contributed to this report.",
    "Follow us on Facebook",
    "© 2024 Vale Media Ltd",
    "We use cookies to improve your visit.",
    "Listen to this article",
    "Follow the Vale Echo on Facebook",
    "Europol » Media & Press » Newsroom",
    "Vale County Police – Press Office",
    "Ann Lee covers the courts. Reach her at 555-0117.",
    "With files from Bob Ray in Dale",
    "Last modified: March 3, 2025",
    "Home News Sport",
    "12 comments",
  ])("%s", (line) => {
    expect(noise(`${BODY}\n${line}\n${BODY}`)).toEqual([line]);
  });

  it("a shouted link between two sentences of one paragraph", () => {
    expect(noise(`${BODY} SHERIFF SAYS THREE HELD AFTER RAID Later that day he spoke. ${BODY}`)).toEqual(["SHERIFF SAYS THREE HELD AFTER RAID"]);
  });

  it("the headlines under a list of related stories, but not the text after them", () => {
    expect(noise(`${BODY}\nRelated stories\nOne man held in Dale\nA fire in Dale\n${BODY}`)).toEqual(["Related stories", "One man held in Dale", "A fire in Dale"]);
  });

  it.each([
    BODY,
    "“WE WILL NEVER EVER LET THIS STAND!”",
    "Sheriff Ann Lee said: “Read more books.”",
    "Share prices fell in London on Monday after the arrests.",
    "Home Secretary Ann Lee visited the county on Monday.",
    "Related charges were dropped against both men.",
    "Photographs of the men were shown to the jury.",
    "News Corp and Sport England declined to comment.",
    "Like others on the council, Ms Lee was not told of the raid.",
    "Anyone who saw the men should contact them on 101.",
    "Residents were urged to sign up for emergency alerts.",
    "Gunman held after attack on a newsroom",
    "ANN B. LEE, 34, HARROW VALE",
    "«The search goes on», said Ms Lee",
    "Follow-up visits will be made to each of the homes on Main Street",
  ])("is not: %s", (line) => {
    expect(noise(`${BODY}\n${line}\n${BODY}`)).toEqual([]);
  });

  it("nothing is furniture for its capitals in a text that is all capitals", () => {
    expect(noise(`${BODY}\n${BODY}\n${BODY}`.toUpperCase())).toEqual([]);
  });
});

describe("pages as people paste them", () => {
  const rest = (text: string): string => {
    const document = read(text);
    let at = 0;
    let out = "";
    for (const { start, end } of document.noise) {
      out += text.slice(at, start);
      at = end;
    }
    return (out + text.slice(at)).split("\n").filter((line) => line.trim() !== "").join("\n");
  };
  it.each([
    ["a broadcaster's", `Two held\n4 March 2024\nShare\nSave\nPeter Lee\nBBC News NI\nReporting from Dale\nGetty Images\n${BODY}\nMore on this story\nOne man held in Dale\nRelated internet links\nVale Police`, `Two held\n${BODY}`],
    ["a local paper's", `Home\nNews\nCrime & Courts\n\nTwo held\n\nBy Ann Lee ann@vale.example\nMar 3, 2024 Updated Mar 4, 2024\n0\nFacebook\nTwitter\nEmail\n\n${BODY}\n\nTags\nCrime\nVale Police\n\nTrending Now\nOne man held in Dale\n`, `Two held\n${BODY}`],
    ["a release", `FOR IMMEDIATE RELEASE\nMarch 25, 2025\nContact: Ann Lee\n617-555-1234\nann@vale.example\n\nTwo held\n\n${BODY}\n\n###`, `Two held\n${BODY}`],
  ])("%s: what is left is the article", (_, text, article) => {
    expect(rest(text)).toBe(article);
  });
});

describe("every text", () => {
  it.each([
    ["blanks", " ".repeat(4_000_000)],
    ["blanks after a full stop", `A.${" ".repeat(4_000_000)}B`],
    ["capitals", "ABC DEF! ".repeat(400_000)],
    ["full stops", "A. ".repeat(1_000_000)],
    ["quotation marks", "“".repeat(4_000_000)],
  ])("a line of four million characters costs no more than its length: %s", (_, text) => {
    expect(read(text).text).toHaveLength(text.length);
  });

  const line = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(BODY, "By Ann Lee", "Advertisement", " ", "TWO MEN HELD IN HARROW VALE", "“", "Date: 99/99/2025"));
  it("makes a document whose noise is sorted, inside the text and not overlapping", () => {
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom("\n", "\r\n", "\u2028", " "), (lines, end) => {
        const text = lines.join(end);
        const document = read(text);
        expect(document.id).toBe(documentId(text));
        expect(document.text).toBe(text);
        let last = 0;
        for (const span of document.noise) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          last = span.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Document } from "../../server/model/document.ts";
import { FORMATS } from "../../server/read/formats.ts";
import { readHanded } from "../../server/read/handed.ts";
import { LIMITS } from "../../server/read/limits.ts";
import { parse } from "../../server/read/parse.ts";
import type { Read } from "../../server/read/read.ts";
import { BODY, FOREIGN, MORE, bytes, docx, page, pdf } from "./made.ts";

const readAll = async (name: string, content: string | Uint8Array, limits = LIMITS): Promise<Read[]> => {
  const all: Read[] = [];
  for await (const read of readHanded([{ name, bytes: typeof content === "string" ? bytes(content) : content }], { limits })) all.push(read);
  return all;
};
const readOne = async (name: string, content: string | Uint8Array): Promise<Document> => {
  const [read] = await readAll(name, content);
  if (!read || "failed" in read) throw new Error(read?.failed.reason ?? "nothing was read");
  return read.ok;
};
const reasons = async (name: string, content: string | Uint8Array, limits = LIMITS): Promise<string[]> =>
  (await readAll(name, content, limits)).map((r) => ("failed" in r ? `${r.failed.path}: ${r.failed.reason}` : `${r.ok.name}: read`));

const ARTICLE = [BODY, MORE, BODY].join("\n\n");
const PARAGRAPHS = `<p>${BODY}</p><figure><img src="x.jpg"><figcaption>Ann Lee outside. Photo: Bob Ray</figcaption></figure><p>${MORE.replace("unit", '<a href="/u">unit</a>')}</p><p><a href="/2">Fire in Dale destroys a barn</a></p><p>${BODY}</p>`;

describe("HTML", () => {
  it("gives the article as its reader sees it, without menus, captions, links and scripts", async () => {
    expect((await readOne("a.html", page("", PARAGRAPHS))).text).toBe(ARTICLE);
  });

  it.each([
    ["meta elements", '<meta property="og:title" content="Two men held"><meta property="og:site_name" content="The Vale Echo"><meta name="author" content="Ann Lee and Bob Ray"><meta property="article:published_time" content="2025-03-25T22:10:00-04:00"><link rel="canonical" href="https://vale.example/a">',
      { title: "Two men held", publisher: "The Vale Echo", authors: ["Ann Lee", "Bob Ray"], published: "2025-03-25", url: "https://vale.example/a" }],
    ["JSON-LD", `<script type="application/ld+json">${JSON.stringify({ "@graph": [{ "@type": "WebSite", name: "x" }, { "@type": "NewsArticle", headline: "Two held", datePublished: "2025-03-24", author: [{ "@type": "Person", name: "Ann Lee" }], publisher: { name: "Vale Herald" } }] })}</script>`,
      { title: "Two held", publisher: "Vale Herald", authors: ["Ann Lee"], published: "2025-03-24" }],
    ["JSON-LD that is broken", '<script type="application/ld+json">{"@type":</script><meta property="og:site_name" content="The Vale Echo">', { title: "Two held", publisher: "The Vale Echo" }],
    ["a title with names after it", '<meta property="og:title" content="Two men held – police say | Ann Lee | the vale echo"><meta property="og:site_name" content="The Vale Echo"><meta name="author" content="Ann Lee">', { title: "Two men held – police say" }],
    ["nothing but a title", "", { title: "Two held - The Vale Echo", authors: [], published: null, url: null }],
  ])("%s say what it is", async (_, head, expected) => {
    expect(await readOne("a.html", page(head, PARAGRAPHS))).toMatchObject(expected);
  });

  it("a byline that only the page shows names the authors", async () => {
    expect(await readOne("a.html", page("", `<p class="byline">By Ann Lee and Bob Ray</p>${PARAGRAPHS}`))).toMatchObject({ authors: ["Ann Lee", "Bob Ray"] });
  });

  it("its own encoding counts", async () => {
    const html = page('<meta charset="iso-8859-2">', `<p>${BODY} Łódź.</p><p>${MORE}</p>`).replace("Łódź", "\u00a3\u00f3d\u00bc");
    expect((await readOne("a.htm", Buffer.from(html.replace(/[“”©]/g, "'"), "latin1"))).text).toContain("Łódź");
  });

  it("a page without text is reported", async () => {
    expect(await reasons("a.html", "<html><body><script>let x</script><div></div></body></html>")).toEqual(["a.html: the page holds no text: save it again when its article can be seen, as “web page, complete”."]);
  });

  it("markup in the text stays text", async () => {
    expect((await readOne("a.html", page("", `<p>${BODY} &lt;script&gt;alert(1)&lt;/script&gt;</p><p>${MORE}</p>`))).text).toContain("<script>alert(1)</script>");
  });
});

describe("other formats", () => {
  it("Markdown is read without its marks, its first heading and front matter tell of it", async () => {
    const text = `---\ntitle: "Two held"\ndate: 2025-03-25\nauthor: Ann Lee\n---\n\n# Two men held\n\n${BODY.replace("two men", "**two men**")}\n\n> ${MORE}\n`;
    expect(await readOne("a.md", text)).toMatchObject({ text: `Two men held\n\n${BODY}\n\n${MORE}`, title: "Two held", published: "2025-03-25", authors: ["Ann Lee"] });
    expect(await readOne("a.md", `# Two men held\n\n${BODY}`)).toMatchObject({ title: "Two men held" });
  });

  it("Word: a paragraph a block, the card's title, author and date", async () => {
    expect(await readOne("a.docx", docx([BODY, MORE], { title: "Two & two held", author: "Ann Lee" }))).toMatchObject({ text: `${BODY}\n\n${MORE}`, title: "Two & two held", authors: ["Ann Lee"], published: "2025-03-25" });
  });

  it("PDF: lines are joined to paragraphs and divided words made whole", async () => {
    const lines = ["Officers arrested two men in Harrow Vale on Monday, the coun-", "ty police said in a statement. The men were taken to the station", "in the town.", "", "The search of the house would go on for some days, Ann Lee said."];
    expect(await readOne("a.pdf", pdf(lines, "Two men held"))).toMatchObject({
      text: "Officers arrested two men in Harrow Vale on Monday, the county police said in a statement. The men were taken to the station in the town.\n\nThe search of the house would go on for some days, Ann Lee said.",
      title: "Two men held",
      published: "2025-03-25",
    });
  });

  it("mail: subject, sender and date go with the text", async () => {
    const mail = `From: Ann Lee <ann@vale.example>\r\nTo: desk@vale.example\r\nSubject: =?utf-8?q?Two_held_=E2=80=93_police?=\r\nDate: Tue, 25 Mar 2025 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${BODY} caf=C3=A9\r\n`;
    expect(await readOne("a.eml", mail)).toMatchObject({ title: "Two held – police", authors: ["Ann Lee"], published: "2025-03-25", text: expect.stringContaining("café") });
  });

  it("mail with HTML alone shows its text", async () => {
    const mail = `From: a@b.example\r\nSubject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${BODY}</p><p>${MORE}</p>`;
    expect((await readOne("a.eml", mail)).text.replaceAll("\r", "")).toBe(`${BODY}\n\n${MORE}`);
  });

  it("a page saved as one file", async () => {
    const html = page('<meta property="og:site_name" content="The Vale Echo">', PARAGRAPHS);
    const archive = `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--b1--\r\n`;
    expect(await readOne("a.mhtml", archive)).toMatchObject({ text: ARTICLE, publisher: "The Vale Echo" });
  });
});

describe("tables", () => {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  it.each([
    ["commas", "a.csv", `Headline,Date,Author,Source,URL,Body\nTwo held,25 March 2025,Ann Lee; Bob Ray,Vale Echo,https://vale.example/a,${quoted(`${BODY}\n\n${MORE}`)}\n`],
    ["semicolons", "a.csv", `headline;date;author;source;url;body\nTwo held;2025-03-25;"Ann Lee; Bob Ray";Vale Echo;https://vale.example/a;${quoted(`${BODY}\n\n${MORE}`)}\n`],
    ["tabs", "a.tsv", `headline\tdate\tauthor\tsource\turl\tbody\nTwo held\t2025-03-25\tAnn Lee; Bob Ray\tVale Echo\thttps://vale.example/a\t${quoted(`${BODY}\n\n${MORE}`)}\n`],
    ["JSON Lines", "a.jsonl", `${JSON.stringify({ headline: "Two held", date: "2025-03-25T08:00:00Z", author: [{ name: "Ann Lee" }, { name: "Bob Ray" }], source: { name: "Vale Echo" }, url: "https://vale.example/a", body: `${BODY}\n\n${MORE}` })}\n`],
  ])("%s", async (_, name, content) => {
    expect(await readOne(name, content)).toMatchObject({
      name: `${name}#1`, sources: [`${name}#1`], text: `${BODY}\n\n${MORE}`, title: "Two held", published: "2025-03-25", authors: ["Ann Lee", "Bob Ray"], publisher: "Vale Echo", url: "https://vale.example/a",
    });
  });

  it("each row is a document of its own, and a bad one does not stop the rest", async () => {
    expect(await reasons("a.csv", `text\n${quoted(BODY)}\n""\n${quoted(FOREIGN)}\n${quoted(MORE)}\n`)).toEqual(["a.csv#1: read", "a.csv#2: the row holds no text.", "a.csv#3: its text is in Spanish, and only English is read.", "a.csv#4: read"]);
    expect(await reasons("a.jsonl", `{"text":${JSON.stringify(BODY)}}\n\n{"text":\n`)).toEqual(["a.jsonl#1: read", "a.jsonl#3: the line is not a JSON object."]);
  });

  it("markup that a page left in a cell is taken off", async () => {
    expect((await readOne("a.csv", `text\n${quoted(`<p>${BODY}</p><p>${MORE}</p>`)}`)).text).toBe(`${BODY}\n\n${MORE}`);
  });

  it("a table without articles says which columns it has", async () => {
    expect(await reasons("a.csv", "id,name\n1,Ann\n")).toEqual(['a.csv: no column holds the articles: name one of ["id","name"] “text”, “body” or “content”.']);
    expect(await reasons("a.jsonl", '{"id":1}\n')).toEqual(['a.jsonl: no column holds the articles: name one of ["id"] “text”, “body” or “content”.']);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["a scan", "scan.pdf", pdf([]), /only pictures of pages \(a scan\)/],
    ["a broken PDF", "a.pdf", "%PDF-1.4 nothing", /cannot be read as PDF \(.*\): open it in its own program and save it again\./],
    ["a broken Word file", "a.docx", "PK nothing", /cannot be read as Word/],
    ["another zip", "a.docx", zipSync({ "x.txt": bytes(BODY) }), /no Word document is in it/],
    ["an empty message", "a.eml", "From: a@b.example\r\nSubject: x\r\n\r\n", /the message holds no text/],
    ["no JSON at all", "a.jsonl", "hello\n", /none of its lines is a JSON object/],
    ["a quotation mark never closed", "a.csv", 'text\n"hello\n', /cannot be read as CSV/],
  ])("%s", async (_, name, content, expected) => {
    expect((await reasons(name, content)).join()).toMatch(expected);
  });

  it("a file that unpacks beyond the limit is not opened", async () => {
    const bomb = docx([" ".repeat(3_000_000)]);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await reasons("a.docx", bomb, { ...LIMITS, unpackedBytes: 1024 * 1024 })).toEqual(["a.docx: unpacked it has more than 1 MB, so it was not opened."]);
  });

  it("a parser that takes too long is ended, and the next file is read", async () => {
    const deep = `<div>${"<p>a <b>b</b> ".repeat(60_000)}</div>`;
    expect((await reasons("a.html", deep, { ...LIMITS, seconds: 0.05 })).join()).toMatch(/took more than 0\.05 seconds over it/);
    expect(await reasons("b.md", BODY)).toEqual(["b.md: read"]);
  });

  it("a parser that wants too much memory is ended, and the next file is read", async () => {
    const line = `{"text":[${"{},".repeat(2_000_000)}{}]}`;
    expect((await reasons("a.jsonl", line, { ...LIMITS, memory: 48 })).join()).toMatch(/wanted more than 48 MB/);
    expect(await reasons("b.md", BODY)).toEqual(["b.md: read"]);
  }, 60_000);
});

describe("any bytes", () => {
  const seeds = { ".docx": docx([BODY]), ".pdf": pdf([BODY]), ".html": bytes(page("", PARAGRAPHS)), ".csv": bytes(`text\n"${BODY}"`), ".jsonl": bytes(`{"text":"${BODY}"}`) } as const;
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: "binary" }).map(bytes),
    // A good file with some bytes changed and its end cut off.
    fc.tuple(fc.constantFrom(...Object.values(seeds)), fc.array(fc.tuple(fc.nat(5_000), fc.nat(255)), { maxLength: 8 }), fc.nat(400)).map(([good, changes, cut]) => {
      const copy = good.slice(0, Math.max(0, good.length - cut));
      for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte;
      return copy;
    }),
  );
  it("give documents or a reason, in every format, and throw nothing", async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.constantFrom(...FORMATS), async (file, format) => {
        const answer = await parse(`x${format.endings[0]}`, file, LIMITS);
        expect("parsed" in answer || answer.problem.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LIMITS } from "../../server/read/limits.ts";
import type { Read } from "../../server/read/read.ts";
import { readPaths } from "../../server/read/read.ts";
import { BODY, FOREIGN, MORE, bytes } from "./made.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "corkboard-read-"));
});
afterAll(() => rm(folder, { recursive: true }));

const put = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content);
  return path;
};
const collect = async (reads: AsyncIterable<Read>): Promise<Read[]> => {
  const all: Read[] = [];
  for await (const read of reads) all.push(read);
  return all;
};
const texts = (reads: readonly Read[]): string[] => reads.map((r) => ("ok" in r ? r.ok.text : `failed: ${r.failed.reason}`));
const names = (reads: readonly Read[]): string[] => reads.map((r) => ("ok" in r ? r.ok.name : `failed: ${r.failed.path.slice(folder.length + 1)}`));

describe("paths", () => {
  it("a folder is read sorted by name, without hidden files, pictures and its README", async () => {
    for (const name of ["f/b.txt", "f/a/z.txt", "f/B.txt", "f/README.md", "f/.hidden.txt", "f/.git/x.txt", "f/photo.jpg"]) await put(name, `${name} ${BODY}`);
    expect(names(await collect(readPaths([join(folder, "f")])))).toEqual(["B.txt", "z.txt", "b.txt"]);
  });

  it("a README that is named is read", async () => {
    expect(names(await collect(readPaths([await put("g/README.md", BODY)])))).toEqual(["README.md"]);
  });

  it("a pattern gives its matches, sorted; one that matches nothing is reported", async () => {
    for (const name of ["p/2.txt", "p/1.txt", "p/3.log"]) await put(name, BODY);
    expect(names(await collect(readPaths([`${folder}/p/*.txt`])))).toEqual(["1.txt", "2.txt"]);
    expect(texts(await collect(readPaths([`${folder}/p/*.eml`])))).toEqual(["failed: no file matches it: check the pattern."]);
  });

  it("a name with brackets is a file where there is one", async () => {
    expect(names(await collect(readPaths([await put("[1] story.txt", BODY)])))).toEqual(["[1] story.txt"]);
  });

  it("the order of the arguments is kept, and a failure does not stop the rest", async () => {
    const good = await put("good.txt", BODY);
    expect(names(await collect(readPaths([join(folder, "none.txt"), good, await put("empty.txt", "")])))).toEqual(["failed: none.txt", "good.txt", "failed: empty.txt"]);
  });
});

describe("what cannot be read is told in a sentence", () => {
  const reason = async (name: string, content: string | Uint8Array, limits = LIMITS): Promise<string> => texts(await collect(readPaths([await put(name, content)], { limits })))[0] ?? "";
  it.each([
    ["empty.txt", "", "it is empty: save the article in it again, or leave it out."],
    ["blank.txt", " \n\t\n", "it holds no text."],
    ["picture.png", "x", "files of its kind are not read: give one of .txt, .md, .html, .mhtml, .pdf, .docx, .eml, .csv, .jsonl, .cyjs."],
    ["old.doc", "x", "files of its kind are not read: give one of .txt, .md, .html, .mhtml, .pdf, .docx, .eml, .csv, .jsonl, .cyjs."],
    ["fake.txt", "%PDF-1.7 \u0001", "it is not text but a PDF (name it .pdf)."],
    ["spanish.txt", FOREIGN, "its text is in Spanish, and only English is read."],
  ])("%s", async (name, content, expected) => {
    expect(await reason(name, content)).toBe(`failed: ${expected}`);
  });

  it("binary bytes", async () => {
    expect(await reason("b.txt", Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 256))).toMatch(/it is binary, not text/);
  });

  it("a missing file", async () => {
    expect(texts(await collect(readPaths([join(folder, "nowhere.txt")])))).toEqual(["failed: there is no such file or folder: check the path."]);
  });

  it("a file over the limit, before it is read", async () => {
    expect(await reason("large.txt", "x".repeat(3_000_000), { ...LIMITS, bytes: 1024 * 1024 })).toBe("failed: it has 3 MB, and a file may have 1 MB: split it into its articles.");
  });
});

describe("encodings", () => {
  const text = `${BODY} “Café” – £5`;
  const utf16 = (mark: readonly number[], big: boolean): Uint8Array => {
    const units = Buffer.from(text, "utf16le");
    return Buffer.concat([Buffer.from(mark), big ? units.swap16() : units]);
  };
  const windows = Buffer.from(text.replace("“", "\u0093").replace("”", "\u0094").replace("–", "\u0096"), "latin1");
  const mac = Buffer.from(text.replace("“", "\u00d2").replace("”", "\u00d3").replace("é", "\u008e").replace("–", "\u00d0").replace("£", "\u00a3"), "latin1");
  it.each([
    ["UTF-8", bytes(text)],
    ["UTF-8 with a mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(text)])],
    ["UTF-16, little end first", utf16([0xff, 0xfe], false)],
    ["UTF-16, big end first", utf16([0xfe, 0xff], true)],
    ["UTF-16 without a mark", utf16([], false)],
    ["Windows-1252", windows],
    ["Mac OS Roman", mac],
  ])("%s", async (name, content) => {
    expect(texts(await collect(readPaths([await put(`${name}.txt`, content)])))).toEqual([text]);
  });

  it("line ends are kept", async () => {
    const lines = `${BODY}\r\n\r\n${MORE}\r${BODY}\n`;
    expect(texts(await collect(readPaths([await put("crlf.txt", lines)])))).toEqual([lines]);
  });
});

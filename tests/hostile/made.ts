import { strToU8, zipSync } from "fflate";
import { BODY, docx, page } from "../read/made.ts";

/** Files that somebody made to do harm. `canary` is an address that nobody may ask. */
export interface Made {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** Why it is refused, or null where it is read. */
  readonly refused: RegExp | null;
}

const word = (document: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    "_rels/.rels": strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    "word/document.xml": strToU8(document),
    ...more,
  });
const body = (text: string): string => `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;

/** Each entity ten of the one before it: a thousand million words. */
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join("")}]>`;

export const harmful = (canary: string): readonly Made[] => [
  { what: "a zip bomb", name: "bomb.docx", bytes: () => docx([" ".repeat(110_000_000)]), refused: /unpacked it has more than/ },
  { what: "a bomb of many files", name: "many.docx", bytes: () => word(body(BODY), Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`word/media/${i}.bin`, new Uint8Array(9_900_000)]))), refused: null },
  { what: "an XML bomb", name: "laughs.docx", bytes: () => word(`${LAUGHS}${body("&a9;")}`), refused: /./ },
  { what: "an XML file that names another", name: "outside.docx", bytes: () => word(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "${canary}/xxe"><!ENTITY f SYSTEM "file:///etc/passwd">]>${body(`${BODY} &e; &f;`)}`), refused: /./ },
  { what: "an archive whose names lead out of it", name: "slip.docx", bytes: () => word(body(BODY), { "../../../../tmp/corkboard-slipped.txt": strToU8("slipped"), "/tmp/corkboard-slipped.txt": strToU8("slipped") }), refused: null },
  { what: "a name that leads out of a folder", name: "../../../../../tmp/corkboard-slipped.txt", bytes: () => strToU8(BODY), refused: null },
  { what: "a name of another system", name: "..\\..\\corkboard-slipped.txt", bytes: () => strToU8(`${BODY} Again.`), refused: null },
  { what: "one line of ten megabytes", name: "line.txt", bytes: () => strToU8(`${"Sheriff Ada Quill of the Vale County Police said that the police were there. ".repeat(130_000)}\n`), refused: /has 10,\d+,\d+ characters, and a document may have 1,000,000: split it/ },
  { what: "one word of ten megabytes", name: "word.txt", bytes: () => strToU8(`${BODY} ${"A".repeat(10_000_000)}`), refused: /characters, and a document may have/ },
  { what: "a line of all that a document may have", name: "long.txt", bytes: () => strToU8(`${BODY} ${"A".repeat(999_000)}`), refused: null },
  { what: "bytes of no encoding", name: "noise.txt", bytes: () => Uint8Array.from({ length: 60_000 }, (_, i) => (i * 89 + (i >> 3)) % 256), refused: /binary, not text/ },
  { what: "half of a UTF-16 pair", name: "half.txt", bytes: () => Uint8Array.from([0xff, 0xfe, ...Buffer.from(BODY, "utf16le"), 0x00, 0xd8]), refused: null },
  { what: "Windows' own quotation marks", name: "windows.txt", bytes: () => Uint8Array.from([...Buffer.from(`${BODY} He said: `), 0x93, ...Buffer.from("We went home, all of us"), 0x94]), refused: null },
  { what: "a page that wants to be asked", name: "page.html", bytes: () => strToU8(page(`<link rel="stylesheet" href="${canary}/a.css"><meta http-equiv="refresh" content="0;url=${canary}/refresh"><base href="${canary}/"><script src="${canary}/s.js"></script>`, `<p>${BODY}</p><img src="${canary}/i.png"><iframe src="${canary}/f"></iframe><object data="${canary}/o"></object><p>${BODY}</p>`)), refused: null },
  { what: "Markdown that wants to be asked", name: "page.md", bytes: () => strToU8(`# Two held\n\n${BODY}\n\n![x](${canary}/md.png)\n\n<img src="${canary}/md2.png">\n\n${BODY.replace("two", "three")}`), refused: null },
  { what: "a mail that wants to be asked", name: "mail.eml", bytes: () => strToU8(`From: a@example.org\r\nSubject: Two held\r\nContent-Type: message/external-body; access-type=URL; URL="${canary}/mail"\r\n\r\n`), refused: /./ },
  { what: "tags in one another", name: "deep.html", bytes: () => strToU8(`<html><body>${"<div>".repeat(60)}${BODY}${"</div>".repeat(60)}</body></html>`), refused: null },
  { what: "a table with a cell that is not closed", name: "open.csv", bytes: () => strToU8(`title,text\nA,"${"x,".repeat(1_000_000)}`), refused: /./ },
];

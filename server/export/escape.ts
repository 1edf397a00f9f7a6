/** Text of documents in the languages of notes: as it stands, whatever it holds. */

const ENTITY: Readonly<Record<string, string>> = { "\n": "&#10;", "\r": "&#13;", "\t": "&#9;" };

/** Inline text of Markdown. Line ends become entities, so that no text can begin a block. */
export function md(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&!$^]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^[-+=:]/, "\\$&")
    .replace(/[\n\r\t]/g, (c) => ENTITY[c] ?? c)
    .replace(/^ | $/g, "&#32;");
}

/** An address that may be a link: no other scheme, no blanks, nothing that ends the link. */
const LINK = /^https?:\/\/[^\s<>"'`\\()[\]{}|^\p{C}]+$/u;
export const isLink = (url: string): boolean => LINK.test(url);

/** An address as a link where it is safe to follow, else as text. */
export const mdLink = (url: string): string => (isLink(url) ? `<${url}>` : md(url));

/** A text in the front matter of a note: YAML in double quotes, which is JSON with a few more escapes. */
export const yaml = (text: string): string => JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const MOST = 80;

/** A name that every file system takes and that leads nowhere else: no separators, no dots in front, nothing invisible. */
export function fileName(text: string): string {
  const clean = text.normalize("NFC").replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "").replace(/[/\\:*?"<>|#^[\]%]/g, " ").replace(/\s+/g, " ").trim();
  const short = [...clean].slice(0, MOST).join("").replace(/^[. -]+|[. ]+$/g, "");
  if (short === "") return "untitled";
  return RESERVED.test(short.split(".")[0] ?? "") ? `_${short}` : short;
}

/** Gives each text a file name of its own; case does not tell two apart. */
export function fileNames(): (text: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (text) => {
    const name = fileName(text);
    const key = name.toLowerCase();
    let [own, number] = [name, next.get(key) ?? 2];
    while (taken.has(own.toLowerCase())) own = `${name} (${number++})`;
    next.set(key, number);
    taken.add(own.toLowerCase());
    return own;
  };
}

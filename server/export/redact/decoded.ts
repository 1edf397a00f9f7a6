/** Texts in which letters are written otherwise: %C3%B6, &ouml;, &#246;, \\u00f6, =C3=B6. */

const MARKS: Readonly<Record<string, string>> = { uml: "\u0308", acute: "\u0301", grave: "\u0300", circ: "\u0302", tilde: "\u0303", ring: "\u030a", cedil: "\u0327", caron: "\u030c", breve: "\u0306", macr: "\u0304" };
const LETTERS: Readonly<Record<string, string>> = { aelig: "æ", AElig: "Æ", oelig: "œ", OElig: "Œ", oslash: "ø", Oslash: "Ø", szlig: "ß", eth: "ð", ETH: "Ð", thorn: "þ", THORN: "Þ", inodot: "ı", nbsp: " ", shy: "", amp: "&", apos: "'", quot: '"', rsquo: "’", lsquo: "‘", hyphen: "-", dash: "-" };

const bytes = (run: string, mark: RegExp): string => {
  const octets = Uint8Array.from(run.split(mark).filter(Boolean), (hex) => parseInt(hex, 16));
  // What is no UTF-8 is the older Latin 1, in which each octet is a letter.
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(octets);
  } catch {
    return String.fromCharCode(...octets);
  }
};

const point = (code: number, otherwise: string): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise);

function named(whole: string, name: string): string {
  const letter = LETTERS[name];
  if (letter !== undefined) return letter;
  const mark = MARKS[name.slice(1)];
  return mark === undefined ? whole : (name.slice(0, 1) + mark).normalize("NFC");
}

/** One layer of such writing undone; the text itself where there is none. */
export const decoded = (text: string): string =>
  /[%&\\=]/.test(text)
    ? text
        .replace(/(?:%[0-9a-f]{2})+/gi, (run) => bytes(run, /%/))
        .replace(/(?:=[0-9A-F]{2})+/g, (run) => bytes(run, /=/))
        .replace(/&#x([0-9a-f]{1,6});?/gi, (whole, hex: string) => point(parseInt(hex, 16), whole))
        .replace(/&#(\d{1,7});?/g, (whole, digits: string) => point(Number(digits), whole))
        .replace(/&([a-z]{2,8});/gi, named)
        .replace(/\\u\{?([0-9a-f]{4,6})\}?/gi, (whole, hex: string) => point(parseInt(hex, 16), whole))
        .replace(/\\x([0-9a-f]{2})/gi, (whole, hex: string) => point(parseInt(hex, 16), whole))
    : text;

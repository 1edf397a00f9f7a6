import { isGiven } from "../lexicon/words.ts";

/** Who wrote it and for whom, as a byline says it. */
export interface Byline {
  readonly authors: readonly string[];
  readonly publisher: string | null;
}

const PART = "\\p{Lu}[\\p{L}.'’-]*";
const NAME = `${PART}(?:\\s+(?:de|la|van|der|den|von|bin|al|del|da|di|du|le|el|ten|ter|${PART})){1,4}`;
const IS_NAME = new RegExp(`^${NAME}$`, "u");
/** "By Jane Doe", "BY JANE DOE", "Words by Jane Doe", "Reporting by Jane Doe". */
const BY = new RegExp(`^(?:(?:[Ww]ords|[Ss]tory|[Rr]eport(?:ed|ing)?|[Ww]ritten|[Aa]nalysis|[Oo]pinion|[Ee]xclusive)\\s+)?(?:[Bb]y|BY):?\\s+(?=${PART}(?:\\s|$|,))`, "u");
const OUTLET_WORD =
  /\b(?:News|Times|Herald|Post|Globe|Press|Journal|Gazette|Tribune|Guardian|Independent|Telegraph|Mail|Echo|Chronicle|Star|Sun|Standard|Examiner|Record|Courier|Argus|Mirror|Express|Observer|Review|Today|Radio|TV|Television|Broadcasting|Agency|Media|Network|Wire|Service|Daily|Weekly|Digital|Online|Magazine|Ledger|Bulletin|Dispatch|Sentinel|Register|Advertiser|Reporter|Messenger|Voice|Eagle|Bee|Inquirer|Monitor|Reuters|Square)\b/;
const ROLE = /\b(?:reporter|editor|correspondent|writer|staff|journalist|columnist|contributor|bureau|desk|chief|producer|agency staff)\b/i;

const isOutlet = (part: string): boolean =>
  /^\p{Lu}/u.test(part) && part.length <= 60 && !ROLE.test(part) && !/\d/.test(part) && (OUTLET_WORD.test(part) || /^The \p{Lu}/u.test(part) || /^[A-Z]{2,6}$/.test(part));

/** "Peter Pinedo Bill Melugin": names run together with nothing between them, two words each. */
function runTogether(names: string): string[] {
  const parts = names.split(/\s+/);
  const plain = parts.every((p) => /^\p{Lu}\p{L}{2,}$/u.test(p));
  if (!plain || parts.length < 4 || parts.length % 2 === 1) return [names];
  return parts.flatMap((p, i) => (i % 2 === 0 ? [`${p} ${parts[i + 1]}`] : []));
}

/** Is the line an outlet's name and nothing else: "Vale Examiner", "The Vale Echo", "BBC News NI"? */
export const isBareOutlet = (line: string): boolean =>
  /^[A-Z]{2,4} (?:News|Sport|World Service)(?:,? \p{Lu}[\p{L} ]{1,20})?$/u.test(line) ||
  (/^(?:The )?(?:\p{Lu}[\p{L}'’-]+ ){1,3}\p{Lu}\p{L}+$/u.test(line) && OUTLET_WORD.test(line.slice(line.lastIndexOf(" ") + 1)) && isOutlet(line));

/** Gives "JANE DOE" the case of a name; leaves every other form as it is written. */
const cased = (name: string): string =>
  /\p{Ll}/u.test(name) ? name : name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());

/** Splits what follows "By" or "Authors:" into names and, where one stands there, the outlet. */
export function parseAuthors(text: string): Byline {
  const authors: string[] = [];
  let publisher: string | null = null;
  for (const piece of text.replace(/\s*[(<]?\S+@\S+[)>]?/g, "").split(/\s*(?:,|;|\||•|·|\s[–—-]\s|\sand\s|\s&\s|\sfor\s)\s*/i)) {
    const part = piece.replace(/^(?:by|and|for)\s+/i, "").replace(/\s+in\s+\p{Lu}.*$/u, "").trim();
    if (isOutlet(part)) publisher ??= part;
    else if (IS_NAME.test(part) && !ROLE.test(part)) authors.push(...runTogether(part).map(cased));
  }
  return { authors, publisher };
}

/** A post and nothing else, as some pages set it under the name: "Crime correspondent", "Vale Herald staff writer". */
export const isBareRole = (line: string): boolean =>
  line.length <= 60 && /^(?:[\p{L}'’&-]+ ){0,4}(?:reporter|editor|correspondent|writer|journalist|columnist|contributor)(?:, [\p{L} ]{2,30})?$/iu.test(line);

/**
 * Reads a line of names alone ("Jane Doe", "Jane Doe and John Roe in Paris"), which is a byline only where the line
 * after it says so: a headline in capitals looks the same. `titled`: a headline stands above it.
 */
export function nakedByline(line: string, titled: boolean): Byline | null {
  if (line.length > 100 || /[.!?:]$/.test(line)) return null;
  const names = line.replace(/\s+(?:in|at)\s+\p{Lu}.*$/u, "").split(/\s*,\s*|\s+and\s+|\s+&\s+/);
  const isAuthor = (name: string): boolean => {
    const parts = name.split(/\s+/);
    return IS_NAME.test(name) && !OUTLET_WORD.test(name) && parts.length <= 4 && (isGiven(parts[0] ?? "") || (titled && parts.length === 2));
  };
  const authors = names.filter((name) => !/^(?:agenc(?:y|ies)|staff)$/i.test(name));
  return authors.length > 0 && authors.every(isAuthor) ? { authors, publisher: null } : null;
}

/** Reads a line that is a byline: "By Jane Doe, Outlet", "Jane Doe | Outlet", "Jane Doe, Outlet"; null when it is none. */
export function bylineOf(line: string): Byline | null {
  if (line.length > 160) return null;
  const by = BY.exec(line);
  if (by) {
    const found = parseAuthors(line.slice(by[0].length));
    return found.authors.length > 0 || found.publisher ? found : null;
  }
  const pair = /^([^|,•]{3,60}?)\s*[|,•]\s*([^|,•]{2,60})(?:\s*[|•].*)?$/.exec(line);
  if (!pair?.[1] || !pair[2] || !IS_NAME.test(pair[1]) || OUTLET_WORD.test(pair[1])) return null;
  const role = ROLE.test(pair[2]);
  return role || isOutlet(pair[2]) ? { authors: [cased(pair[1])], publisher: role ? null : pair[2] } : null;
}

/** "(Jane Doe, Outlet)" at the very start of a text: the byline and its length; null when it is something else. */
export function bracketedByline(head: string): (Byline & { readonly length: number }) | null {
  const m = /^\s*\(([^()\n]{3,100})\)/.exec(head);
  const [name, outlet, ...rest] = m?.[1]?.split(/\s*,\s*/) ?? [];
  if (!m || !name || rest.length > 0 || !IS_NAME.test(name)) return null;
  if (outlet === undefined) return OUTLET_WORD.test(name) ? { authors: [], publisher: name, length: m[0].length } : null;
  return /^\p{Lu}/u.test(outlet) ? { authors: [name], publisher: outlet, length: m[0].length } : null;
}

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

/** Is the line a person's name and nothing else, as some pages set a byline? */
export const isBareName = (line: string): boolean => line.length <= 60 && IS_NAME.test(line) && !OUTLET_WORD.test(line);

const isOutlet = (part: string): boolean =>
  /^\p{Lu}/u.test(part) && part.length <= 60 && !ROLE.test(part) && !/\d/.test(part) && (OUTLET_WORD.test(part) || /^The \p{Lu}/u.test(part) || /^[A-Z]{2,6}$/.test(part));

/** "Peter Pinedo Bill Melugin": names run together with nothing between them, two words each. */
function runTogether(names: string): string[] {
  const parts = names.split(/\s+/);
  const plain = parts.every((p) => /^\p{Lu}\p{L}{2,}$/u.test(p));
  if (!plain || parts.length < 4 || parts.length % 2 === 1) return [names];
  return parts.flatMap((p, i) => (i % 2 === 0 ? [`${p} ${parts[i + 1]}`] : []));
}

/** Is the line an outlet's name and nothing else: "Vale Examiner", "The Vale Echo"? */
export const isBareOutlet = (line: string): boolean =>
  /^(?:The )?(?:\p{Lu}[\p{L}'’-]+ ){1,3}\p{Lu}\p{L}+$/u.test(line) && OUTLET_WORD.test(line.slice(line.lastIndexOf(" ") + 1)) && isOutlet(line);

/** Gives "JANE DOE" the case of a name; leaves every other form as it is written. */
const cased = (name: string): string =>
  /\p{Ll}/u.test(name) ? name : name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());

/** Splits what follows "By" or "Authors:" into names and, where one stands there, the outlet. */
export function parseAuthors(text: string): Byline {
  const authors: string[] = [];
  let publisher: string | null = null;
  for (const piece of text.split(/\s*(?:,|;|\||•|·|\s[–—-]\s|\sand\s|\s&\s|\sfor\s)\s*/i)) {
    const part = piece.replace(/^(?:by|and|for)\s+/i, "").replace(/\s+in\s+\p{Lu}.*$/u, "").trim();
    if (isOutlet(part)) publisher ??= part;
    else if (IS_NAME.test(part) && !ROLE.test(part)) authors.push(...runTogether(part).map(cased));
  }
  return { authors, publisher };
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

import type { Entry, Lexicon } from "../lexicon/lexicon.ts";
import { placeNamed } from "../lexicon/places.ts";
import { MAKES } from "../lexicon/heads.ts";
import { COMMON, isDoubtfulGiven, isGiven } from "../lexicon/words.ts";
import type { Name, Page } from "./page.ts";
import { isUpper } from "./page.ts";
import { tokens } from "./tokens.ts";

/** The lexicon as a tree, with the first words that are written small ("gardaí", "easyJet") and marks. */
interface Trie {
  readonly root: Branch;
  readonly small: ReadonlySet<string>;
}

interface Branch {
  readonly next: Map<string, Branch>;
  /** Entries whose name ends here, with the form as the lexicon writes it. */
  readonly ends: { entry: Entry; form: readonly string[] }[];
}

const branch = (): Branch => ({ next: new Map(), ends: [] });
const tries = new WeakMap<Lexicon, Trie>();

/** All names of the lexicon as a tree by token, made once a lexicon. */
function trie(lexicon: Lexicon): Trie {
  const known = tries.get(lexicon);
  if (known) return known;
  const root = branch();
  const small = new Set<string>();
  for (const entry of lexicon.entries.values()) {
    for (const alias of [entry.name, ...entry.aliases]) {
      let at = root;
      const form = tokens(alias);
      const [first] = form;
      if (first && first.type !== "number" && !first.capital) small.add(first.lower);
      for (const t of form) {
        let next = at.next.get(t.lower || t.text);
        if (!next) at.next.set(t.lower || t.text, (next = branch()));
        at = next;
      }
      at.ends.push({ entry, form: form.map((t) => t.text) });
    }
  }
  const made = { root, small };
  tries.set(lexicon, made);
  return made;
}

/** Is the text written as the lexicon writes it? A single word must agree to the letter, of several the capitals must be capitals. */
function agrees(page: Page, first: number, form: readonly string[]): boolean {
  const only = form.length === 1;
  if (only && namesSomebody(page, first)) return false;
  // "Met Éireann" is not the Met: an ordinary word that goes on in capitals is another name.
  if (only && !isUpper(form[0] ?? "") && COMMON.has(form[0]?.toLowerCase() ?? "") && page.capital(first + 1) && !page.titles.words.has(page.lower(first + 1))) return false;
  return form.every((word, k) => {
    const t = page.token(first + k);
    if (!t) return false;
    if (t.text === word || t.type === "mark") return true;
    if (isUpper(t.text) && !isUpper(word)) return t.text.length > 4 && (!only || page.begins(first));
    if (only || isUpper(word)) return false;
    return t.capital || word[0] === word[0]?.toLowerCase();
  });
}

/** "Gabrielle Giffords", "Giffords" where she is named in full, "DCI Gail Hallam", "Gallup, N.M.": a name of one word that is somebody's, a rank or a place here. */
function namesSomebody(page: Page, i: number): boolean {
  const t = page.token(i);
  const next = page.token(i + 1);
  if (!t) return false;
  if (isUpper(t.text)) return page.titles.ranks.has(t.lower) && next?.capital === true && next.type === "word" && !isUpper(next.text);
  if (MAKES.has(t.text) && (page.capital(i + 1) || /^\d/.test(next?.text ?? "") || ["a", "an", "his", "her", "their", "white", "black", "silver", "blue", "red", "grey", "gray", "green", "stolen", "old", "new", "gold", "dark"].includes(page.lower(i - 1)))) return true;
  if (page.capital(i - 1) && page.token(i - 1)?.text !== t.text && leadsPerson(page, i - 1)) return true;
  const place = placeNamed(t.text).length > 0;
  if (place && ["in", "near", "from", "outside"].includes(page.lower(i - 1))) return true;
  return surnamesOf(page).has(t.text) || (place && next?.text === "," && page.capital(i + 2) && placeNamed(page.text(i + 2, i + 3)).some((p) => p.kind === "state" || p.kind === "country"));
}

/** Does a given name, an initial, a nickname's end or a title stand at token `i`? */
const leadsPerson = (page: Page, i: number): boolean => {
  const t = page.token(i);
  return t !== undefined && (isGiven(t.text) || /^\p{Lu}\.$/u.test(t.text) || page.titles.strong.has(t.lower));
};

const surnamesKnown = new WeakMap<Page, ReadonlySet<string>>();
/** Words that stand behind a given name somewhere in the document. */
function surnamesOf(page: Page): ReadonlySet<string> {
  let known = surnamesKnown.get(page);
  if (!known) {
    const all = new Set<string>();
    for (let i = 0; i < page.tokens.length - 1; i++) {
      const text = page.token(i)?.text ?? "";
      if (!page.capital(i) || !(isGiven(text) || isDoubtfulGiven(text) || (page.token(i + 1)?.text && /^["“‘']$/.test(page.token(i + 1)?.text ?? "")))) continue;
      for (let k = i + 1; k < i + 5 && (page.capital(k) || /^["“”‘’'-]$/.test(page.token(k)?.text ?? "")); k++) if (page.capital(k)) all.add(page.token(k)?.text ?? "");
    }
    surnamesKnown.set(page, (known = all));
  }
  return known;
}

/** The longest name of the lexicon that begins at token `i`. */
function longest(page: Page, root: Branch, i: number): Name | null {
  let at: Branch | undefined = root;
  let found: Name | null = null;
  for (let k = i; at; k++) {
    const t = page.token(k);
    if (!t) break;
    at = at.next.get(t.lower || t.text);
    const end = at?.ends.find((e) => agrees(page, i, e.form));
    if (end) found = { first: i, last: k + 1, kind: end.entry.kind, rule: "lexicon", key: end.entry.key, canonical: end.entry.name };
  }
  return found;
}

/** Names that the lexicon holds, longest first at each place. */
export function findKnown(page: Page): Name[] {
  const { root, small } = trie(page.lexicon);
  const found: Name[] = [];
  for (const sentence of page.sentences) {
    if (sentence.noise) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      const t = page.token(i);
      if (!t || (t.type !== "number" && !t.capital && !small.has(t.lower))) continue;
      const name = longest(page, root, i);
      if (!name || name.last > sentence.last) continue;
      found.push(name);
      i = name.last - 1;
    }
  }
  return found;
}

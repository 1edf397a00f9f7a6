import { genderOf } from "../lexicon/words.ts";
import type { Kind } from "../model/ontology.ts";
import type { Name, Page } from "./page.ts";
import type { FullPerson } from "./persons.ts";
import { fullPerson, matchesPerson } from "./persons.ts";
import { surnames } from "./repeat.ts";

/** Names of one document that mean the same. */
export interface Cluster {
  readonly kind: Kind;
  readonly names: Name[];
  /** The lexicon's key. */
  key: string | undefined;
}

/** One person of the document: the forms of the full name, and where the person was named last. */
interface Known {
  readonly cluster: Cluster;
  readonly forms: FullPerson[];
  readonly gender: "m" | "f" | null;
  latest: number;
}

const lastWord = (surname: string): string => surname.slice(surname.lastIndexOf(" ") + 1);

/** People by their full names, the longest first, each text once. */
function gather(page: Page, full: readonly Name[]): { byText: Map<string, Known>; all: Known[] } {
  const byText = new Map<string, Known>();
  const bySurname = new Map<string, Known[]>();
  const all: Known[] = [];
  const ordered = [...full].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
  for (const name of ordered) {
    const text = page.text(name.first, name.last);
    if (byText.has(text)) continue;
    const person = fullPerson(page, name);
    const keys = new Set([lastWord(person.surname), ...person.middle]);
    const near = new Set([...keys].flatMap((k) => bySurname.get(k) ?? []));
    const fits = [...near].filter((k) => k.forms.some((f) => matchesPerson(person, f)));
    let known = fits.length === 1 ? fits[0] : undefined;
    if (!known) {
      known = { cluster: { kind: "Person", names: [], key: undefined }, forms: [], gender: genderOf(page.token(name.first)?.text ?? ""), latest: -1 };
      all.push(known);
    }
    known.forms.push(person);
    byText.set(text, known);
    for (const k of keys) bySurname.set(k, [...(bySurname.get(k) ?? []), known].filter((x, i, list) => list.indexOf(x) === i));
  }
  return { byText, all };
}

/** "Treviño Garza" is no full name where somebody is called "Juan Carlos Treviño Garza". */
function withoutSurnames(page: Page, full: readonly Name[]): Name[] {
  const doubled = new Set(full.filter((n) => n.last - n.first > 2).flatMap((n) => surnames(page, n).filter((s) => s.length === 2).map((s) => s.join(" "))));
  return full.filter((n) => n.last - n.first !== 2 || !doubled.has(page.text(n.first, n.last)));
}

/** The short forms under which each person is known: surname, given name, nickname, in lower case. */
function shortForms(page: Page, full: readonly Name[], byText: ReadonlyMap<string, Known>): Map<string, Known[]> {
  const forms = new Map<string, Known[]>();
  const seen = new Set<string>();
  for (const name of full) {
    const text = page.text(name.first, name.last);
    const known = byText.get(text);
    if (!known || seen.has(text)) continue;
    seen.add(text);
    const { nickname } = fullPerson(page, name);
    const all = [...surnames(page, name).map((s) => s.join(" ").toLowerCase()), page.lower(name.first), nickname];
    for (const form of new Set(all)) {
      const list = forms.get(form) ?? [];
      if (form !== "" && !list.includes(known)) forms.set(form, [...list, known]);
    }
  }
  return forms;
}

/** "Mr Fraser" is not Isla Fraser. */
function agreesWithTitle(page: Page, name: Name, known: Known): boolean {
  const title = page.lower(name.first - 1);
  const wanted = page.titles.he.has(title) ? "m" : page.titles.she.has(title) ? "f" : null;
  return !wanted || known.gender === null || known.gender === wanted;
}

/** People: full names first, then what is short for one of them; a short form that fits several goes to the one named last before it. `names` in order of place. */
export function clusterPeople(page: Page, names: readonly Name[]): Cluster[] {
  const full = withoutSurnames(page, names.filter((n) => !n.short));
  const isFull = new Set(full);
  const { byText, all } = gather(page, full);
  const forms = shortForms(page, full, byText);
  for (const name of names) {
    const known = isFull.has(name) ? byText.get(page.text(name.first, name.last)) : meant(page, name, forms);
    if (known) {
      known.cluster.names.push(name);
      known.latest = name.first;
      continue;
    }
    const made: Known = { cluster: { kind: "Person", names: [name], key: undefined }, forms: [], gender: null, latest: name.first };
    all.push(made);
    forms.set(shortText(page, name), [made]);
  }
  return all.map((k) => k.cluster).filter((c) => c.names.length > 0);
}

const shortText = (page: Page, name: Name): string => {
  const words: string[] = [];
  for (let i = name.first; i < name.last; i++) words.push(page.lower(i) || page.token(i)?.text || "");
  return words.join(" ");
};

function meant(page: Page, name: Name, forms: ReadonlyMap<string, Known[]>): Known | undefined {
  let best: Known | undefined;
  for (const known of forms.get(shortText(page, name)) ?? []) if (agreesWithTitle(page, name, known) && (!best || known.latest > best.latest)) best = known;
  return best;
}

import { isPeople } from "../lexicon/calendar.ts";
import { PLACE_PREPOSITIONS, SPEAKS, SURE_PREPOSITIONS } from "../lexicon/cues.ts";
import { AGENCY_HEADS, PARTICLES, SUFFIXES } from "../lexicon/heads.ts";
import { placeNamed } from "../lexicon/places.ts";
import { TEAM_NAMES } from "../lexicon/sport.ts";
import { COMMON, isDoubtfulGiven, isGiven, isSurname } from "../lexicon/words.ts";
import type { Kind } from "../model/ontology.ts";
import type { Definition } from "./acronyms.ts";
import type { Name, Page } from "./page.ts";
import { speaksOfSport } from "./teams.ts";
import { isUpper } from "./page.ts";

/** Second look: what is named once is found again where less speaks for it: surnames, acronyms, short forms. */

interface Form {
  readonly words: readonly string[];
  readonly name: Pick<Name, "kind" | "rule" | "short">;
}

/** The words of a person's surname: the last word with its particles and hyphens; for three words and more the last two as well. */
export function surnames(page: Page, name: Name): string[][] {
  let last = name.last;
  if (SUFFIXES.has(page.lower(last - 1))) last -= page.token(last - 2)?.text === "," ? 2 : 1;
  let first = last - 1;
  while (page.token(first - 1)?.text === "-" && first - 2 >= name.first) first -= 2;
  const bare = words(page, first, last);
  const found = [bare];
  let k = first;
  while (k - 1 > name.first && PARTICLES.has(page.lower(k - 1))) k--;
  if (k < first) found.push(words(page, k, last));
  const prior = page.token(first - 1);
  if (k === first && first - name.first >= 2 && prior?.type === "word" && prior.capital && prior.text.length > 2) {
    found.push(words(page, first - 1, last));
    // "Luis Arteaga Solís" is Arteaga for short.
    if (!isGiven(prior.text) && !isDoubtfulGiven(prior.text) && !COMMON.has(prior.lower) && first - name.first === 2) found.push(words(page, first - 1, first));
  }
  // "Luis Arteaga-Solís" too
  if (k === first && last - first > 2 && isSurname(page.token(first)?.text ?? "")) found.push(words(page, first, first + 1));
  return found.filter((f) => f.join("").length > 1);
}

const words = (page: Page, first: number, last: number): string[] => {
  const found: string[] = [];
  for (let i = first; i < last; i++) found.push(page.token(i)?.text ?? "");
  return found;
};

/** Forms to look for, by first word. */
function formsOf(page: Page, definitions: readonly Definition[]): Map<string, Form[]> {
  const forms = new Map<string, Form[]>();
  const seen = new Set<string>();
  const add = (form: Form): void => {
    const key = `${form.name.kind}|${form.words.join(" ")}`;
    if (seen.has(key) || form.words.length === 0) return;
    seen.add(key);
    const [head = ""] = form.words;
    forms.set(head, [...(forms.get(head) ?? []), form].sort((a, b) => b.words.length - a.words.length));
  };
  for (const name of page.names) {
    if (name.rule === "lexicon" && name.last - name.first > 2) for (const short of shortForms(name.kind, words(page, name.first, name.last))) if (short[0] === "the" && name.kind !== "Gang") add({ words: short, name: { kind: name.kind, rule: "short form", short: true } });
    if (name.last <= name.first || name.rule === "lexicon" || name.rule === "gazetteer" || name.rule === "dateline") continue;
    const own = words(page, name.first, name.last);
    const single = own.length === 1;
    if (!single || !COMMON.has(own[0]?.toLowerCase() ?? "")) add({ words: own, name: { kind: name.kind, rule: "named before", ...(name.short ? { short: true } : {}) } });
    if (name.kind === "Person" && !name.short) for (const s of surnames(page, name)) add({ words: s, name: { kind: "Person", rule: "surname", short: true } });
    for (const short of [...shortForms(name.kind, own), ...teamForms(page, name.kind, own), ...(name.rule === "team by its score" ? [own.slice(-1)] : [])]) add({ words: short, name: { kind: name.kind, rule: "short form", short: true } });
  }
  for (const d of definitions) add({ words: d.short.split(/(?<=-)|(?=-)/), name: { kind: d.name.kind, rule: "acronym defined", short: true } });
  return forms;
}

/** On a page of sport "Calder Vale" and "Foxes" for the Calder Vale Foxes, "Tech" for Ouachita Tech. */
function teamForms(page: Page, kind: Kind, own: readonly string[]): string[][] {
  const head = own.at(-1)?.toLowerCase() ?? "";
  if (kind !== "Organization" || own.length < 2 || !(TEAM_NAMES.has(head) || head === "tech" || FC.has(head)) || !speaksOfSport(page)) return [];
  return [own.slice(0, -1), ...(FC.has(head) ? [] : [own.slice(-1)])];
}
const FC = new Set("united city town fc afc rfc state".split(" "));

/** "Salem 9" for "Salem 9 News", "Halden" for "Halden Group", "the Outfit" for "Payne Avenue Outfit". */
function shortForms(kind: Kind, own: readonly string[]): string[][] {
  const head = own.at(-1)?.toLowerCase() ?? "";
  if (kind === "Gang" && own.length > 3 && /motorcycle/i.test(own.at(-2) ?? "")) return [own.slice(0, -2)];
  if (kind === "Gang" && own.length > 1 && COMMON.has(head)) return [["the", own.at(-1) ?? ""]];
  if (kind === "Operation") return OPENERS.has(own[0]?.toLowerCase() ?? "") && (own.length > 2 || !COMMON.has(head)) ? [own.slice(1)] : [];
  if (kind === "Gang" && own.length > 1 && head === "mc") return [own.slice(0, -1)];
  if (kind === "Agency" && own.length > 2 && head === "police" && /^(?:State|City|County)$/.test(own.at(-2) ?? "")) return [own.slice(-2)];
  if (kind === "Agency" && own.length > 1) return [own.at(-1) ?? "", ...(AGENCY_HEADS.has(own[0]?.toLowerCase() ?? "") ? [own[0] ?? ""] : [])].filter((w) => SHORT_HEADS.has(w.toLowerCase()) && /^\p{Lu}/u.test(w)).map((w) => ["the", w]);
  if (kind !== "Organization" || own.length < 2) return [];
  if (SHORT_HEADS.has(head) && !FIRMS.has(head)) return [["the", own.at(-1) ?? ""], ...clipped(own)];
  if (own.length > 2 && /\d/.test(own.join(""))) return [own.slice(0, -1)];
  if (!FIRMS.has(head)) return clipped(own);
  const [name = ""] = own;
  const known = placeNamed(name)[0];
  const bare = own.at(-2) === "," ? own.slice(0, -2) : own.slice(0, -1);
  const found = own.length > 2 ? [bare] : [];
  // "Blue Hollow" for "Blue Hollow Home Care, LLC"
  const lead = bare.slice(0, 2);
  if (bare.length > 2 && bare.slice(2).every((w) => COMMON.has(w.toLowerCase())) && !lead.every((w) => COMMON.has(w.toLowerCase())) && lead.every((w) => /^\p{Lu}/u.test(w)) && placeNamed(lead.join(" ")).length === 0 && !isGiven(lead[0] ?? "")) found.push(lead);
  if (!COMMON.has(name.toLowerCase()) && !(known && (known.kind !== "city" || known.population > 100_000))) found.push([name]);
  return found;
}
const OPENERS = new Set("operation op ops project taskforce".split(" "));
/** Heads by which a body is called for short where it is named in full: "the Ministry", "the Alliance". */
const SHORT_HEADS = new Set("ministry department bureau agency authority commission council court office service board tribunal inspectorate directorate secretariat force constabulary embassy alliance association federation foundation institute trust union university college school academy hospital church league party society coalition club company corporation bank museum theatre guild chamber centre center fund network committee conference campaign movement".split(" "));

/** "Heartland Pride" for "Heartland Pride Poultry", unless a place is left. */
const clipped = (own: readonly string[]): string[][] => {
  const rest = own.slice(0, -1);
  return rest.length > 1 && rest.every((w) => /^\p{Lu}/u.test(w)) && placeNamed(rest.join(" ")).length === 0 && !rest.every(isGiven) ? [rest] : [];
};
const FIRMS = new Set("brands seafoods sales group holdings plc inc inc. corp corp. ltd ltd. llc co company securities homes shipping energy pharmaceuticals technologies industries motors airlines airways partners capital foods stores brewing solutions systems logistics nv ag sa gmbh spa bv ab asa pty".split(" "));

function standsAt(page: Page, i: number, form: Form): boolean {
  return form.words.every((w, k) => page.token(i + k)?.text === w || (k === 0 && (w === "the" || PARTICLES.has(w.toLowerCase())) && page.lower(i) === w.toLowerCase())) && !(page.token(i + form.words.length)?.text === "-" && page.joined(i + form.words.length - 1) && page.capital(i + form.words.length + 1));
}

/** A bare surname may be an ordinary word or a place here. */
function surnameAllowed(page: Page, i: number, last: number): boolean {
  const t = page.token(i);
  if (!t || isPeople(t.lower)) return false;
  const next = page.token(last);
  if (COMMON.has(t.lower) && page.begins(i)) return SPEAKS.has(next?.lower ?? "") || next?.lower === "’s" || ["was", "is", "has", "had", "will", "who", ","].includes(next?.lower || next?.text || "");
  return true;
}

/** A place of one word that is also the surname of somebody here: a person unless a preposition of place leads to it. */
function retakePlace(page: Page, i: number, form: Form): boolean {
  const held = page.nameAt(i);
  if (form.words.length !== 1 || (form.name.kind !== "Person" || form.name.rule !== "named before") && (form.name.rule !== "surname" && form.name.rule !== "given name alone") || held?.kind !== "Place" || held.last - held.first !== 1 || held.rule === "dateline") return false;
  if (PLACE_PREPOSITIONS.has(page.lower(i - 1)) && !["to", "from", "of", "between", "for"].includes(page.lower(i - 1))) return false;
  if (page.token(i + 1)?.text === "," && page.nameAt(i + 2)?.kind === "Place") return false;
  const next = page.token(i + 1);
  if (next?.capital && next.type === "word") return false;
  page.release(held);
  return true;
}

/** A place inside an organization's short form is part of it. */
function retakeShort(page: Page, i: number, last: number, form: Form): boolean {
  const held = page.nameAt(i);
  if (form.name.rule !== "short form" || held?.kind !== "Place" || held.first < i || held.last > last || SURE_PREPOSITIONS.has(page.lower(i - 1))) return false;
  page.release(held);
  return page.isFree(i, last);
}

/** "the Alliance" of this page is no town of that name. */
function retakeHead(page: Page, i: number): boolean {
  const held = page.nameAt(i);
  if (held?.kind !== "Place" || held.last - held.first !== 1) return false;
  page.release(held);
  return true;
}

/** The nickname in marks inside a full name, or nothing. */
function nicknameIn(page: Page, name: Name): string {
  for (let i = name.first + 1; i < name.last - 1; i++) if (/["“‘'(]/.test(page.token(i)?.text ?? "")) return page.token(i + 1)?.text ?? "";
  return "";
}

/** Given names that stand alone for somebody who is named in full here. */
function addGiven(page: Page, forms: Map<string, Form[]>): void {
  for (const name of [...page.names]) {
    if (name.kind !== "Person" || name.short || name.last - name.first < 2) continue;
    for (const given of [page.token(name.first)?.text ?? "", nicknameIn(page, name)]) {
      if (COMMON.has(given.toLowerCase()) || given.length < 3 || isUpper(given) || !/^\p{Lu}/u.test(given)) continue;
      const forms0 = forms.get(given) ?? [];
      if (forms0.some((f) => f.words.length === 1)) continue;
      forms.set(given, [...forms0, { words: [given], name: { kind: "Person", rule: "given name alone", short: true } }]);
    }
  }
}

/** Claims further places of what is named in full somewhere in the document. */
export function findRepeats(page: Page, definitions: readonly Definition[]): void {
  const forms = formsOf(page, definitions);
  addGiven(page, forms);
  const small = new Set([...forms.keys()].filter((head) => !/^\p{Lu}/u.test(head)));
  for (const sentence of page.sentences) {
    if (sentence.noise) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      const t = page.token(i);
      if (!t || t.type === "mark" || (!t.capital && t.type === "word" && !small.has(t.text))) continue;
      for (const form of forms.get(t.text) ?? forms.get(t.lower) ?? []) {
        const last = i + form.words.length;
        if (last > sentence.last || !standsAt(page, i, form)) continue;
        if (form.name.rule === "surname" && !surnameAllowed(page, i, last)) continue;
        const headed = form.words[0] === "the";
        if (headed && form.name.kind !== "Gang" && (page.capital(last) || !(page.isFree(i + 1, last) || retakeHead(page, i + 1)))) continue;
        if (!page.isFree(i, last) && !retakePlace(page, i, form) && !retakeShort(page, i, last, form)) continue;
        if (headed) {
          page.claim({ first: i + 1, last, ...form.name });
          i = last - 1;
          break;
        }
        if (form.name.rule === "given name alone" && page.capital(last) && !page.titles.strong.has(page.lower(last))) continue;
        if (isUpper(t.text) && form.name.kind === "Person" && t.text.length > 1) continue;
        page.claim({ first: i, last, ...form.name });
        i = last - 1;
        break;
      }
    }
  }
}

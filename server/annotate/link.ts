import type { LocalEntity, Mention } from "../model/annotation.ts";
import { anchorId, byCodeUnit } from "../model/id.ts";
import type { Kind } from "../model/ontology.ts";
import type { Reference } from "../model/reading.ts";
import type { Definition } from "./acronyms.ts";
import type { Name, Page } from "./page.ts";
import { genderOf } from "../lexicon/words.ts";
import { HE_TITLES, SHE_TITLES } from "../lexicon/titles.ts";
import { placeNamed, stateOfPostalCode } from "../lexicon/places.ts";
import { contextOf } from "./context.ts";
import { compareKey, expandParty, policeKey } from "./forms.ts";
import { fullPerson, matchesPerson } from "./persons.ts";
import { surnames } from "./repeat.ts";

/** Which names of one document mean the same: clusters of mentions, and the entity that each is. */

interface Cluster {
  readonly kind: Kind;
  readonly names: Name[];
  key: string | undefined;
}

/** Clusters by key of comparison, by the lexicon's key, or by a definition in the document. */
class Clusters {
  readonly all: Cluster[] = [];
  private readonly byKey = new Map<string, Cluster>();

  find(keys: readonly string[]): Cluster | undefined {
    for (const k of keys) {
      const c = this.byKey.get(k);
      if (c) return c;
    }
    return undefined;
  }

  add(name: Name, keys: readonly string[], cluster = this.find(keys)): Cluster {
    const into = cluster ?? { kind: name.kind, names: [], key: name.key };
    if (!cluster) this.all.push(into);
    into.names.push(name);
    into.key ??= name.key;
    for (const k of keys) if (!this.byKey.has(k)) this.byKey.set(k, into);
    return into;
  }
}

/** Keys under which a name that is no person is the same as another. Agencies and organizations share theirs. */
function keysOf(page: Page, name: Name): string[] {
  const text = page.text(name.first, name.last);
  const group = name.kind === "Organization" || name.kind === "Agency" ? "Body" : name.kind;
  const keys = [`${group}:${compareKey(text)}`];
  if (name.key) keys.unshift(`key:${name.key}`);
  if (name.kind === "Place") {
    const [place] = placeNamed(text);
    const state = place ?? stateOfPostalCode(text);
    if (state && (state.abbreviated || !place || ["state", "country"].includes(state.kind))) keys.push(`Place:${compareKey(state.name)}`);
  }
  if (name.kind === "Organization") {
    const party = expandParty(text);
    if (party) keys.push(`${group}:${party}`);
  }
  if (name.rule === "agency and its office") keys.unshift(`office:${name.parent}:${compareKey(text).split(" ").at(-1)}`);
  if (name.kind === "Agency") {
    const police = policeKey(text);
    if (police) keys.push(`${group}:${police}`);
  }
  return keys;
}

/** People: full names first, then what is short for one of them; a bare surname that fits several goes to the one named last before it. */
function clusterPeople(page: Page, names: readonly Name[]): Cluster[] {
  const clusters: Cluster[] = [];
  const full = names.filter((n) => !n.short).sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
  for (const name of full) {
    const person = fullPerson(page, name);
    const fits = clusters.filter((c) => c.names.some((n) => matchesPerson(person, fullPerson(page, n))));
    const [only] = fits;
    if (only && fits.length === 1) only.names.push(name);
    else clusters.push({ kind: "Person", names: [name], key: undefined });
  }
  const byForm = new Map<string, Cluster[]>();
  const index = (form: string, c: Cluster): void => {
    const list = byForm.get(form) ?? [];
    if (!list.includes(c)) byForm.set(form, [...list, c]);
  };
  for (const c of clusters) {
    for (const n of c.names) {
      for (const s of surnames(page, n)) index(s.join(" ").toLowerCase(), c);
      index(page.lower(n.first), c);
      const { nickname } = fullPerson(page, n);
      if (nickname) index(nickname, c);
    }
  }
  for (const name of names.filter((n) => n.short)) {
    const form = page.tokens.slice(name.first, name.last).map((t) => t.lower || t.text).join(" ");
    const fits = (byForm.get(form) ?? []).filter((c) => agreesWithTitle(page, name, c));
    const chosen = fits.length < 2 ? fits[0] : latest(fits, name);
    if (chosen) chosen.names.push(name);
    else {
      const made: Cluster = { kind: "Person", names: [name], key: undefined };
      clusters.push(made);
      index(form, made);
    }
  }
  return clusters;
}

/** "Mr Fraser" is not Isla Fraser. */
function agreesWithTitle(page: Page, name: Name, cluster: Cluster): boolean {
  const title = page.lower(name.first - 1);
  const wanted = HE_TITLES.has(title) ? "m" : SHE_TITLES.has(title) ? "f" : null;
  if (!wanted) return true;
  const full = cluster.names.find((n) => !n.short);
  const gender = full ? genderOf(page.token(full.first)?.text ?? "") : null;
  return gender === null || gender === wanted;
}

/** The cluster named last before a place. */
function latest(clusters: readonly Cluster[], name: Name): Cluster | undefined {
  const place = (c: Cluster): number => Math.max(-1, ...c.names.filter((n) => n.first < name.first).map((n) => n.first));
  return [...clusters].sort((a, b) => place(b) - place(a))[0];
}

/** Everything but people. What the document defines as short for a name is that name, whatever the lexicon says. */
function clusterOthers(page: Page, names: readonly Name[], definitions: readonly Definition[]): Cluster[] {
  const clusters = new Clusters();
  const ordered = [...names].sort((a, b) => Number(a.short ?? false) - Number(b.short ?? false) || a.first - b.first);
  const defined = new Map(definitions.map((d) => [d.short, d.name]));
  for (const name of ordered) {
    const meant = defined.get(page.text(name.first, name.last));
    if (meant && meant !== name) {
      const c = clusters.find(keysOf(page, meant)) ?? clusters.add(meant, keysOf(page, meant));
      if (!c.names.includes(name)) clusters.add(name, name.key ? [`key:${name.key}`] : [], c);
      if (name.key && !meant.key) c.key = name.key;
      continue;
    }
    const known = clusters.find(keysOf(page, name));
    if (known?.names.includes(name)) continue;
    const prefix = name.rule === "short form" ? prefixed(page, clusters, name) : undefined;
    clusters.add(name, keysOf(page, name), known ?? prefix);
  }
  return mergeSuffixes(page, clusters.all);
}

/** "State Police" for the only body here whose name ends so: a short form that the document need not define. */
function mergeSuffixes(page: Page, all: readonly Cluster[]): Cluster[] {
  const kept: Cluster[] = [];
  const bodies = all.filter((c) => c.kind === "Agency" || c.kind === "Organization");
  for (const c of all) {
    const [only] = c.names;
    const text = only ? ` ${compareKey(page.text(only.first, only.last))}` : "";
    const fits = c.key || c.kind !== "Agency" || !only || only.last - only.first > 4 ? [] : bodies.filter((b) => b !== c && b.names.some((n) => compareKey(page.text(n.first, n.last)).endsWith(text)));
    if (fits.length === 1 && fits[0]) fits[0].names.push(...c.names);
    else kept.push(c);
  }
  return kept;
}

/** The cluster with a name that begins with the words of a short form. */
function prefixed(page: Page, clusters: Clusters, name: Name): Cluster | undefined {
  const text = page.text(name.first, name.last);
  return clusters.all.find((c) => c.kind === name.kind && c.names.some((n) => page.text(n.first, n.last).startsWith(`${text} `) || (c.kind === "Gang" && page.text(n.first, n.last).endsWith(` ${text}`))));
}

/** The nearest body above that the document speaks of; the nearest of all when it speaks of none. */
function ancestor(page: Page, parent: string | undefined, present: ReadonlySet<string>): string | undefined {
  let found = parent;
  for (let n = 0; found && n < 4; n++) {
    if (present.has(found)) return found;
    found = page.lexicon.entries.get(found)?.parent ?? undefined;
  }
  return parent;
}

function entityOf(page: Page, cluster: Cluster, present: ReadonlySet<string>, definitions: readonly Definition[]): LocalEntity {
  const names = [...cluster.names].sort((a, b) => a.first - b.first);
  const mentions: Mention[] = names.map((n) => {
    const text = page.text(n.first, n.last);
    const start = page.token(n.first)?.start ?? 0;
    return { start, end: start + text.length, text };
  });
  const first = mentions[0] as Mention;
  const entry = cluster.key ? page.lexicon.entries.get(cluster.key) : undefined;
  const forms = [...new Set(mentions.map((m) => m.text))];
  const name = entry?.name ?? names.find((n) => n.canonical)?.canonical ?? chooseName(cluster, mentions);
  const parent = ancestor(page, names.find((n) => n.parent)?.parent ?? entry?.parent ?? undefined, present);
  const context = { ...contextOf(page, names, definitions), ...(parent ? { parent } : {}) };
  return {
    id: anchorId({ document: page.document.id, start: first.start, end: first.end }),
    kind: cluster.kind,
    name,
    aliases: [...new Set([...forms, ...(entry?.aliases.slice(0, 4) ?? [])])].filter((f) => f !== name).sort(byCodeUnit),
    mentions,
    named: true,
    ...(cluster.key ? { known: cluster.key } : {}),
    ...(Object.keys(context).length > 0 ? { context } : {}),
  };
}

/** The fullest form: for people and bodies the longest, for places the first. Capitals only give way to others. */
function chooseName(cluster: Cluster, mentions: readonly Mention[]): string {
  const texts = [...new Set(mentions.map((m) => m.text))];
  const calm = texts.filter((t) => t !== t.toUpperCase() || /\d|^\p{Lu}{2,6}$/u.test(t));
  const pool = calm.length > 0 ? calm : texts;
  if (cluster.kind === "Place") return pool.sort((a, b) => Number(/\.$/.test(a)) - Number(/\.$/.test(b)) || b.length - a.length)[0] ?? "";
  return [...pool].sort((a, b) => b.length - a.length || byCodeUnit(a, b))[0] ?? "";
}

/** The local entities of a page and every reference to them, by place. */
export function link(page: Page, definitions: readonly Definition[]): { entities: LocalEntity[]; references: Reference[] } {
  const names = page.names.filter((n) => n.last > n.first).sort((a, b) => a.first - b.first);
  const people = clusterPeople(page, names.filter((n) => n.kind === "Person"));
  const others = clusterOthers(page, names.filter((n) => n.kind !== "Person"), definitions);
  const present = new Set(others.flatMap((c) => (c.key ? [c.key] : [])));
  const entities = [...people, ...others].map((c) => entityOf(page, c, present, definitions));
  entities.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
  const references = entities.flatMap((entity) => entity.mentions.map((m) => ({ ...m, entity }))).sort((a, b) => a.start - b.start);
  return { entities, references };
}

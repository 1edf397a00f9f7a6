import type { LocalEntity, Mention } from "../model/annotation.ts";
import { anchorId, byCodeUnit } from "../model/id.ts";
import type { Reference } from "../model/reading.ts";
import type { Definition } from "./acronyms.ts";
import type { Cluster } from "./linkPeople.ts";
import { clusterPeople } from "./linkPeople.ts";
import type { Name, Page } from "./page.ts";
import { placeNamed, stateOfPostalCode } from "../lexicon/places.ts";
import { contextOf } from "./context.ts";
import { compareKey, expandParty, policeKey } from "./forms.ts";

/** Which names of one document mean the same: clusters of mentions, and the entity that each is. */

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

/** What is left of a unit's name without its body's: "Boston Division" of "FBI Boston Division"; null when it has no body. */
function unitOf(page: Page, name: Name): string | null {
  const body = name.parent ? page.lexicon.entries.get(name.parent) : undefined;
  if (!body || name.rule === "agency and its office") return null;
  const text = page.text(name.first, name.last);
  const before = [body.name, ...body.aliases].find((a) => text.startsWith(`${a} `) || text.startsWith(`${a}, `));
  return before ? text.slice(before.length).replace(/^[, ]+/, "") : text;
}

/** "FBI Boston Division" as well for "the FBI's Boston Division". */
function inFull(page: Page, names: readonly Name[]): string[] {
  return names.flatMap((n) => {
    const owner = page.lower(n.first - 1) === "’s" ? page.nameAt(n.first - 2) : undefined;
    return n.parent && owner?.key === n.parent ? [`${page.text(owner.first, owner.last)} ${page.text(n.first, n.last)}`] : [];
  });
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
  const unit = unitOf(page, name);
  if (unit) keys.push(`unit:${name.parent}:${compareKey(unit)}`);
  if (name.rule === "agency and its office") keys.unshift(`office:${name.parent}:${compareKey(text).split(" ").at(-1)}`);
  if (name.kind === "Agency") {
    const police = policeKey(text);
    if (police) keys.push(`${group}:${police}`);
  }
  return keys;
}

/** Everything but people. What the document defines as short for a name is that name, whatever the lexicon says. */
function clusterOthers(page: Page, names: readonly Name[], definitions: readonly Definition[]): Cluster[] {
  const clusters = new Clusters();
  const ordered = [...names].sort((a, b) => Number(a.short ?? false) - Number(b.short ?? false) || a.first - b.first);
  const defined = new Map(definitions.map((d) => [d.short, d.name]));
  const placed = new Set<Name>();
  const prefixes = new Prefixes(page, clusters.all);
  for (const name of ordered) {
    if (placed.has(name)) continue;
    placed.add(name);
    const meant = defined.get(page.text(name.first, name.last));
    if (meant && meant !== name) {
      const c = clusters.find(keysOf(page, meant)) ?? clusters.add(meant, keysOf(page, meant));
      placed.add(meant);
      clusters.add(name, name.key ? [`key:${name.key}`] : [], c);
      if (name.key && !meant.key) c.key = name.key;
      continue;
    }
    const keys = keysOf(page, name);
    clusters.add(name, keys, clusters.find(keys) ?? (name.rule === "short form" || (name.rule === "organization as explained" && name.last - name.first === 1) ? prefixes.find(name) : undefined));
  }
  return mergeSuffixes(page, clusters.all);
}

/** The forms of a cluster, each once. */
const formsOf = (page: Page, c: Cluster): string[] => [...new Set(c.names.map((n) => page.text(n.first, n.last)))];

/** "State Police" for the only body here whose name ends so: a short form that the document need not define. */
function mergeSuffixes(page: Page, all: readonly Cluster[]): Cluster[] {
  const endings = new Map<string, Set<Cluster>>();
  for (const c of all) {
    if (c.kind !== "Agency" && c.kind !== "Organization") continue;
    for (const form of formsOf(page, c)) {
      const words = compareKey(form).split(" ");
      // Short forms have four words at the most.
      for (let k = Math.max(1, words.length - 4); k < words.length; k++) {
        const ending = words.slice(k).join(" ");
        endings.set(ending, (endings.get(ending) ?? new Set()).add(c));
      }
    }
  }
  return all.filter((c) => {
    const [only] = c.names;
    if ((c.key && !["agency:house", "agency:senate"].includes(c.key)) || c.kind !== "Agency" || !only || only.last - only.first > 4) return true;
    const fits = [...(endings.get(compareKey(page.text(only.first, only.last))) ?? [])].filter((b) => b !== c);
    if (fits.length !== 1 || !fits[0]) return true;
    fits[0].names.push(...c.names);
    return false;
  });
}

/** Clusters by the first words of their names. */
function byOpening(page: Page, all: readonly Cluster[]): Map<string, Cluster[]> {
  const found = new Map<string, Cluster[]>();
  for (const c of all) for (const word of new Set(formsOf(page, c).map((form) => form.split(" ")[0] ?? ""))) found.set(word, [...(found.get(word) ?? []), c]);
  return found;
}

/** Clusters by the openings of their names, and for gangs by their endings: where short forms lead. */
class Prefixes {
  private readonly page: Page;
  private readonly all: readonly Cluster[];
  private readonly found = new Map<string, Cluster | undefined>();
  private opening: Map<string, Cluster[]> | undefined;

  constructor(page: Page, all: readonly Cluster[]) {
    this.page = page;
    this.all = all;
  }

  find(name: Name): Cluster | undefined {
    const text = this.page.text(name.first, name.last);
    const key = `${name.kind}:${text}`;
    if (!this.found.has(key)) this.found.set(key, this.search(name, text));
    return this.found.get(key);
  }

  private search(name: Name, text: string): Cluster | undefined {
    this.opening ??= byOpening(this.page, this.all);
    const [word = ""] = text.split(" ");
    const headed = name.kind === "Operation" || (name.kind !== "Gang" && name.last - name.first === 1);
    const near = name.kind === "Gang" || headed ? this.all.filter((c) => c.kind === name.kind) : (this.opening.get(word) ?? []);
    const leads = (form: string, c: Cluster): boolean => form.startsWith(`${text} `) || ((c.kind === "Gang" || headed) && form.endsWith(` ${text}`));
    return near.find((c) => c.kind === name.kind && formsOf(this.page, c).some((form) => leads(form, c)));
  }
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
  // A party of a state is one body in every document, however its state is written.
  const party = cluster.kind === "Organization" && !cluster.key ? forms.map(expandParty).find((p) => p !== null) : undefined;
  const known = cluster.key ?? (party ? `organization:${party}` : undefined);
  const name = entry?.name ?? names.find((n) => n.canonical)?.canonical ?? chooseName(cluster, mentions);
  const parent = ancestor(page, names.find((n) => n.parent)?.parent ?? entry?.parent ?? undefined, present);
  const context = { ...contextOf(page, names, definitions), ...(parent ? { parent } : {}) };
  return {
    id: anchorId({ document: page.document.id, start: first.start, end: first.end }),
    kind: cluster.kind,
    name,
    aliases: [...new Set([...forms, ...(entry?.aliases.slice(0, 4) ?? []), ...inFull(page, names), ...(cluster.kind === "Gang" && !entry ? [`${name} gang`] : [])])].filter((f) => f !== name).sort(byCodeUnit),
    mentions,
    named: true,
    ...(known ? { known } : {}),
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

import { Blocks } from "./blocks.ts";
import { bodyBlock, bodyRules } from "./bodies.ts";
import type { Compared } from "./compared.ts";
import type { Rulings } from "./constraints.ts";
import { NO_RULINGS } from "./constraints.ts";
import type { Local, Story } from "./corpus.ts";
import type { Decision, Told } from "./decide.ts";
import { decide } from "./decide.ts";
import type { NameOf } from "./facts.ts";
import { formerNameRules, isFormerNameBlock, surnamesOf } from "./formerNames.ts";
import { CountedGroups } from "./groups.ts";
import { byPlace } from "./order.ts";
import { isOfficeBlock, officeBlock, officeRules } from "./offices.ts";
import { OperationBlocks } from "./operationBlocks.ts";
import { peopleRules, personBlock } from "./people.ts";
import { placeBlock, placeRules } from "./places.ts";
import { formRules, formsOf, isFormBlock } from "./shortForms.ts";
import { Ties } from "./ties.ts";

const keyed = (name: string, keys: (local: Local) => string | null | readonly string[]) => (local: Local): readonly string[] =>
  [keys(local) ?? []].flat().map((key) => `${name} ${key}`);
const bare = (key: string): string => key.slice(key.indexOf(" ") + 1);
const NOTHING: Decision = { groups: [], told: [] };

/**
 * Joins the locals that mean the same across documents, and goes on doing so as documents and judgements come and go:
 * only blocks that changed are decided again. The order matters: people are told apart by whom they work for, operations
 * by who took part and where, and unnamed groups by their operation.
 */
export class Linking {
  readonly ties = new Ties();
  readonly #known = new Map<string, Set<Local>>();
  readonly #places = new Blocks(1, keyed("place", placeBlock));
  readonly #bodies = new Blocks(1, keyed("body", bodyBlock));
  readonly #forms = new Blocks(2, keyed("form", formsOf));
  readonly #people = new Blocks(1, keyed("person", personBlock));
  readonly #formers = new Blocks(2, keyed("former", surnamesOf));
  readonly #offices = new Blocks(3, keyed("office", officeBlock));
  readonly #operations = new OperationBlocks();
  readonly #counted = new CountedGroups();
  readonly #there = new Set<Story>();
  /** Those whose operations have to be looked at. */
  readonly #stories = new Set<Story>();
  #fresh: Local[] = [];
  #gone: Local[] = [];
  #rulings: Rulings = NO_RULINGS;

  get #all(): readonly Blocks[] {
    return [this.#places, this.#bodies, this.#forms, this.#people, this.#formers, this.#offices];
  }

  add(story: Story): void {
    for (const local of story.locals) {
      for (const blocks of this.#all) blocks.add(local);
      for (const partition of this.ties.at) partition.note(local);
      if (local.known !== null) this.#known.set(local.known, (this.#known.get(local.known) ?? new Set()).add(local));
      this.#fresh.push(local);
    }
    this.#there.add(story);
    this.#stories.add(story);
  }

  delete(story: Story): void {
    for (const local of story.locals) {
      for (const blocks of this.#all) blocks.delete(local);
      this.ties.drop(local);
      if (local.known !== null) this.#known.get(local.known)?.delete(local);
      if (local.kind === "Operation") this.#gone.push(local);
    }
    this.ties.set(`within ${story.id}`, 1, []);
    this.#fresh = this.#fresh.filter((local) => local.story !== story);
    this.#there.delete(story);
    this.#stories.delete(story);
  }

  /** Brings all up to date; answers with the locals whose cluster is another now. */
  settle(rulings: Rulings): ReadonlySet<Local> {
    const { ties } = this;
    const names: NameOf = (local) => ties.final.name(local);
    this.#rule(rulings);
    for (const local of this.#fresh) if (local.known !== null) ties.extend(`known ${local.known}`, 0, local);
    this.#fresh = [];
    for (const local of ties.at[0].takeChanged()) {
      for (const blocks of this.#all) blocks.touch(local);
      if (local.kind === "Operation") this.#stories.add(local.story);
    }
    this.#places.settle(ties, (_, block) => decide(block, placeRules, ties.at[0]));
    this.#bodies.settle(ties, (_, block) => decide(block, bodyRules, ties.at[0]));
    for (const local of ties.at[1].takeChanged()) this.#forms.touch(local);
    this.#forms.settle(ties, (key, block) => (isFormBlock(bare(key), block) ? decide(block, formRules(bare(key), block, (l) => ties.at[1].name(l)), ties.at[1]) : NOTHING));
    this.#heed(ties.final.takeRenamed());
    this.#settlePeople(names);
    const fresh = this.#operations.settle(ties, names, this.#stories, this.#gone);
    for (const local of ties.at[2].takeChanged()) if (local.kind === "Operation") fresh.add(local);
    this.#counted.settle(ties, ties.at[2], fresh, this.#gone);
    this.#stories.clear();
    this.#gone = [];
    ties.at[1].takeChanged();
    ties.final.takeRenamed();
    return ties.final.takeChanged();
  }

  #settlePeople(names: NameOf): void {
    const { ties } = this;
    const people = peopleRules(names);
    this.#people.settle(ties, (_, block) => decide(block, people, ties.at[0]));
    for (const local of ties.at[1].takeChanged()) this.#formers.touch(local);
    const renamed = formerNameRules(names);
    this.#formers.settle(ties, (key, block) => (isFormerNameBlock(bare(key), block) ? decide(block, renamed, ties.at[1]) : NOTHING));
    for (const local of ties.at[2].takeChanged()) {
      this.#offices.touch(local);
      if (local.kind === "Operation") this.#stories.add(local.story);
    }
    this.#offices.settle(ties, (_, block) => (isOfficeBlock(block) ? decide(block, officeRules(block, names, (l) => ties.at[2].name(l)), ties.at[2]) : NOTHING));
  }

  #rule(rulings: Rulings): void {
    const before = this.#rulings;
    const same = rulings.outline === before.outline && rulings.about.every((local, i) => local === before.about[i]);
    this.#rulings = rulings;
    const there = (local: Local): boolean => this.#there.has(local.story);
    this.ties.rule(rulings, same ? [] : [...new Set([...before.about.filter(there), ...rulings.about])]);
  }

  /** Whoever works for a body, and operations of which it is part, are told apart by it. */
  #heed(renamed: ReadonlySet<Local>): void {
    for (const local of renamed) {
      if (local.kind !== "Agency" && local.kind !== "Organization") continue;
      for (const { type, from, to } of local.drafts) {
        if (type !== "WORKS_FOR" || to !== local) continue;
        for (const blocks of [this.#people, this.#formers, this.#offices]) blocks.touch(from);
      }
      if (local.story.locals.some((l) => l.kind === "Operation")) this.#stories.add(local.story);
    }
  }

  /** What the lexicon made one. */
  knownPairs(): Told[] {
    const compared: Compared = { score: 1, agrees: ["the lexicon's entry"], clashes: [], against: 0, never: false };
    return [...this.#known.values()].map((block) => [...block].sort(byPlace)).flatMap(([first, ...others]) => others.flatMap((b) => (first ? [{ a: first, b, compared }] : [])));
  }

  /** What was compared in all blocks. */
  *told(): Generator<readonly Told[]> {
    for (const blocks of this.#all) yield* blocks.told();
    yield* this.#operations.told();
  }
}

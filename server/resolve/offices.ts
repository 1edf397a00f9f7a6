import type { Compared } from "./compared.ts";
import { Weighing } from "./compared.ts";
import type { Local } from "./corpus.ts";
import type { NameOf } from "./facts.ts";
import { settingOf } from "./facts.ts";
import { comparePeople, peopleRules } from "./people.ts";
import type { PersonFacts } from "./people.ts";
import { isFull, personName } from "./personName.ts";
import { stateNamed } from "./whereabouts.ts";
import { remembered } from "./remembered.ts";
import type { Rules } from "./rules.ts";
import { apart, meet, told } from "./sets.ts";
import { fold } from "./text.ts";
import { daysBetween } from "./when.ts";

/**
 * The one exception from "a surname alone never crosses documents": an office that one person at a time holds in the
 * country or the state says who "President Vane" is, as papers use it without a first name.
 */
export interface OfficeFacts extends PersonFacts {
  readonly office: Office;
  /** Do the documents know more than one person of this surname in this office? */
  readonly rivals: boolean;
  readonly lands: ReadonlySet<string>;
  readonly published: string | null;
}

interface Office {
  readonly name: string;
  /** Does each state have one of its own? */
  readonly ofState: boolean;
}

const SPELT: Readonly<Record<string, string>> = { gov: "governor", "lt gov": "lieutenant governor", "lt governor": "lieutenant governor", "atty gen": "attorney general" };
const OF_NATION = new Set(["president", "vice president", "prime minister", "pope", "king", "queen", "taoiseach"]);
const OF_STATE = new Set(["governor", "lieutenant governor", "attorney general"]);

/** The office under which a document names a person; null for any other post, and for one that is over. */
const officeOf = remembered((local: Local): Office | null => {
  if (!local.named || local.kind !== "Person") return null;
  const called = (local.context["called"] ?? "").split(";").map((c) => withoutLand(fold(c)));
  // "Ann Vane, the governor" is told by her full name; a president may be any company's.
  const posts = isFull(personName(local.name)) ? (local.context["title"] ?? "").split(";").map((t) => withoutLand(fold(t))).filter((t) => OF_STATE.has(t)) : [];
  const name = [...called, ...posts].find((n) => OF_NATION.has(n) || OF_STATE.has(n));
  return name ? { name, ofState: OF_STATE.has(name) } : null;
});

function withoutLand(post: string): string {
  const parts = post.replace(/^(?:(?:under|with|from|by|for|as|but|when|while|if|after|before|since|and|the|of|to|in|on|that|like|unlike|although|because) )+/, "").replace(/^(?:us|united states) /, "").split(" ");
  const n = [2, 1].find((n) => parts.length > n && stateNamed(parts.slice(0, n).join(" ")) !== null) ?? 0;
  const rest = parts.slice(n).join(" ");
  return SPELT[rest] ?? rest;
}

/** The key of a person by office and surname. */
export const officeBlock = remembered((local: Local): string | null => {
  const office = officeOf(local);
  return office ? `${office.name} ${personName(local.name).surname}` : null;
});

/** Is anybody in it called by surname alone? */
export const isOfficeBlock = (block: readonly Local[]): boolean => block.some((l) => !isFull(personName(l.name)));

/** `employers` name bodies, `people` the people of the block. */
export function officeRules(block: readonly Local[], employers: NameOf, people: NameOf): Rules<OfficeFacts> {
  const rules = peopleRules(employers);
  const rivals = new Set(block.filter((l) => isFull(personName(l.name))).map((l) => people(l))).size > 1;
  const of = (local: Local): OfficeFacts => {
    const { regions, countries } = settingOf(local.story);
    const office = officeOf(local) ?? { name: "", ofState: false };
    return { ...rules.facts(local), office, rivals, published: local.story.published, regions: new Set(regions.slice(0, 3)), lands: countries };
  };
  return { facts: of, signature: (f) => JSON.stringify([rules.signature(f), [...f.lands].sort(), f.published]), merge: (all) => all[0] ?? of(block[0] as Local), compare: compareHolders, oneADocument: true };
}

/** An office is seldom held for longer, in days. */
const TERM = 3_000;

export function compareHolders(a: OfficeFacts, b: OfficeFacts): Compared {
  if (isFull(a.name) && isFull(b.name)) return comparePeople(a, b);
  const { name, ofState } = a.office;
  const weighing = new Weighing(a.rivals ? 0.3 : ofState ? 0.4 : 0.7).agree(0, `surname, and the office of ${name}`);
  if (!b.name.given.startsWith(a.name.given) && !a.name.given.startsWith(b.name.given)) return weighing.never("different first names").result();
  if (a.rivals) weighing.clash(0, "several people of this surname held the office");
  const regions = meet(a.regions, b.regions);
  if (ofState && regions.length > 0) weighing.agree(0.3, `in ${told(regions.slice(0, 2))}`);
  else if (ofState && apart(a.regions, b.regions)) return weighing.never(`${told(a.regions)} and ${told(b.regions)}`).result();
  if (!ofState && apart(a.lands, b.lands)) weighing.clash(0.3, `in ${told(a.lands)} and in ${told(b.lands)}`);
  const between = daysBetween(a.published, b.published);
  if (between !== null && between > TERM) weighing.clash(0.3, "many years apart");
  return weighing.result();
}

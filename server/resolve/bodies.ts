import type { Rules } from "./rules.ts";
import { bodyRegion } from "./bodyRegion.ts";
import { bodyKey, gangKey, isLocalBody, isNational } from "./bodyName.ts";
import type { Compared } from "./compared.ts";
import { Weighing } from "./compared.ts";
import type { Local } from "./corpus.ts";
import { settingOf } from "./facts.ts";
import { remembered } from "./remembered.ts";
import type { Setting } from "./setting.ts";
import { companionKey } from "./setting.ts";
import { bareAcronym } from "./shortForms.ts";
import { unitKey } from "./unitName.ts";
import type { Named } from "./sets.ts";
import { allNamed, apart, bothBeside, companionsTold, list, meet, told, union } from "./sets.ts";

/** What is known of a body (agency or organization) or gang of a certain name. */
export interface BodyFacts {
  readonly known: string | null;
  readonly gang: boolean;
  /** Do other places have one of this name? */
  readonly local: boolean;
  readonly regions: ReadonlySet<string>;
  /** Does the annotation itself say where it is, or do we judge by the document? */
  readonly sure: boolean;
  readonly companions: Named;
  /** Its own key among companions. */
  readonly self: string | null;
}

/** The key of a body's block. Agencies and organizations share theirs: which of the two a body is, annotations differ about. */
export const bodyBlock = remembered((local: Local): string | null => {
  if (!local.named) return null;
  if (local.kind === "Gang") return `gang ${gangKey(local.name)}`;
  if (local.kind !== "Agency" && local.kind !== "Organization") return null;
  const unit = unitKey(local);
  return unit ? `unit ${unit}` : bareAcronym(local) ? null : `body ${bodyKey(local.name)}`;
});

function bodyFacts(local: Local): BodyFacts {
  const setting = settingOf(local.story);
  const own = bodyRegion(local, setting) ?? regionOfNamesake(local, setting);
  const regions = own ? [own] : setting.region ? [setting.region] : setting.regions;
  const self = companionKey(local, setting.region);
  return {
    known: local.known,
    gang: local.kind === "Gang",
    local: isLocal(local),
    regions: new Set(regions),
    sure: own !== null,
    self,
    companions: setting.companions,
  };
}

/** The nation has district courts and attorneys in every state, too. */
function isLocal(local: Local): boolean {
  const { kind, name, known } = local;
  if (unitKey(local)) return false;
  const national = isNational(name) && !/\b(?:District|Circuit|Bankruptcy|Attorney)/.test(name);
  return !national && (isLocalBody(bodyKey(name)) || (kind === "Agency" && !known));
}

/** A document that says "the Ohio State Police" means them by "the State Police" too. */
function regionOfNamesake(local: Local, setting: Setting): string | null {
  const key = bodyBlock(local);
  const found = new Set(local.story.locals.flatMap((l) => (l !== local && bodyBlock(l) === key ? (bodyRegion(l, setting) ?? []) : [])));
  const [region] = found;
  return found.size === 1 && region ? region : null;
}

const signature = ({ known, gang, local, regions, sure }: BodyFacts): string =>
  known ?? JSON.stringify([gang, local, local || sure ? list(regions) : "", sure]);

function merge(all: readonly BodyFacts[]): BodyFacts {
  const [first] = all;
  if (!first) throw new Error("a look has at least one member");
  return all.length === 1 ? first : { ...first, regions: union(all.map((f) => f.regions)), companions: allNamed(all.slice(0, 64).map((f) => f.companions)) };
}

export function compareBodies(a: BodyFacts, b: BodyFacts): Compared {
  const weighing = new Weighing(a.gang || (!a.local && !b.local) ? 0.75 : a.local && b.local ? 0.45 : 0.6).agree(0, "name");
  if (a.known && b.known) {
    if (a.known === b.known) return weighing.agree(0.5, "the lexicon's entry").result();
    return weighing.never(`${a.known} and ${b.known}`).result();
  }
  if (a.gang) return weighing.result();
  const regions = meet(a.regions, b.regions).sort();
  if (regions.length > 0) weighing.agree(a.sure || b.sure ? 0.35 : 0.25, `in ${told(regions.slice(0, 2))}`);
  else if (apart(a.regions, b.regions)) weighRegions(weighing, a, b);
  const beside = bothBeside(a, b);
  if (beside.length > 0) weighing.agree(Math.min(0.2, beside.length * 0.15), companionsTold(beside));
  return weighing.result();
}

function weighRegions(weighing: Weighing, a: BodyFacts, b: BodyFacts): void {
  const what = `${told(a.regions)} and ${told(b.regions)}`;
  if (a.sure && b.sure) weighing.never(what);
  else weighing.clash(a.local || b.local ? 0.3 : 0.05, what);
}

/** How bodies of one name are told apart. */
export const bodyRules: Rules<BodyFacts> = { facts: bodyFacts, signature, merge, compare: compareBodies, oneADocument: false };

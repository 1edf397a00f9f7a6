import type { Rules } from "./rules.ts";
import { abbreviates, acronymKey, bodyKey, isAcronym } from "./bodyName.ts";
import type { Compared } from "./compared.ts";
import { Weighing } from "./compared.ts";
import type { Local } from "./corpus.ts";
import type { NameOf } from "./facts.ts";
import { settingOf } from "./facts.ts";
import { bodyRegion } from "./bodyRegion.ts";
import { remembered } from "./remembered.ts";
import { companionKey } from "./setting.ts";
import type { Named } from "./sets.ts";
import { apart, bothBeside, meet } from "./sets.ts";

/** A body in a block of one short form: either its document says what the form stands for, or it uses the form alone. */
export interface FormFacts {
  /** The name of the cluster of the body that the form stands for by the document's own account; null when it is used alone. */
  readonly stands: string | null;
  /** Has the corpus more than one body that the form stands for? */
  readonly rivals: boolean;
  readonly regions: ReadonlySet<string>;
  readonly companions: Named;
  readonly self: string | null;
}

const isBody = (local: Local): boolean => local.named && (local.kind === "Agency" || local.kind === "Organization");

/** The short form by which alone the document calls a body: an acronym that nothing in it spells out. */
export const bareAcronym = (local: Local): string | null =>
  isBody(local) && !local.known && isAcronym(local.name) && local.aliases.every(isAcronym) ? acronymKey(local.name) : null;

/** The short forms of a body: the one that it is called by, and those that its document gives it besides. */
export const formsOf = (local: Local): readonly string[] => (isBody(local) ? [...new Set([usedForm(local), ...givenForms(local)])] : []);

/** Is there anything to decide? Somebody has to use the form alone, and it has to be more than the name of all. */
export const isFormBlock = (form: string, block: readonly Local[]): boolean =>
  block.some((l) => usedForm(l) === form) && (isAcronym(form) || block.some((l) => usedForm(l) !== form));

const usedForm = remembered((local: Local): string => bareAcronym(local) ?? bodyKey(local.name));

/** Acronyms that can be read off the name, and names of two words or more: a single word ("the department") is everybody's. */
const givenForms = remembered((local: Local): readonly string[] =>
  local.aliases.flatMap((alias) => {
    if (isAcronym(alias)) return local.known || abbreviates(alias, local.name) || alias === local.context["acronym"] ? [acronymKey(alias)] : [];
    const key = bodyKey(alias);
    return key.includes(" ") && key !== bodyKey(local.name) ? [key] : [];
  }),
);

/** How bodies that share a short form are told apart: the form alone is enough only where the corpus knows one meaning of it. */
export function formRules(form: string, block: readonly Local[], names: NameOf): Rules<FormFacts> {
  const stands = (local: Local): string | null => (usedForm(local) === form ? null : names(local));
  const meanings = new Set(block.map(stands).filter((s) => s !== null));
  const of = (local: Local): FormFacts => {
    const setting = settingOf(local.story);
    const own = bodyRegion(local, setting);
    const self = companionKey(local, setting.region);
    return {
      stands: stands(local),
      rivals: meanings.size > 1,
      regions: new Set(own ? [own] : setting.region ? [setting.region] : setting.regions),
      self,
      companions: setting.companions,
    };
  };
  return { facts: of, signature: (f) => signature(f), merge: (all) => all[0] ?? of(block[0] as Local), compare: compareForms, oneADocument: false };
}

const signature = ({ stands, rivals, regions, companions }: FormFacts): string =>
  stands !== null ? `#${stands}` : JSON.stringify(rivals ? [[...regions].sort(), [...companions.keys()].sort()] : [[...regions].sort()]);

export function compareForms(a: FormFacts, b: FormFacts): Compared {
  if (a.stands !== null && b.stands !== null) {
    return a.stands === b.stands ? new Weighing(1).agree(0, "name").result() : new Weighing(0).never("the short form stands for two bodies").result();
  }
  const weighing = new Weighing(a.rivals ? 0.4 : 0.7).agree(0, a.stands ?? b.stands ? "short form that a document explains" : "short form");
  if (a.rivals) weighing.clash(0, "the short form stands for several bodies");
  if (meet(a.regions, b.regions).length > 0) weighing.agree(a.rivals ? 0.25 : 0.1, "in the same region");
  else if (apart(a.regions, b.regions)) weighing.clash(0.2, "in different regions");
  const beside = bothBeside(a, b).length;
  if (beside > 0) weighing.agree(Math.min(0.3, beside * 0.15), "beside the same people or bodies");
  return weighing.result();
}

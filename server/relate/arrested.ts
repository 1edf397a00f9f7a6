import type { Arrest } from "../model/annotation.ts";
import type { Campaign } from "./campaigns.ts";
import { amountAt } from "./counted.ts";
import { beginsItem } from "./items.ts";
import { triggersIn } from "./law.ts";
import { afterColon, itemsAfter } from "./listed.ts";
import { clauseLimit } from "./located.ts";
import { nominalsIn } from "./nominal.ts";
import { partsTold } from "./parts-told.ts";
import type { Patient } from "./patients.ts";
import { patientsIn } from "./patients.ts";
import type { Profile } from "./people.ts";
import type { Memory } from "./recalled.ts";
import { remember } from "./recalled.ts";
import { isPart, subsetsIn } from "./subsets.ts";
import { talliesOf } from "./tallies.ts";
import type { Finding, Telling } from "./tellings.ts";
import { merged, record, tell, withoutHistory } from "./tellings.ts";
import { isActive, isFinite } from "./subject.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";
import { patientsOf } from "./whom.ts";

/** The arrests, charges, sentences … told in the text: one record a telling and person or group. */
export function findArrests(view: View, people: ReadonlyMap<string, Profile>, passages: readonly Campaign[]): Arrest[] {
  const memory: Memory = { patients: [] };
  const listed = itemsAfter(view);
  const tallies = talliesOf(view);
  const tellings: Telling[] = [];
  let near = 0;
  view.sentences.forEach((range, sentence) => {
    if (view.noise(sentence) || range.to <= range.from) return;
    while (near < passages.length && (passages[near]?.to ?? 0) <= range.from) near += 1;
    const items = listed.get(sentence);
    const told = items ? items.filter((f) => f.patients.length > 0) : inSentence(view, people, memory, range);
    const findings = [...told, ...(tallies.get(sentence) ?? []).filter((t) => !told.some((f) => f.patients.some((p) => p.from < t.to && t.from < p.to)))];
    if (findings.length === 0) return;
    const campaigns = passages.slice(near, near + 4);
    const here = merged(view, findings.flatMap((finding) => tell(view, range, finding, campaigns)));
    for (const telling of here) remember(memory, telling, sentence, people);
    tellings.push(...here);
  });
  return withoutHistory(view, tellings).map((telling, i, all) => record(view, telling, all[i - 1]?.who === null ? all[i - 1]?.description ?? null : null));
}

function inSentence(view: View, people: ReadonlyMap<string, Profile>, memory: Memory, range: Range): Finding[] {
  const triggers = triggersIn(view, range);
  const found: Finding[] = [];
  for (const trigger of triggers) {
    const patients = trigger.voice === "same" ? (found.at(-1)?.patients ?? []) : patientsOf(view, people, memory, range, trigger, found.at(-1)?.patients);
    if (patients.length === 0 || (trigger.weak && !patients.some((p) => (p.entity !== null && found.some((f) => f.patients.some((e) => e.entity === p.entity))) || known(view, memory, p)))) continue;
    if (byBody(view, trigger.to, range.to) || (trigger.status === "sought" && isPart(view, range))) continue;
    const end = clauseLimit(view, trigger.to, range.to);
    found.push({ patients, status: trigger.status, denied: trigger.denied, at: trigger.to, from: Math.min(trigger.from, patients[0]?.from ?? trigger.from), to: Math.max(end, trigger.to, patients.at(-1)?.to ?? 0), passage: { from: trigger.to, to: Math.max(end, trigger.to) }, rule: `arrested:${trigger.voice}` });
  }
  found.push(...amongThem(view, range, found), ...companions(view, range, found));
  found.push(...gapped(view, range, found.find((f) => f.status === "convicted")));
  found.push(...nominalsIn(view, range));
  found.push(...afterColon(view, range, found));
  found.push(...subsetsIn(view, range, found));
  found.push(...partsTold(view, range, memory, found));
  return found;
}

/** "At least 41 people were arrested, among them A and B": those whom the group is said to hold by name. */
function amongThem(view: View, range: Range, found: readonly Finding[]): Finding[] {
  const told = found.find((f) => !f.denied && f.patients.some((p) => p.group !== null && p.group.count !== 1));
  if (!told) return [];
  for (let i = told.at; i < Math.min(range.to - 2, told.at + 60); i += 1) {
    const { lower } = unitAt(view, i);
    const from = lower === "including" ? i + 1 : lower === "among" && ["them", "whom"].includes(unitAt(view, i + 1).lower) ? i + 2 : -1;
    if (from < 0 || ![",", "—", "–", "("].includes(unitAt(view, i - 1).text) || !beginsItem(view, from, range.to)) continue;
    const patients = patientsIn(view, { from, to: listEnd(view, from, range.to) });
    return patients[0]?.entity ? patients.filter((p) => p.entity).map((p) => ({ ...told, patients: [p], from: p.from, to: p.to, at: p.to })) : [];
  }
  return [];
}

/** "X was arrested on Friday along with his wife, Y": whoever is named with the one arrested. */
function companions(view: View, range: Range, found: readonly Finding[]): Finding[] {
  return found.flatMap((told) => {
    if (told.denied || told.rule !== "arrested:subject") return [];
    for (let i = told.at; i < Math.min(range.to - 2, told.at + 14); i += 1) {
      const { lower } = unitAt(view, i);
      if (["who", "which", "after", "when", "said", "and", "but"].includes(lower)) return [];
      const from = ["along", "together"].includes(lower) && unitAt(view, i + 1).lower === "with" ? i + 2 : lower === "alongside" ? i + 1 : -1;
      if (from < 0) continue;
      const patients = patientsIn(view, { from, to: listEnd(view, from, range.to) });
      return patients[0]?.entity ? patients.filter((p) => p.entity).map((p) => ({ ...told, patients: [p], from: p.from, to: p.to, at: p.to })) : [];
    }
    return [];
  });
}

/** Where a list of names within a sentence ends: at its next verb, or a mark that ends it. */
function listEnd(view: View, from: number, to: number): number {
  for (let i = from; i < to; i += 1) {
    const { lower, text, ref } = unitAt(view, i);
    if (!ref && ([";", ":", ")", "—"].includes(text) || isFinite(lower) || isActive(view, i) || lower === "who" || lower === "after")) return i;
  }
  return to;
}

/** "X was sentenced to eight years and his brother Y, 28, to five": the verb is left out the second time. */
function gapped(view: View, range: Range, told: Finding | undefined): Finding[] {
  if (told?.status !== "convicted" || unitAt(view, told.at).lower !== "to") return [];
  for (let i = told.at; i < range.to; i += 1) {
    if (unitAt(view, i).lower !== "and") continue;
    for (let k = i + 1; k < Math.min(range.to, i + 12); k += 1) {
      if (unitAt(view, k).lower !== "to" || amountAt(view, k + 1) === null) continue;
      const patients = patientsIn(view, { from: i + 1, to: k }).filter((p) => p.entity);
      return patients.length > 0 ? [{ ...told, patients, from: i + 1, to: k + 2, at: k, passage: { from: k, to: k } }] : [];
    }
  }
  return [];
}

/** Was the person, or somebody unnamed, told of as arrested before? A pronoun may mean anybody: then only by name. */
function known(view: View, memory: Memory, { entity, group, from, to }: Patient): boolean {
  if (!entity) return group !== null && memory.patients.length > 0 && (group.definite || group.count !== 1 || /^(?:an?other|an? (?:second|third|fourth|fifth|sixth)) /i.test(group.description));
  const byPronoun = to - from === 1 && ["he", "she", "him", "her"].includes(unitAt(view, from).lower);
  return memory.patients.some((p) => p.telling.who === entity || (!byPronoun && p.telling.who === null && (p.telling.count ?? 2) > 1));
}

/** "charged with misconduct by the Football Association": no court, no police. */
const byBody = (view: View, from: number, to: number): boolean => {
  for (let i = from; i < Math.min(to, from + 8); i += 1) {
    if (unitAt(view, i).lower === "by") return [1, 2].some((k) => unitAt(view, i + k).ref?.entity.kind === "Organization");
  }
  return false;
};

import type { ListedRelation, LocalEntity } from "../model/annotation.ts";
import { DETERMINERS } from "../lexicon/classes.ts";
import { NEGATIONS, SAYING } from "../lexicon/verbs.ts";
import { isHuman } from "./counted.ts";
import type { Claim } from "./membership.ts";
import { claimAt, gangAt, isMembership } from "./membership.ts";
import { isComplement, isPossessive } from "./speaker.ts";
import type { Range, View } from "./view.ts";
import { spanOf, unitAt } from "./view.ts";

/** Who is said to belong to a gang: "X, a member of the Y", "alleged Y leader X", "X belonged to the Y". */
export function findMembers(view: View): ListedRelation[] {
  const found = new Map<string, ListedRelation>();
  view.sentences.forEach((range, sentence) => {
    if (view.noise(sentence)) return;
    for (let i = range.from; i < range.to; i += 1) {
      const gang = gangAt(view, i);
      const claim = gang ? claimAt(view, range, i) : null;
      if (!gang || !claim || denied(view, range, claim.cue)) continue;
      for (const person of whom(view, claim, range, i)) {
        const key = `${person.entity.id}~${gang.id}`;
        if (found.has(key)) continue;
        const from = Math.min(person.at, claim.cue, i);
        const to = Math.max(person.at, claim.cue, i) + 1;
        found.set(key, { type: "MEMBER_OF", from: person.entity.id, to: gang.id, ...spanOf(view, { from, to }), origin: "stated", rule: "member" });
      }
    }
  });
  return [...found.values()];
}

function denied(view: View, { from }: Range, cue: number): boolean {
  for (let i = cue - 1; i >= Math.max(from, cue - 5); i -= 1) if (NEGATIONS.has(unitAt(view, i).lower)) return true;
  return false;
}

interface Named {
  readonly entity: LocalEntity;
  readonly at: number;
}

const whom = (view: View, claim: Claim, range: Range, gang: number): Named[] =>
  claim.who === "after" ? peopleAfter(view, Math.max(claim.cue, gang), range.to, claim.several) : claim.who === "below" ? peopleBelow(view, range) : peopleBefore(view, claim, range.from);

/** Whom the claim is about: the name before it, or the names of a list; nobody when another subject stands between. */
function peopleBefore(view: View, { cue, several }: Claim, from: number): Named[] {
  const first = besides(view, cue, from) ?? personBefore(view, cue, from);
  if (!first || !several) return first ? [first] : [];
  const found = [first];
  for (let i = first.at - 1; i >= from && first.at - i < 40; i -= 1) {
    const { ref, type, lower } = unitAt(view, i);
    if (ref?.entity.kind === "Person") found.unshift({ entity: ref.entity, at: i });
    else if (!ref && type === "word" && !["and", "his", "her", "cousin", "brother", "sister", "son", "nephew", "friend"].includes(lower)) break;
  }
  return found;
}

/** "identified the kingpin as X, 46, a lieutenant of": the name to which the claim stands in apposition. */
function besides(view: View, cue: number, from: number): Named | null {
  let i = cue - 1;
  while (i > from && cue - i < 6 && !unitAt(view, i).ref && unitAt(view, i).type === "word" && !DETERMINERS.has(unitAt(view, i).lower)) i -= 1;
  if (DETERMINERS.has(unitAt(view, i).lower)) i -= 1;
  if (unitAt(view, i).text !== ",") return null;
  for (i -= 1; i >= from && cue - i < 16; i -= 1) {
    const { ref, text, type, lower } = unitAt(view, i);
    if (ref?.entity.kind === "Person") return isPossessive(view, i) ? null : { entity: ref.entity, at: i };
    if (!(type === "number" || [",", "(", ")"].includes(text) || ref?.entity.kind === "Place" || ["of", "from", "aged", "age", "alias"].includes(lower))) return null;
  }
  return null;
}

/** Between the name and the claim: "X said the suspects are members" tells of the suspects. */
function otherSubject(view: View, name: number, cue: number): boolean {
  let other = false;
  for (let i = cue - 1; i > name; i -= 1) {
    const { lower, text, ref } = unitAt(view, i);
    other ||= ["he", "she", "they", "its", "their"].includes(lower) || (isHuman(view, i) && !isMembership(view, i) && !["alleged", "reputed"].includes(lower)) || ref?.entity.kind === "Gang";
    if (other && SAYING.get(lower)?.forms.has("past") && text !== "said to") return true;
  }
  return false;
}

function personBefore(view: View, cue: number, from: number): Named | null {
  for (let i = cue - 1; i >= from && cue - i < 24; i -= 1) {
    const { ref, text, lower } = unitAt(view, i);
    if (text === ";") return null;
    if (i <= from + 1 && (lower === "he" || lower === "she")) return subjectBefore(view, i);
    if (ref?.entity.kind !== "Person" || isPossessive(view, i)) continue;
    if (unitAt(view, i + 1).lower !== "as" && isComplement(view, i, Math.max(from, i - 6))) continue;
    return otherSubject(view, i, cue) ? null : { entity: ref.entity, at: i };
  }
  return null;
}

/** "He is believed to head the Y": the one person of whom the sentence before tells. */
function subjectBefore(view: View, at: number): Named | null {
  const range = view.sentences[unitAt(view, at).sentence - 1];
  if (!range) return null;
  let found: Named | null = null;
  for (let i = range.from; i < range.to; i += 1) {
    const { ref } = unitAt(view, i);
    if (ref?.entity.kind !== "Person" || isPossessive(view, i) || isComplement(view, i, range.from)) continue;
    if (found && found.entity !== ref.entity) return null;
    found ??= { entity: ref.entity, at: i };
  }
  return found;
}

function peopleAfter(view: View, cue: number, to: number, many: boolean): Named[] {
  const found: Named[] = [];
  for (let i = cue + 1; i < Math.min(to, cue + 8 + found.length * 4); i += 1) {
    const { ref, type, lower } = unitAt(view, i);
    if (ref?.entity.kind === "Person") found.push({ entity: ref.entity, at: i });
    else if (found.length > 0 && type === "word" && lower !== "and") break;
    if (found.length === 1 && !many) break;
  }
  return found;
}

const MOST_LINES = 60;

/** "were charged as members of the Y:" and a name at the head of each line below. */
function peopleBelow(view: View, range: Range): Named[] {
  const found: Named[] = [];
  const { sentence } = unitAt(view, range.to - 1);
  for (let s = sentence + 1; s < sentence + MOST_LINES; s += 1) {
    const line = view.sentences[s];
    if (!line || line.from >= line.to || view.noise(s)) break;
    const at = unitAt(view, line.from).type === "mark" ? line.from + 1 : line.from;
    const { ref } = unitAt(view, at);
    if (ref?.entity.kind !== "Person") break;
    found.push({ entity: ref.entity, at });
  }
  return found;
}

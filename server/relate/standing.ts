import type { LocalEntity } from "../model/annotation.ts";
import { bodyAt } from "./post.ts";
import { bodyBefore, isComplement, isPossessive } from "./speaker.ts";
import type { View } from "./view.ts";
import { unitAt } from "./view.ts";

/** Nouns for a body that is no agency, when its name does not hold the noun: "the chain's founder". */
const OUTFITS = new Set("chain system lobby outfit nonprofit non-profit co-operative cooperative startup business maker retailer carrier mill bank paper station network shelter clinic college coalition local franchise studio brewery bakery restaurant hotel store shop gallery school charity brewery farm winery startup laboratory lab museum theatre theater church mosque parish newspaper magazine agency firm group nonprofit".split(" "));
/** Nouns that any body that is no agency may go by: its subject is meant before what is named in passing. */
const ANY_BODY = new Set("group firm company charity organization organisation club nonprofit".split(" "));
const REACH = 1_000;

/** The body for which the noun at `at` stands ("the mission", "the task force"): one named before whose name holds the noun. */
export function standing(view: View, at: number): LocalEntity | null {
  const { lower, ref, type } = unitAt(view, at);
  if (ref || type !== "word") return null;
  const taskForce = lower === "force" && unitAt(view, at - 1).lower === "task";
  const noun = taskForce ? "task force" : lower;
  if (noun === "group" && ofGang(view, at)) return null;
  const usual = taskForce ? null : bodyBefore(view, at, lower);
  if (usual) return ANY_BODY.has(noun) ? subjectNear(view, at, usual) : usual;
  if (lower.length < 4) return null;
  let outfit: LocalEntity | null = null;
  let further: LocalEntity | null = null;
  for (let i = at - 1; i >= 0 && at - i < REACH; i -= 1) {
    const body = bodyAt(view, i);
    if (!body) continue;
    if (holds(body, noun)) return body;
    if (body.kind !== "Organization") continue;
    further ??= body;
    if (!outfit && !isComplement(view, i, Math.max(0, i - 4))) outfit = body;
  }
  return OUTFITS.has(noun) ? outfit ?? further : null;
}

/** The last body near by that does something, when `usual`, named after it, stands only in passing. */
function subjectNear(view: View, at: number, usual: LocalEntity): LocalEntity {
  const { sentence } = unitAt(view, at);
  for (let i = at - 1; i >= 0 && sentence - unitAt(view, i).sentence <= 2; i -= 1) {
    const body = bodyAt(view, i);
    if (body?.kind === "Organization" && !isComplement(view, i, Math.max(0, i - 4)) && !isPossessive(view, i) && !["told", "tells"].includes(unitAt(view, i - 1).lower)) return body;
  }
  return usual;
}

/** Is the group that the text speaks of a gang? */
function ofGang(view: View, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 200; i -= 1) {
    const kind = unitAt(view, i).ref?.entity.kind;
    if (kind === "Gang") return true;
    if (kind === "Organization" && !["told", "tells", "to", "by"].includes(unitAt(view, i - 1).lower)) return false;
  }
  return false;
}

const holds = (body: LocalEntity, noun: string): boolean => [body.name, ...body.aliases].some((name) => {
  const words = ` ${name.toLowerCase()} `;
  return words.endsWith(` ${noun} `) || (noun === "local" && words.startsWith(" local ")) || [" of ", " for ", " at "].some((p) => words.includes(` ${noun}${p}`));
});

/** The body that "its" or "whose" at `at` means: "whose" the one before it; "its" the subject of the sentence or of the one before. */
export function ownerBefore(view: View, at: number): LocalEntity | null {
  const { lower, sentence } = unitAt(view, at);
  const subjects: LocalEntity[] = [];
  const agents: LocalEntity[] = [];
  let nearest: LocalEntity | null = null;
  let here = sentence;
  for (let i = at - 1; i >= 0 && at - i < 90; i -= 1) {
    const unit = unitAt(view, i);
    if (sentence - unit.sentence > 1) break;
    if (unit.sentence !== here && subjects.length > 0) break;
    here = unit.sentence;
    const body = bodyAt(view, i);
    if (!body) continue;
    if (lower === "whose") return at - i <= 30 ? body : null;
    nearest ??= body;
    const from = view.sentences[unit.sentence]?.from ?? 0;
    if (!isPossessive(view, i) && !isComplement(view, i, from)) subjects.unshift(body);
    else if (!isPossessive(view, i) && [1, 2].some((k) => unitAt(view, i - k).lower === "by")) agents.unshift(body);
  }
  return subjects[0] ?? agents[0] ?? nearest;
}

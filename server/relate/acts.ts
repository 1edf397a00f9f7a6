import type { Act, Telling } from "./act.ts";
import type { Campaign } from "./campaigns.ts";
import { isDenied } from "./doing.ts";
import { COMPOSING } from "./composed.ts";
import { ALSO_CUES, alsoPart } from "./also.ts";
import { HELP_CUES, assisting, helps, provides } from "./helping.ts";
import { TOGETHER, abreast, composed, jointSubject, jointly } from "./jointly.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";
import { WITH_CUES, actsWith, helpedBy, included, togetherWith, withAssisting, withHelp } from "./with-others.ts";

const TELLINGS: readonly Telling[] = [composed, abreast, assisting, alsoPart, helpedBy, withHelp, togetherWith, helps, provides, withAssisting, actsWith, included];

/** The words at which one of them may begin: at any other nothing is tried. */
const CUES: ReadonlySet<string> = new Set([...COMPOSING, ...WITH_CUES, ...HELP_CUES, ...ALSO_CUES, "forces", "hands", "hand", "side", ...TOGETHER]);

/** Acting together, by sentence, in step with `view.sentences`. */
export function findActs(view: View, passages: readonly Campaign[]): Act[][] {
  let near = 0;
  return view.sentences.map((range, sentence) => {
    while (near < passages.length && (passages[near]?.to ?? 0) <= range.from) near += 1;
    if (view.noise(sentence) || !namesBody(view, range)) return [];
    let last = near;
    while (last < passages.length && (passages[last]?.from ?? 0) < range.to) last += 1;
    return actsIn(view, range, passages.slice(near, last));
  });
}

/** Only a sentence that names a body can tell of acting together. */
function namesBody(view: View, { from, to }: Range): boolean {
  for (let i = from; i < to; i += 1) if (view.units[i]?.ref?.entity.kind === "Agency") return true;
  return false;
}

/** One act after the other: "launched by A, in partnership with B and with the participation of C". */
function actsIn(view: View, range: Range, passages: readonly Campaign[]): Act[] {
  const found: Act[] = [];
  for (let i = range.from; i < range.to; i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (ref || !CUES.has(lower) || isDenied(view, i)) continue;
    const act = actAt(view, range, i, passages);
    if (!act) continue;
    found.push(act);
    i = Math.max(i, ...act.partners.filter((p) => p.at < range.to).map((p) => p.at));
  }
  if (found.some((act) => act.joint)) return found;
  const rest = found.length > 0 ? lastClause(view, range, found.at(-1)?.at ?? range.from) : range;
  const act = rest ? jointly(view, rest) ?? jointSubject(view, rest) : null;
  return act ? [...found, act] : found;
}

/** What follows the last semicolon, when nothing of it is told yet. */
function lastClause(view: View, { from, to }: Range, told: number): Range | null {
  for (let i = to - 1; i > from && i > told; i -= 1) if (unitAt(view, i).text === ";") return { from: i + 1, to };
  return null;
}

function actAt(view: View, range: Range, at: number, passages: readonly Campaign[]): Act | null {
  for (const telling of TELLINGS) {
    const act = telling(view, range, at, passages);
    if (act) return act;
  }
  return null;
}

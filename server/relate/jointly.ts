import type { Act } from "./act.ts";
import { actOf } from "./act.ts";
import { bodiesFrom, bodiesIn, subjectBodies } from "./bodies.ts";
import { composedOf } from "./composed.ts";
import { ACTS, isDenied } from "./doing.ts";
import { leadBefore, prepositionBefore } from "./lead.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

const JOINTLY = new Set("jointly together joint".split(" "));

/** Of two subjects these tell that they act together. */
export const TOGETHER: ReadonlySet<string> = new Set("collaborated cooperated co-operated collaborate cooperate collaborating cooperating".split(" "));

/** "made up of A and B", "brought together A, B and C", "a joint effort of A and B": each with each. */
export function composed(view: View, range: Range, at: number): Act | null {
  const list = composedOf(view, at, range.to);
  return list.length > 0 ? actOf(at, [], list, "composed", true) : null;
}

/** "A joined forces with B and C", "A worked hand in hand with B": each with each. */
export function abreast(view: View, range: Range, at: number): Act | null {
  const { lower } = unitAt(view, at);
  const forces = (lower === "forces" || lower === "hands") && /^join/.test(unitAt(view, at - 1).lower);
  const hand = ["hand", "side"].includes(lower) && ["in", "by"].includes(unitAt(view, at + 1).lower) && unitAt(view, at + 2).lower === lower;
  const worked = TOGETHER.has(lower) && !["with", "closely", "directly"].includes(unitAt(view, at + 1).lower) && unitAt(view, at + 2).lower !== "with";
  const next = hand ? at + 3 : at + 1;
  if (!forces && !hand && !worked) return null;
  if (unitAt(view, next).lower !== "with") {
    const subjects = forces || worked ? subjectBodies(view, range, at) : [];
    return subjects.length > 1 ? actOf(at, [], subjects, "abreast", true) : null;
  }
  const lead = leadBefore(view, range, at, []);
  const partners = bodiesFrom(view, next + 1, range.to).filter((p) => !lead.includes(p.entity));
  return lead.length > 0 ? actOf(at, lead, partners, "abreast", true) : null;
}

/** "conducted jointly by A, B and C", "a joint operation by A and B", "A and B … together". */
export function jointly(view: View, range: Range): Act | null {
  for (let i = range.from; i < range.to; i += 1) {
    const { lower } = unitAt(view, i);
    const side = ["side", "hand"].includes(lower) && unitAt(view, i + 2).lower === lower;
    if (isDenied(view, i)) continue;
    if (!JOINTLY.has(lower) && lower !== "multi-agency" && !side) continue;
    for (let k = i + 1; k < Math.min(range.to, i + 8); k += 1) {
      if (!["by", "between", "of", "involving"].includes(unitAt(view, k).lower)) continue;
      const partners = bodiesFrom(view, k + 1, range.to);
      if (partners.length > 1) return actOf(i, [], partners, "jointly", true);
    }
    if (lower === "multi-agency" || (lower === "joint" && !["a", "the"].includes(unitAt(view, i - 1).lower))) continue;
    const subjects = subjectBodies(view, range, i);
    if (subjects.length > 1) return actOf(i, [], subjects, "jointly", true);
    const by = bodiesIn(view, range.from, i).filter((b) => ["by", ""].includes(prepositionBefore(view, b.at)));
    if (by.length > 1 && lower === "together") return actOf(i, [], by, "jointly", true);
  }
  return null;
}

/** Two bodies or more joined by "and" as one subject of a verb of policing. */
export function jointSubject(view: View, range: Range): Act | null {
  for (let i = range.from; i < range.to; i += 1) {
    const { lower, ref } = unitAt(view, i);
    if (ref || !ACTS.has(lower) || unitAt(view, i + 1).lower === "by" || ["which", "that", "who"].includes(unitAt(view, i - 1).lower)) continue;
    const subjects = subjectBodies(view, range, i);
    if (subjects.length > 1) return actOf(i, [], subjects, "joint subject", true);
    return null;
  }
  return null;
}

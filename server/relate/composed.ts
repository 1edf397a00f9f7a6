import type { Listed } from "./bodies.ts";
import { bodiesFrom } from "./bodies.ts";
import type { View } from "./view.ts";
import { unitAt } from "./view.ts";

const MADE_UP = new Set("made composed comprised consisting consists consisted drawn formed".split(" "));
const HOLDS = new Set("comprised comprises comprising comprise unites united uniting combines combined combining".split(" "));
/** "a task force of A, B and C", "the team includes officers from A and B". */
const GROUPS = new Set("force team coalition consortium taskforce partnership alliance group unit".split(" "));
const JOINT = new Set("joint combined cooperative collaborative concerted shared multi-agency multiagency interagency".split(" "));
const EFFORTS = new Set("effort efforts operation investigation venture project initiative partnership collaboration inquiry enquiry probe raid sweep exercise undertaking inspection crackdown action cooperation co-operation coordination co-ordination teamwork".split(" "));
const BETWEEN = new Set("of by between among involving".split(" "));

/** Every word at which `composedOf` or `effortBy` may begin. */
export const COMPOSING: ReadonlySet<string> = new Set([...MADE_UP, ...HOLDS, ...GROUPS, ...JOINT, ...EFFORTS, ..."brought brings bringing pulled drew includes included involves set established created launched concluded signed".split(" ")]);

/**
 * The bodies of which the words at `at` say that something is made: "is made up of A and B", "brought together A, B and C",
 * "a joint effort of A and B". Fewer than two are none.
 */
export function composedOf(view: View, at: number, to: number): Listed[] {
  const from = listStart(view, at);
  const list = from > 0 ? bodiesFrom(view, from, to) : [];
  return list.length > 1 ? list : [];
}

function listStart(view: View, at: number): number {
  const { lower, ref } = unitAt(view, at);
  if (ref || !COMPOSING.has(lower)) return -1;
  const next = unitAt(view, at + 1).lower;
  if (MADE_UP.has(lower)) {
    const of = next === "up" ? at + 2 : at + 1;
    if (["of", "from"].includes(unitAt(view, of).lower)) return of + 1;
  }
  if (HOLDS.has(lower)) return at + 1;
  if (["brought", "brings", "bringing", "pulled", "drew"].includes(lower) && next === "together") return at + 2;
  if (EFFORTS.has(lower) && ["between", "among"].includes(next)) return at + 2;
  if (GROUPS.has(lower) && next === "of" && unitAt(view, at - 1).type === "word" && !unitAt(view, at - 1).capital) return at + 2;
  if (["includes", "included", "involves"].includes(lower) && (GROUPS.has(unitAt(view, at - 1).lower) || (unitAt(view, at - 1).lower === "which" && GROUPS.has(unitAt(view, at - 3).lower)))) return at + 1;
  if (FOUNDED.has(lower)) return foundedBetween(view, at);
  if (lower === "partnership" && ["between", "of", "among"].includes(next)) return at + 2;
  if (!JOINT.has(lower)) return -1;
  for (let i = at + 1; i < at + 5; i += 1) if (EFFORTS.has(unitAt(view, i).lower) && BETWEEN.has(unitAt(view, i + 1).lower)) return i + 2;
  return -1;
}

const FOUNDED = new Set("set established created launched concluded signed".split(" "));

/** "A joint team was set up in 2023 between A and B": where the list begins, or -1. */
function foundedBetween(view: View, at: number): number {
  if (![1, 2, 3, 4, 5].some((k) => GROUPS.has(unitAt(view, at - k).lower))) return -1;
  for (let i = at + 1; i < at + 9; i += 1) {
    const { lower, type } = unitAt(view, i);
    if (type === "mark") return -1;
    if (["between", "among"].includes(lower)) return i + 1;
  }
  return -1;
}

/** "an investigation by A, B and C": the bodies after the noun for an effort at `at`. */
export function effortBy(view: View, at: number, to: number): Listed[] {
  const { lower, ref } = unitAt(view, at);
  return !ref && EFFORTS.has(lower) && ["by", "involving"].includes(unitAt(view, at + 1).lower) ? bodiesFrom(view, at + 2, to) : [];
}

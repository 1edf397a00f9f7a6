import type { Act } from "./act.ts";
import { actOf } from "./act.ts";
import { doersBefore } from "./doers.ts";
import { helpersBefore } from "./helping.ts";
import type { Range, View } from "./view.ts";
import { unitAt } from "./view.ts";

/** Every word at which the telling of this file may begin. */
export const ALSO_CUES: readonly string[] = ["involved", "part", "board"];

/** "A and B were also involved", "also took part", "came on board": straight after a sentence that tells who led. */
export function alsoPart(view: View, range: Range, at: number): Act | null {
  if (!joinsIn(view, at)) return null;
  const partners = helpersBefore(view, range, at);
  return partners.length > 0 ? actOf(at, doersBefore(view, range), partners, "also took part") : null;
}

/** Does the word at `at` tell that somebody besides others joined in? */
export function joinsIn(view: View, at: number): boolean {
  const { lower } = unitAt(view, at);
  const before = [1, 2, 3].map((k) => unitAt(view, at - k).lower);
  if (lower === "board") return before[0] === "on" && before[1] === "came";
  if (lower === "part" ? before[0] !== "took" || unitAt(view, at + 1).lower === "of" : lower !== "involved") return false;
  return before.includes("also");
}

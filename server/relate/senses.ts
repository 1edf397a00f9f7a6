import { LAW_FORMS } from "../lexicon/verbs.ts";
import type { View } from "./view.ts";
import { unitAt } from "./view.ts";

/** Duties with which one is charged and that are no crimes: "charged with overseeing the budget". */
const DUTIES = new Set("overseeing reviewing investigating ensuring finding enforcing developing drafting implementing coordinating supervising protecting guarding safeguarding upholding improving preparing monitoring recommending examining determining".split(" "));
const HEADING = new Set("leading running managing keeping handling organising organizing".split(" "));
const CHARGES = new Set("unit team department investigation agency office company effort efforts review inquiry program programme campaign budget city county school operation force".split(" "));
const ON_FILM = new Set("camera film video cctv tape footage bodycam".split(" "));
const OTHER_HOLDS = new Set("hostage captive up back off accountable responsible liable talks hands together dear aloft".split(" "));
const UNDONE = new Set("wrongdoing blame misconduct suspicion debris snow doping".split(" "));
const TRAPS = new Set("wreckage rubble car vehicle wreck debris lift elevator building hospital hostage captivity captors trap ice".split(" "));

const CAPTORS = new Set("kidnappers kidnapper captors captor hostage-takers abductors rebels militants bandits pirates hijackers".split(" "));

const within = (view: View, from: number, reach: number, words: ReadonlySet<string>): boolean => {
  for (let i = from; i < from + reach; i += 1) if (words.has(unitAt(view, i).lower)) return true;
  return false;
};

const isDuty = (view: View, at: number): boolean => DUTIES.has(unitAt(view, at).lower) || (HEADING.has(unitAt(view, at).lower) && within(view, at + 1, 5, CHARGES));

/** Has the verb of the law at `at` another sense there: "held hostage", "captured on camera", "cleared of wrongdoing", "intercepted by Ada Quill"? */
export function isOtherSense(view: View, at: number): boolean {
  const lemma = LAW_FORMS.get(unitAt(view, at).lower)?.lemma;
  const next = unitAt(view, at + 1);
  if (lemma === "hold") return OTHER_HOLDS.has(next.lower) || (next.lower === "at" && /point$/.test(unitAt(view, at + 2).lower));
  if (lemma === "charge") return (next.lower === "with" && isDuty(view, at + 2)) || ["admission", "extra", "up", "down", "at", "forward", "towards"].includes(next.lower);
  if (lemma === "capture") return next.lower === "on" && within(view, at + 2, 4, ON_FILM);
  if (lemma === "clear") return within(view, at + 2, 4, UNDONE);
  if ((lemma === "release" || lemma === "free") && [1, 2, 3, 4].some((k) => CAPTORS.has(unitAt(view, at - k).lower) || CAPTORS.has(unitAt(view, at + k).lower))) return true;
  // "was questioned and released": whoever was not held is not set free, unless on terms.
  if (lemma === "release" && unitAt(view, at - 1).lower === "and" && ["witness", "questioned", "interviewed"].includes(unitAt(view, at - 2).lower) && !["pending", "under", "without", "on"].includes(next.lower)) return true;
  if (lemma === "free" || lemma === "release") return next.lower === "from" && within(view, at + 2, 4, TRAPS);
  if (lemma === "intercept") return next.lower === "by" && [2, 3].some((k) => unitAt(view, at + k).ref?.entity.kind === "Person");
  return lemma === "detain" && next.lower === "in" && unitAt(view, at + 2).lower === "traffic";
}

import { POSTS } from "../lexicon/posts.ts";
import { isPost } from "./post.ts";
import type { View } from "./view.ts";
import { unitAt } from "./view.ts";

/** What people are called by what they do: "storekeeper", "midfielder", "economist". */
const TRADE = /^\p{Ll}{3,}(?:[^aeious]er|eer|eper|ayer|oyer|uyer|iser|izer|yser|ator|itor|utor|ctor|essor|ellor|ist|cian|grapher|man|woman|keeper|master|wright|smith)$/u;
/** Words of that form that name no work done for a body. */
const OTHERS = new Set(
  ("member customer supporter follower user buyer former other order border number winner brother sister father mother daughter partner killer dealer robber murderer burglar smuggler trafficker offender prisoner passenger neighbour neighbor " +
    "center quarter chapter letter newsletter matter corner paper newspaper power water winter summer september october november december under over after never chamber member shareholder donor victor factor sector doctor motor " +
    "human woman man german roman list exist wrist twist gist mist abuser attacker hacker gunman racist terrorist extremist subscriber voter dinner banner barrier carrier career pioneer engineer beer deer peer offer minor major whether together another rather either " +
    "monster disaster register transfer character computer helicopter theater theatre shooter silver counter encounter founder leader officer manager teacher lawyer commissioner").split(" "),
);
const ALSO = new Set("proprietor proprietress comptroller controller chaplain convener convenor bursar chieftain patron matron stevedore clerk nurse imam rn cashier corporal aide counsel delegate organiser organizer bargaining-team bookkeeper sergeant-at-arms technician guard hand resident-director vicar deacon rabbi".split(" "));

/** "detectives", "lawyers": a post or trade of several. */
export const worksInPlural = (view: View, at: number): boolean => {
  const { lower, ref } = unitAt(view, at);
  if (ref || !/[^s]s$/.test(lower)) return false;
  const one = lower.slice(0, -1);
  return POSTS.has(one) || ALSO.has(one) || (!OTHERS.has(one) && TRADE.test(one));
};

/** Is the word at `at` a post or a trade? */
export const isWork = (view: View, at: number): boolean => {
  const { lower, ref, capital } = unitAt(view, at);
  if (ref) return false;
  return isPost(view, at) || ALSO.has(lower) || (!capital && !OTHERS.has(lower) && TRADE.test(lower.replace(/^.*-/, "")));
};

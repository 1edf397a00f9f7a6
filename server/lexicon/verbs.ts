import type { Status } from "../model/ontology.ts";
import { inflections } from "./inflect.ts";

/** Verbs that credit the words between the marks to their subject, whichever side they stand on: "…," she said. */
export const SAYING = inflections(
  "say/says/said//saying tell/tells/told/ add explain state note write//wrote/written tweet post ask reply continue conclude argue insist warn " +
    "recall admit acknowledge claim declare announce comment remark respond testify quip joke shout yell cry scream whisper stress emphasize emphasise " +
    "reiterate read//read observe urge lament boast complain confirm allege maintain counter caution contend assert affirm exclaim mutter " +
    "report suggest vow promise pledge predict reveal advise inform recount express conclude repeat plead rant muse sigh laugh retort " +
    "answer tease scoff snap interrupt reason beg chuckle grumble reflect marvel wonder protest shrug thunder bellow croak hiss breathe venture inquire enquire enthuse " +
    "chime swear//swore/sworn propose speculate guess blog disclose elaborate estimate summarise summarize interject intone opine joke demand " +
    "concede deny message text retweet caption scrawl begin//began/begun/beginning think//thought believe feel//felt remember figure agree go//went",
);

/** Verbs that credit a fragment which follows them, but hardly ever a quotation that they follow: calling it “a mess”. */
export const ASCRIBING = inflections(
  "call describe dub brand label denounce condemn criticize criticise blast praise hail slam dismiss accuse deem refer characterize characterise " +
    "decry deride mock ridicule blame tout thank apologize apologise portray rail assail lambast lambaste credit commend applaud " +
    "speak//spoke/spoken hear//heard cite quote defend attack rip urge vow order sing//sang/sung chant view mean//meant consider term " +
    "want hope plan expect fear threaten refuse offer pay invite welcome reject question compare compliment signal " +
    "find//found indicate highlight mention outline list tell//told assure remind convince",
);

/** What a verb of the law does to whom it is done to. `needs`: only with one of these words after it, else it means something else. */
export interface LawVerb {
  readonly status: Status;
  readonly needs?: readonly string[];
}

const CUSTODY = ["bail", "bond", "custody", "jail", "prison", "charge", "charges", "investigation", "recognizance", "recognisance", "detention", "police", "suspicion", "remand"];

/** By lemma: "police VERBED him", "he was VERBED". */
export const LAW: ReadonlyMap<string, LawVerb> = new Map<string, LawVerb>([
  ...["arrest", "apprehend", "nab", "rearrest", "re-arrest", "collar", "bust", "handcuff", "intercept"].map((v) => [v, { status: "arrested" }] as const),
  ["capture", { status: "arrested" }],
  ["recapture", { status: "arrested" }],
  ["book", { status: "arrested", needs: ["jail", "prison", "county", "detention", "center", "centre", "charges", "charge", "suspicion", "custody", "on", "under", "for", "into"] }],
  ["extradite", { status: "arrested" }],
  ["detain", { status: "detained" }],
  ["incarcerate", { status: "detained" }],
  ["hold", { status: "detained", needs: [...CUSTODY, "notice", "warrant", "warrants", "extradition", "cell", "cells", "questioning", "without", "bailed", "station", "airport"] }],
  ["remand", { status: "detained" }],
  ["question", { status: "detained", needs: ["custody", "suspicion"] }],
  ["charge", { status: "charged" }],
  ["indict", { status: "charged" }],
  ["summons", { status: "charged" }],
  ["recharge", { status: "charged" }],
  ["arraign", { status: "arraigned" }],
  ["convict", { status: "convicted" }],
  ["sentence", { status: "convicted" }],
  ["jail", { status: "convicted" }],
  ["imprison", { status: "convicted" }],
  ["acquit", { status: "acquitted" }],
  ["exonerate", { status: "acquitted" }],
  ["clear", { status: "acquitted", needs: ["of"] }],
  ["release", { status: "released", needs: CUSTODY }],
  ["bail", { status: "released" }],
  ["free", { status: "released", needs: CUSTODY }],
]);

export const LAW_FORMS = inflections(
  "arrest apprehend nab rearrest re-arrest collar bust handcuff intercept capture recapture book extradite detain incarcerate hold//held remand question charge indict summons recharge " +
    "arraign convict sentence jail imprison acquit exonerate clear release bail free",
);

/** Forms of "be" and "get" that make a passive, and those of "have" and others that may stand before it. */
export const PASSIVE_AUXILIARIES: ReadonlySet<string> = new Set("was were is are been be being gets get got".split(" "));
export const HAVE: ReadonlySet<string> = new Set("has have had having".split(" "));
export const MODALS: ReadonlySet<string> = new Set("could would should may might can must will shall cannot".split(" "));
export const NEGATIONS: ReadonlySet<string> = new Set("not never no n't nobody none neither nor without wasn't weren't isn't aren't hasn't haven't hadn't didn't doesn't don't won't wouldn't couldn't wasn’t weren’t isn’t aren’t hasn’t haven’t hadn’t didn’t doesn’t don’t won’t wouldn’t couldn’t".split(" "));

import type { LocalEntity } from "../model/annotation.ts";
import type { Span } from "../model/span.ts";
import { POSTS, TITLE_WORDS } from "../lexicon/posts.ts";

type Context = Record<string, string>;

/** How far around a name its facts are looked for, in code units. */
const REACH = 90;

/**
 * What the text says right beside a local entity's mentions that tells it from namesakes: a person's age, town and posts,
 * what a place is said to lie in. The annotation's own context goes before.
 */
export function told({ kind, named, mentions, context }: LocalEntity, text: string): Context {
  if (!named || (kind !== "Person" && kind !== "Place")) return { ...context };
  const found = new Map<string, Set<string>>();
  const note = (key: string, value: string | undefined): void => {
    if (value) found.set(key, (found.get(key) ?? new Set()).add(value.trim()));
  };
  for (const mention of mentions) {
    if (kind === "Person") besidePerson(mention, text, note);
    else besidePlace(mention, text, note);
  }
  const ages = found.get("age");
  // Two people of one name that the annotation took for one: what it says of them is of no use elsewhere.
  const several: Context = ages && ages.size > 1 ? { age: [...ages].join("; ") } : {};
  return { ...Object.fromEntries([...found].map(([key, all]) => [key, [...all].join("; ")])), ...context, ...several };
}

const NAME = "\\p{Lu}[\\p{L}'’-]*\\.?(?:[ ]\\p{Lu}[\\p{L}'’-]*\\.?){0,2}";
/** ", Massachusetts", ", N.H." */
const WITHIN = new RegExp(`^, (${NAME}|(?:\\p{Lu}\\.){2})`, "u");
const AGE_AFTER = /^(?:(?:, | \(|, aged? | \(aged? )(\d{1,3})(?=[,).\s])|, an? (\d{1,3})-year-old)/u;
const AGE_BEFORE = /(\d{1,3})-year-old(?: [\p{L}'’-]+){0,4},? $/u;
const TOWN_AFTER = new RegExp(`^(?:, \\d{1,3})?, (?:of|from) (${NAME})`, "u");
const TOWN_BEFORE = new RegExp(`(${NAME}) (?:resident|native|man|woman|teenager|teen),? $`, "u");
/** Set off by a comma and begun by a small word or by a post with its body: "Quill, the harbor master", "Vane, director of …". */
const APPOSED = /^(?:, \d{1,3})?, ((?:(?:the|an?|former|acting|who (?:is|was)|\p{Ll}[\p{L}-]*)\b|[\p{L}-]+ (?:of|at|for|with|in) )[^.;:(]{2,80})/u;

function besidePlace({ start, end }: Span, text: string, note: (key: string, value: string | undefined) => void): void {
  const after = text.slice(end, end + REACH);
  note("within", WITHIN.exec(after)?.[1]);
  if (/^ state\b/.test(after) || /\bstate of $/.test(text.slice(Math.max(0, start - 10), start))) note("state", "yes");
}

function besidePerson({ start, end }: Span, text: string, note: (key: string, value: string | undefined) => void): void {
  const before = text.slice(Math.max(0, start - REACH), start).replace(/\s+/g, " ");
  const after = text.slice(end, end + REACH).replace(/\s+/g, " ");
  const [, apposed, called] = AGE_AFTER.exec(after) ?? [];
  note("age", apposed ?? called ?? AGE_BEFORE.exec(before)?.[1]);
  note("town", TOWN_AFTER.exec(after)?.[1] ?? TOWN_BEFORE.exec(before)?.[1]);
  note("called", FORMER.test(before) ? undefined : CALLED.exec(before)?.[1]);
  note("title", postBefore(before));
  note("title", postAfter(after));
}

/** The words in capitals right before a name: "President", "Ohio Gov.", "Rotary Club President". */
const CALLED = /(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,4}) $/u;
const FORMER = /\b(?:[Ff]ormer|[Ee]x|late|onetime|then)[ -](?:\p{Lu}[\p{L}.’'-]* ){1,3}$/u;

/** Titles as papers shorten them before a name. */
const SHORT: Readonly<Record<string, string>> = {
  gov: "Governor", sen: "Senator", rep: "Representative", lt: "Lieutenant", gen: "General", col: "Colonel", maj: "Major", capt: "Captain", cmdr: "Commander",
  adm: "Admiral", sgt: "Sergeant", det: "Detective", insp: "Inspector", supt: "Superintendent", dep: "Deputy", atty: "Attorney", prof: "Professor", rev: "Reverend",
};

/** The end of a clause; full stops of initials and of titles do not begin one. */
const TITLED = /[^,.;:()“”"‘?!—–]*(?:\b(?:\p{Lu}|Gov|Lt|Sen|Rep|Atty|Gen|Col|Maj|Capt|Cmdr|Adm|Sgt|Det|Insp|Supt|Dep|Asst|Dist|Dr|Prof|Rev)\.[^,.;:()“”"‘?!—–]*)*$/u;

/** The title in front of a name: its posts and the words that belong to them; a body's name may stand among them. */
function postBefore(before: string): string | undefined {
  const words = TITLED.exec(before)?.[0].trim().split(/\s+/) ?? [];
  const found: string[] = [];
  for (let i = words.length - 1, strange = 0; i >= 0 && strange < 4; i--) {
    const word = words[i] ?? "";
    const plain = word.toLowerCase().replace(/\.$/, "");
    if (POSTS.has(plain) || TITLE_WORDS.has(plain) || plain in SHORT) found.unshift(word);
    else if (found.length > 0 && /^\p{Lu}/u.test(word)) strange++;
    else break;
  }
  const spelt = found.map((w) => SHORT[w.toLowerCase().replace(/\.$/, "")] ?? w);
  return spelt.some((w) => POSTS.has(w.toLowerCase())) ? spelt.join(" ") : undefined;
}

function postAfter(after: string): string | undefined {
  const clause = APPOSED.exec(after)?.[1]?.split(/,|\b(?:said|says|told|who|and|was|were|is|has|had)\b/u)[0];
  const found = (clause ?? "").split(/[^\p{L}-]+/u).slice(0, 9).map((w) => w.toLowerCase()).filter((w) => w !== "" && !NOT_HIS.has(w) && POSTS.has(w));
  return found.length > 0 ? found.join(" ") : undefined;
}

/** They are posts, but also words of other senses that stand beside many names. */
const NOT_HIS = new Set(["acting", "lead", "head", "partner", "major", "general", "chair"]);

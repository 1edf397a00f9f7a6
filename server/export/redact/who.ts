import type { Evidence } from "../../model/graph.ts";
import type { Someone } from "../context.ts";
import { HEADS, OFFICES, PAST, RANKS } from "./offices.ts";
import type { Policy } from "./policy.ts";
import { saysChild } from "./singled.ts";
import { keysOf } from "./words.ts";

/** Why somebody or something is withheld. */
export type Rule = "policy" | "minor" | "arrested" | "accused" | "no public post" | "singled out" | "looks like a name" | "names somebody withheld";

const names = ({ entity }: Someone): string[] => [entity.name, ...entity.aliases];

const listed = (list: readonly string[], someone: Someone): boolean => list.some((each) => each === someone.entity.id || names(someone).includes(each));

/** Is it a post that makes its holder a public person? `agency`: of a body of government or law enforcement. */
function isPublicPost(title: string, agency: boolean, { offices }: Policy): { readonly office: boolean; readonly rank: boolean } {
  const keys = title.toLowerCase().split(/[^\p{L}-]+/u);
  const past = keys.some((key) => PAST.has(key));
  const office = keys.some((key) => OFFICES.has(key) || offices.includes(key));
  return { office: office && !past, rank: !past && keys.some((key) => (agency ? RANKS : HEADS).has(key)) };
}

/** "Gov. Ann Lidgate", "Mayor Lidgate": an office directly before the name, in a passage or in how a speaker is called. */
function calledByOffice(someone: Someone): boolean {
  const texts = someone.evidence.flatMap((e) => [e.quote, e.speakerLabel ?? ""]);
  const forms = names(someone).map((name) => keysOf(name));
  return texts.some((text) => {
    const keys = keysOf(text);
    return keys.some((key, i) => OFFICES.has(key) && forms.some((form) => form.length > 0 && form.every((each, j) => keys[i + 1 + j] === each)));
  });
}

const isAccused = ({ type }: Evidence): boolean => type === "MEMBER_OF";
const isArrested = ({ type }: Evidence): boolean => type === "ARRESTED_IN";

/** Why this person is withheld, or null for a public one. What is not known to be public is private. */
export function ruleFor(someone: Someone, policy: Policy): Rule | null {
  if (listed(policy.private, someone)) return "policy";
  if (listed(policy.public, someone)) return null;
  const { entity, evidence, agencies } = someone;
  if (evidence.some(({ quote }) => names(someone).some((name) => saysChild(quote, name))) || /\b(?:minor|juvenile|child)\b/i.test(entity.named ? "" : entity.name)) return "minor";
  const posts = evidence.filter((e) => e.type === "WORKS_FOR" && e.title).map((e) => isPublicPost(e.title ?? "", agencies.has(e.to), policy));
  if (posts.some(({ office }) => office) || calledByOffice(someone)) return null;
  if (evidence.some(isArrested)) return "arrested";
  if (evidence.some(isAccused)) return "accused";
  return posts.some(({ rank }) => rank) ? null : "no public post";
}

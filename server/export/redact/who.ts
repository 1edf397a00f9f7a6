import type { Evidence } from "../../model/graph.ts";
import type { Called, Someone } from "../context.ts";
import { standingOf } from "./called.ts";
import { HEADS, OFFICES, PAST, RANKS } from "./offices.ts";
import type { Policy } from "./policy.ts";
import { saysChild } from "./singled.ts";

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

/** Every naming of somebody that we have: in the documents, and in the passages and labels themselves. */
function callings(someone: Someone): Called[] {
  const texts = someone.evidence.flatMap((e) => [e.quote, e.speakerLabel ?? ""]);
  const inside = names(someone).flatMap((name) => texts.flatMap((text) => {
    const at = name === "" ? -1 : text.indexOf(name);
    return at < 0 ? [] : [{ before: text.slice(0, at), name, after: text.slice(at + name.length) }];
  }));
  return [...someone.called, ...inside];
}

const isAccused = ({ type }: Evidence): boolean => type === "MEMBER_OF";
const isArrested = ({ type }: Evidence): boolean => type === "ARRESTED_IN";

/** Why this person is withheld, or null for a public one. What is not known to be public is private. */
export function ruleFor(someone: Someone, policy: Policy): Rule | null {
  if (listed(policy.private, someone)) return "policy";
  if (listed(policy.public, someone)) return null;
  const { evidence, agencies } = someone;
  const called = callings(someone);
  if (called.some(({ before, name, after }) => saysChild(`${before}${name}${after}`, name))) return "minor";
  const posts = evidence.filter((e) => e.type === "WORKS_FOR" && e.title).map((e) => isPublicPost(e.title ?? "", agencies.has(e.to), policy));
  const standings = called.map(standingOf);
  if (posts.some(({ office }) => office) || standings.includes("office")) return null;
  if (evidence.some(isArrested)) return "arrested";
  if (evidence.some(isAccused)) return "accused";
  return posts.some(({ rank }) => rank) || standings.includes("rank") ? null : "no public post";
}

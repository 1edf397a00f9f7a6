import { isGiven } from "../../lexicon/words.ts";
import type { GraphNode } from "../../model/graph.ts";
import { byCodeUnit } from "../../model/id.ts";
import type { Streamed } from "../../model/query.ts";
import type { ExportContext, Someone } from "../context.ts";
import { placeForms, privateForms, publicForms } from "./forms.ts";
import type { Hider } from "./hider.ts";
import { hiderOf } from "./hider.ts";
import { letters } from "./ordinals.ts";
import type { Policy } from "./policy.ts";
import { singlesOut } from "./singled.ts";
import type { Rule } from "./who.ts";
import { ruleFor } from "./who.ts";
import { keysOf } from "./words.ts";

/** Who is withheld under which name, and how their names are found. */
export interface Withheld {
  /** By entity id. */
  readonly people: ReadonlyMap<string, { readonly someone: Someone; readonly as: string; readonly rule: Rule }>;
  readonly hider: Hider;
  readonly shared: readonly string[];
}

type EntityNode = Extract<GraphNode, { type: "Entity" }>;

/** Unnamed people are a description: they are withheld only where it singles somebody out. */
const ruleOf = (someone: Someone, policy: Policy): Rule | null =>
  someone.entity.named ? ruleFor(someone, policy) : [someone.entity.name, ...someone.entity.aliases].some(singlesOut) ? "singled out" : null;

/** A node that is a person of whom nothing else is known. */
const alone = (entity: EntityNode): Someone => ({ entity, evidence: [], agencies: new Set(), documents: new Set(), called: [] });

export async function withheldOf(subgraph: Streamed, context: ExportContext, people: readonly Someone[], policy: Policy): Promise<Withheld> {
  const all = new Map(people.map((someone) => [someone.entity.id, someone]));
  const papers = [...context.documents.values()];
  const publicNames: string[] = [];
  const placeNames: string[] = papers.flatMap(({ publisher }) => publisher ?? []);
  const weakNames: string[] = [...placeNames];
  for await (const node of subgraph.nodes) {
    if (node.type === "Document") continue;
    if (node.kind === "Person") all.set(node.id, all.get(node.id) ?? alone(node));
    else if (node.named) for (const names of node.kind === "Place" || node.kind === "Agency" ? [placeNames, weakNames] : [weakNames]) names.push(node.name, ...node.aliases);
  }
  for (const [id, name] of context.names) if (!all.has(id)) weakNames.push(name);
  const found = [...all.values()].sort((a, b) => byCodeUnit(a.entity.id, b.entity.id)).map((someone) => ({ someone, rule: ruleOf(someone, policy) }));
  for (const { someone, rule } of found) if (rule === null && someone.entity.named) publicNames.push(someone.entity.name, ...someone.entity.aliases);
  const gone = found.flatMap(({ someone, rule }) => (rule === null ? [] : [{ someone, rule }])).map((each, i) => ({ ...each, as: `Person ${letters(i)}` }));
  const secret = new Set(gone.flatMap(({ someone: { entity } }) => [entity.name, ...entity.aliases].flatMap(keysOf)));
  publicNames.push(...papers.flatMap(({ authors }) => authors.filter((author) => signsAs(author, secret))));
  return { ...hiding(gone, { publicNames, placeNames, weakNames }, policy), people: new Map(gone.map((each) => [each.someone.entity.id, each])) };
}

/** Who signs an article is credited, unless it may be somebody withheld: who shares a surname with them has another given name. */
const signsAs = (author: string, secret: ReadonlySet<string>): boolean => (author.match(/[\p{L}\p{M}’'-]+/gu) ?? []).some((word) => isGiven(word) && !keysOf(word).some((key) => secret.has(key)));

interface Names {
  /** Of public people, and of who signs. */
  readonly publicNames: readonly string[];
  /** Of places, agencies and publishers: what a known place is called stays in them. */
  readonly placeNames: readonly string[];
  /** Of everything else that is no private person, and theirs: they stay where they share no word with one. */
  readonly weakNames: readonly string[];
}

function hiding(gone: readonly { readonly someone: Someone; readonly as: string }[], { publicNames, placeNames, weakNames }: Names, policy: Policy): Pick<Withheld, "hider" | "shared"> {
  const own = gone.flatMap(({ someone: { entity }, as }) => privateForms(entity.named ? [entity.name, ...entity.aliases] : [], as));
  const words = [...policy.words, ...policy.private].flatMap((name) => privateForms([name], "[withheld]"));
  const hidden = new Set([...own, ...words].flatMap(({ keys }) => (keys.length === 1 ? keys : [])));
  const known = [...publicForms(publicNames), ...placeForms(placeNames, hidden)];
  const stays = policy.shared ? known : known.filter(({ keys }) => !keys.some((key) => hidden.has(key)));
  const shared = [...new Set(stays.flatMap(({ keys }) => keys).filter((key) => hidden.has(key)))].sort(byCodeUnit);
  return { hider: hiderOf([...own, ...words, ...stays, ...publicForms(weakNames, true)], policy.unknownNames), shared };
}

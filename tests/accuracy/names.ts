import type { Kind } from "../../server/model/ontology.ts";

/** Names as they are compared: case, points, quotation marks, a leading "the" and a possessive do not tell them apart. */
export const plain = (name: string | null | undefined): string =>
  String(name ?? "")
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/'s$/, "")
    .replace(/^the\s+/, "")
    .replace(/\./g, "")
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/[,;:]$/, "")
    .trim();

export interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly mentions?: readonly { readonly text: string }[];
}

/** Its name and aliases, plain. */
export const titlesOf = (e: Named): Set<string> => new Set([e.name, ...(e.aliases ?? [])].map(plain));

/** Every form that it has, those of its mentions too, plain. */
export const formsOf = (e: Named): Set<string> => new Set([e.name, ...(e.aliases ?? []), ...(e.mentions ?? []).map((m) => m.text)].filter((n) => n !== "").map(plain));

/** How many are in both. */
export const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((x) => b.has(x)).length;

export const BODIES = "Agency+Org";

/** The row in which a kind is told: agencies and organizations count as one, for their border is a matter of taste. */
export const rowOf = (kind: Kind): string => (kind === "Agency" || kind === "Organization" ? BODIES : kind);

/** Is `kind` right for what is labelled so? */
export const fits = (kind: Kind, gold: { readonly kind: Kind; readonly altKinds?: readonly Kind[] }): boolean =>
  [gold.kind, ...(gold.altKinds ?? [])].some((k) => rowOf(k) === rowOf(kind));

/** The rows that a label counts in: its own, its kind's recall where two kinds share a row, and the sums. */
export function goldRows(kind: Kind): string[] {
  const row = rowOf(kind);
  return [row, "ALL", ...(row === BODIES ? [`${kind} (recall)`] : []), ...common3(row)];
}

/** The rows that a find counts in. */
export const foundRows = (kind: Kind): string[] => [rowOf(kind), "ALL", ...common3(rowOf(kind))];

/** The three kinds that other extractors find too are summed up for comparison. */
const common3 = (row: string): string[] => (row === "Gang" || row === "Operation" ? [] : ["PER+ORG+LOC"]);

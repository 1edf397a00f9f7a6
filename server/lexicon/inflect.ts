/** How a verb's form is used: "say", "says", "said" (past, and participle when no other is given), "said", "saying". */
export type Form = "base" | "present" | "past" | "participle" | "ing";

export interface VerbForm {
  readonly lemma: string;
  readonly forms: ReadonlySet<Form>;
}

const DOUBLING = /(?:^|[^aeiou])[aeiou][bdgklmnprt]$/;
/** Two-syllable verbs that double their last letter although the shape alone does not say so, and those that do not. */
const DOUBLED = new Set(["admit", "submit", "acquit", "commit", "refer", "indict"].filter((v) => v !== "indict"));
const SINGLE = /(?:er|en|on|or|it|et|op|ud|am)$/;

function regular(lemma: string): readonly [string, string, string] {
  const es = /(?:s|x|z|ch|sh|o)$/.test(lemma);
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  if (lemma.endsWith("e")) return [`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  const short = lemma.length <= 4 && DOUBLING.test(lemma);
  const doubles = DOUBLED.has(lemma) || (short && !(lemma.length > 4 && SINGLE.test(lemma)));
  const stem = doubles ? `${lemma}${lemma.slice(-1)}` : lemma;
  return [lemma + (es ? "es" : "s"), `${stem}ed`, `${stem}ing`];
}

/**
 * A table from every form of the verbs to their lemma. A verb is written as its lemma alone when it is regular, else
 * as "lemma/present/past/participle/ing", where a form left empty is the regular one.
 */
export function inflections(verbs: string): ReadonlyMap<string, VerbForm> {
  const table = new Map<string, { lemma: string; forms: Set<Form> }>();
  for (const entry of verbs.split(/\s+/).filter(Boolean)) {
    const [lemma = "", s, past, part, ing] = entry.split("/");
    const [rs, rp, ri] = regular(lemma);
    const add = (word: string, form: Form): void => {
      const known = table.get(word) ?? { lemma, forms: new Set<Form>() };
      known.forms.add(form);
      table.set(word, known);
    };
    add(lemma, "base");
    add(s || rs, "present");
    add(past || rp, "past");
    add(part || past || rp, "participle");
    add(ing || ri, "ing");
  }
  return table;
}

import { readFileSync } from "node:fs";

/** Titles, ranks and posts by which a person is told, in lower case; what each list is for stands in data/titles.txt. */
export interface Titles {
  readonly words: ReadonlySet<string>;
  readonly strong: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly ranks: ReadonlySet<string>;
  readonly he: ReadonlySet<string>;
  readonly she: ReadonlySet<string>;
}

export type TitleList = keyof Titles;
export const TITLE_LISTS = ["words", "strong", "roles", "ranks", "he", "she"] as const satisfies readonly TitleList[];

type Words = Partial<Readonly<Record<TitleList, readonly string[]>>>;

/** The titles with more of them; "title" words of every list are title words as well. */
export function withTitles(titles: Titles, more: Words): Titles {
  const both = (list: TitleList): ReadonlySet<string> => new Set([...titles[list], ...(more[list] ?? [])]);
  return { words: both("words"), strong: both("strong"), roles: both("roles"), ranks: both("ranks"), he: both("he"), she: both("she") };
}

const NONE: ReadonlySet<string> = new Set();
/** No title is known: only names and what stands around them tell people. */
export const NO_TITLES: Titles = { words: NONE, strong: NONE, roles: NONE, ranks: NONE, he: NONE, she: NONE };

/** The titles that come with Corkboard. */
export function readTitles(): Titles {
  const lists: Record<TitleList, string[]> = { words: [], strong: [], roles: [], ranks: [], he: [], she: [] };
  for (const line of readFileSync(new URL("data/titles.txt", import.meta.url), "utf8").split("\n")) {
    const [key = "", words = ""] = line.split(": ");
    const list = TITLE_LISTS.find((l) => l === key);
    if (list) lists[list].push(...words.trim().split(/\s+/));
  }
  return withTitles(NO_TITLES, lists);
}

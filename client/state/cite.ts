import type { Cited } from "../view/citation.ts";
import { citationOf } from "../view/citation.ts";
import { toUrl } from "../view/url.ts";
import { START } from "../view/view.ts";
import { tell } from "./store.ts";

/** Where the board shows a passage, whatever else is on it. */
const addressOf = ({ document: { id }, start, end }: Cited): string => {
  const { origin, pathname } = location;
  return `${origin}${pathname}#${toUrl({ ...START, reading: { document: id, start, end } })}`;
};

/** Puts the citation of a passage where it can be pasted from. */
export async function copyCitation(cited: Cited): Promise<void> {
  const text = citationOf(cited, addressOf(cited));
  try {
    await navigator.clipboard.writeText(text);
    tell("The citation is copied.", text);
  } catch {
    tell("This browser does not let the page copy. Here is the citation:", text);
  }
}

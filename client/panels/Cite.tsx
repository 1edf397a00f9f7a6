import type { JSX } from "preact";
import { copyCitation } from "../state/cite.ts";
import type { Cited } from "../view/citation.ts";

/** Copies a passage as a citation: quote, title, publisher, date, address. */
export const Cite = ({ cited }: { readonly cited: Cited }): JSX.Element => (
  <button type="button" class="plain meta cite" title="Quote, title, publisher, date and address, to paste elsewhere" onClick={() => void copyCitation(cited)}>Copy citation</button>
);

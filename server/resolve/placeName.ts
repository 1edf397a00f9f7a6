import { fold } from "./text.ts";

export interface PlaceName {
  /** The place's own name, folded. */
  readonly name: string;
  /** What follows the comma, folded ("Milford, Massachusetts"); empty when nothing does. */
  readonly within: string;
}

/** Takes "Milford, Massachusetts" apart. "The City of Boston" is "boston". */
export function placeName(text: string): PlaceName {
  const [own = "", ...rest] = text.split(",");
  const name = fold(own).replace(/^the /, "").replace(/^(?:city|town|state|commonwealth|village) of (?:the )?/, "");
  return { name, within: fold(rest.join(" ")) };
}

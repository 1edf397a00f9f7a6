import type { Compared } from "./compared.ts";
import type { Local } from "./corpus.ts";

/** How the locals of a kind are compared. `F` is what is known of one, or of several that look alike. */
export interface Rules<F> {
  readonly facts: (local: Local) => F;
  /** Locals with one signature look alike: they are compared with others once for all of them. */
  readonly signature: (facts: F) => string;
  /** The facts of several that look alike. */
  readonly merge: (all: readonly F[]) => F;
  readonly compare: (a: F, b: F) => Compared;
  /** Two locals of one document are two by their own document's account. */
  readonly oneADocument: boolean;
}

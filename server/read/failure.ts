/** Why a path gave no document. */
export interface Failure {
  readonly failed: { readonly path: string; readonly reason: string };
}

/** A reason is a sentence that says what is wrong and the way out; the path stands before it. */
export const failure = (path: string, reason: string): Failure => ({ failed: { path, reason } });

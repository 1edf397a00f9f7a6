/** A half-open range `[start, end)` in UTF-16 code units of a document's text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Do two spans share at least one code unit? */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Does `outer` contain the whole of `inner`? */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Order by start, the longer first where two begin together. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** The smallest span that holds all of `spans`, of which there must be one. */
export function hull(spans: readonly [Span, ...Span[]]): Span {
  let { start, end } = spans[0];
  for (const s of spans) {
    start = Math.min(start, s.start);
    end = Math.max(end, s.end);
  }
  return { start, end };
}

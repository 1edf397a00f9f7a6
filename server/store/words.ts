/** Text as it is compared in searches: lower case, without accents. Its length may differ from the text's. */
export const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The words of a text, folded: runs of letters and digits, in order. Nothing of a query language survives this. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Is `b` made from `a` by at most one insertion, deletion, replacement or exchange of neighbours? */
export function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.length !== b.length) return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
  return a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
}

/** A typing error is forgiven in words of this many letters and more; below, nearly every word is near another. */
export const FORGIVING_LENGTH = 4;

/** How well a word answers a typed one: 1 the same, 0.8 begins with it, 0.6 one typing error away, else 0. */
export function likeness(typed: string, word: string): number {
  if (typed === word) return 1;
  if (word.startsWith(typed)) return 0.8;
  return typed.length >= FORGIVING_LENGTH && oneEditApart(typed, word) ? 0.6 : 0;
}

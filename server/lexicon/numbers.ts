const UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Number words to figures, "twenty-one" too. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, 20 + 10 * i] as const),
  ...TENS.flatMap((ten, i) => UNITS.slice(1, 10).map((unit, j) => [`${ten}-${unit}`, 21 + 10 * i + j] as const)),
]);

/** Words that multiply what stands before them. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([["dozen", 12], ["hundred", 100], ["score", 20], ["thousand", 1_000]]);

/** Many, but nobody says how many. */
export const VAGUE: ReadonlySet<string> = new Set("dozens hundreds scores thousands several many numerous multiple some various few".split(" "));

/** Words before a figure that make it about so many. */
export const HEDGES: ReadonlySet<string> = new Set(
  "nearly almost about around roughly approximately over above under some estimated approx approx. circa least most than upwards near probably maybe perhaps reportedly nearing".split(" "),
);

/** A figure as written: "370", "1,234", "1 100" is left to the reader of units. Null for years, money, times, decimals. */
export function figure(text: string): number | null {
  if (!/^\d{1,3}(?:,\d{3})+$|^\d+$/.test(text)) return null;
  const value = Number(text.replaceAll(",", ""));
  return Number.isSafeInteger(value) ? value : null;
}

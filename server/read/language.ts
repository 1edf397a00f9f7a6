/** Fewer letters say too little to judge a language by. */
const LETTERS = 200;
/** How much of a text is judged. */
const SAMPLE = 8_000;

/** Small words that make up a quarter of English running text; those that other languages write too ("a", "in") are left out. */
const ENGLISH = new Set(
  "the of and to is that for it was on with as by at from be are this have has had not but his her he she they we who were which their been will would said or after more when one two also about its there all if out up can what you".split(" "),
);

/** Languages in which much news is written: the detector's word is taken for these, the rest it mistakes for one another. */
const NAMED = new Set("spa fra deu ita por nld swe dan nob nno fin pol ces slk hun ron ell rus ukr bul srp hrv bos tur arb heb pes urd hin ben tam tel mar guj pan mal kan cmn jpn kor vie tha ind zlm tgl swh som amh hau yor ibo zul".split(" "));

/** Lists of names have few small words in any language; running text is told by its words in small letters. */
const isRunning = (words: readonly string[]): boolean => words.filter((w) => /^\p{Ll}/u.test(w)).length > words.length * 0.6;

/** "Spanish" for the text of a Spanish article; null for English, and for what is too short to tell. */
export async function foreignLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, SAMPLE);
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.reduce((n, w) => n + w.length, 0) < LETTERS) return null;
  const english = words.filter((w) => ENGLISH.has(w.toLowerCase())).length / words.length;
  if (english >= 0.12) return null;
  const { franc } = await import("franc-min");
  const code = franc(sample);
  if (NAMED.has(code)) return new Intl.DisplayNames("en", { type: "language" }).of(code === "zlm" ? "msa" : code) ?? code;
  return english < 0.06 && isRunning(words) ? "another language" : null;
}

/** Fewer letters say too little to judge a language by. */
const LETTERS = 200;
/** How much of a text is judged. */
const SAMPLE = 8_000;

/** Small words that make up a third of English running text and almost none of another language's. */
const ENGLISH = new Set(
  "the of and to in a is that for it was on with as by at from be are this have has had not but his her he she they we who were which their been will would said an or after more when one two also about its there all no if out up so can what you".split(" "),
);

/** "Spanish" for the text of a Spanish article; null for English, and for what is too short to tell. */
export async function foreignLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.reduce((n, w) => n + w.length, 0) < LETTERS) return null;
  const english = words.filter((w) => ENGLISH.has(w)).length / words.length;
  if (english >= 0.2) return null;
  const { franc } = await import("franc-min");
  const code = franc(sample);
  if (code === "eng" || code === "und" || code === "sco") return null;
  return english >= 0.12 ? null : (new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code);
}

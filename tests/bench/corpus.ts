import { createHash } from "node:crypto";
import type { Annotation, Arrest, ListedRelation, LocalEntity, Quote } from "../../server/model/annotation.ts";
import { anchorId } from "../../server/model/id.ts";
import type { Kind } from "../../server/model/ontology.ts";

/** Numbers that look random and are the same on every machine. */
function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const GIVEN = "Ann Bob Carla Dan Eva Frank Gina Hugo Ida Jack Kate Leo Mia Ned Olga Paul Quinn Rosa Sam Tess Ugo Vera Will Xena Yara Zeno Michael James Mary John".split(" ");
const PARTS = "bar bel cor dal der fen gar hol ing jor kel lan mor nor ost pel qui ran sel tor ulm ver wes yar zan".split(" ");
const STATES = "Ohio Iowa Texas Maine Oregon Nevada Utah Kansas Vermont Florida Alabama Idaho".split(" ");
const WORDS = Array.from({ length: 4_000 }, (_, i) => `${PARTS[i % 25]}${PARTS[Math.floor(i / 25) % 25]}${PARTS[Math.floor(i / 625) % 25]}`);

/** As in the news: a few are in every tenth document, most in one or two. */
const skewed = (random: (below: number) => number, below: number): number => Math.floor(below * (random(1_000_000) / 1_000_000) ** 4);
const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const surname = (i: number): string => title(`${PARTS[i % 25]}${PARTS[Math.floor(i / 25) % 25]}${PARTS[Math.floor(i / 625) % 25] ?? ""}`);

/** Documents of about 350 words with 12 names, a quotation, an arrest and a post each; one in ten is told again by another outlet. */
export function* corpusOf(size: number): Generator<Annotation> {
  const random = seeded(7);
  for (let i = 0; i < size; i++) {
    const body = Array.from({ length: 300 }, () => WORDS[skewed(random, WORDS.length)]).join(" ");
    const again = i % 10 === 9;
    yield write(i, body, seeded(i), size);
    if (again && ++i < size) yield write(i, `${body} (Wire)`, seeded(i - 1), size);
  }
}

function write(i: number, body: string, random: (below: number) => number, size: number): Annotation {
  const pieces: string[] = [];
  const names: { key: string; kind: Kind; name: string; start: number; known?: string; context?: Record<string, string> }[] = [];
  let length = 0;
  const say = (text: string): number => {
    pieces.push(text);
    length += text.length;
    return length - text.length;
  };
  const mention = (key: string, kind: Kind, name: string, more: { known?: string; context?: Record<string, string> } = {}): void => {
    names.push({ key, kind, name, start: say(name), ...more });
    say(" ");
  };
  const state = STATES[random(12)] ?? "Ohio";
  mention("state", "Place", state, { context: { region: state } });
  mention("town", "Place", title(WORDS[skewed(random, 2_000)] ?? "Ely"));
  for (let p = 0; p < 4; p++) mention(`p${p}`, "Person", `${GIVEN[random(30)]} ${surname(skewed(random, Math.max(200, size / 2)))}`, p === 0 ? { context: { age: String(20 + random(50)), title: "chief" } } : {});
  mention("ice", "Agency", "ICE", { known: "agency:ice" });
  mention("police", "Agency", `${title(WORDS[skewed(random, 2_000)] ?? "Ely")} Police Department`);
  mention("body", "Organization", `${title(WORDS[random(4_000)] ?? "Blue")} ${title(WORDS[random(4_000)] ?? "Sky")} Group`);
  mention("op", "Operation", `Operation ${title(WORDS[skewed(random, 4_000)] ?? "Dawn")}`);
  say(`${body} `);
  const from = say(Array.from({ length: 20 }, () => WORDS[random(4_000)]).join(" "));
  const to = length;
  const text = pieces.join("");
  const document = createHash("sha256").update(text).digest("hex").slice(0, 20);
  const entities = names.map(({ kind, name, start, known, context }): LocalEntity => {
    const span = { start, end: start + name.length };
    return { id: anchorId({ document, ...span }), kind, name, aliases: [], mentions: [{ ...span, text: name }], named: true, ...(known ? { known } : {}), ...(context ? { context } : {}) };
  });
  const id = (key: string): string => entities[names.findIndex((n) => n.key === key)]?.id ?? "";
  const quotes: Quote[] = [{ start: from, end: to, text: text.slice(from, to), speaker: id("p0"), speakerLabel: null, rule: "bench" }];
  const arrests: Arrest[] = [{ start: from, end: to, who: id("p1"), description: "", count: null, approximate: false, operation: id("op"), places: [id("town")], by: id("ice"), status: "arrested", rule: "bench" }];
  const relations: ListedRelation[] = [{ start: from, end: to, type: "WORKS_FOR", from: id("p0"), to: id("police"), title: "chief", rule: "bench" }];
  const published = `2025-${String(1 + random(12)).padStart(2, "0")}-${String(1 + random(28)).padStart(2, "0")}`;
  return { document: { id: document, name: `${i}`, sources: [], text, title: `${i}`, publisher: null, authors: [], published, url: null, noise: [] }, entities, quotes, arrests, partnerships: [], relations };
}

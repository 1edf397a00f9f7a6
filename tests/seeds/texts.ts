import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/** The sample documents as files, and what they are compared with. */

export const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));
/** Published reports of the same events, which stand beside the project where it is developed; no part of it. */
const REPORTS = fileURLToPath(new URL("../../../shared/seeds", import.meta.url));
const LABELS = fileURLToPath(new URL("../../../shared/gold", import.meta.url));
export const haveReports = existsSync(REPORTS) && existsSync(LABELS);

export interface Text {
  readonly name: string;
  readonly text: string;
}

const filesOf = (folder: string): Text[] =>
  readdirSync(folder).filter((name) => !/^readme/i.test(name)).sort().map((name) => ({ name, text: readFileSync(`${folder}/${name}`, "utf8") }));

export const samples = filesOf(SEEDS);
export const isInvented = ({ name }: { readonly name: string }): boolean => basename(name).startsWith("invented-");
export const reports = (): Text[] => filesOf(REPORTS);

/** What a person of the reports said, and who of them was arrested, as people labelled it. */
export interface Labels {
  readonly quotes: readonly { readonly speaker: string | null; readonly text: string }[];
  readonly arrested: readonly string[];
}

interface Labelled {
  readonly entities: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  readonly quotes: readonly { readonly speaker: string | null; readonly text: string }[];
  readonly arrests: readonly { readonly who: string | null }[];
}

export function labels(): Labels {
  const all = filesOf(LABELS).map(({ text }) => JSON.parse(text) as Labelled);
  return {
    quotes: all.flatMap(({ entities, quotes }) => quotes.map(({ speaker, text }) => ({ speaker: entities.find((e) => e.id === speaker)?.name ?? null, text }))),
    arrested: all.flatMap(({ entities, arrests }) => entities.filter((e) => e.kind === "Person" && arrests.some((a) => a.who === e.id)).map((e) => e.name)),
  };
}

const straight = (text: string): string => text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"');

/** The words of a text in small letters, marks left out. */
export const words = (text: string): string[] => straight(text).toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

/** A page as it is read: without comments, scripts and tags. */
export const visible = ({ name, text }: Text): string =>
  name.endsWith(".html") ? text.replace(/<!--[\s\S]*?-->|<(script|head)[\s\S]*?<\/\1>/g, " ").replace(/<[^>]+>/g, " ") : text;

const QUOTED = /"([^"\n]*)"/g;
export const quotations = (text: string): string[] => [...straight(text).matchAll(QUOTED)].map((m) => m[1] ?? "");
/** The stretches of a text between its quotations. */
export const outside = (text: string): string[] => straight(text).split(/"[^"\n]*"/);

/** Every run of `length` words of a text. */
export const runs = (text: string, length: number): string[] => {
  const all = words(text);
  return all.slice(length - 1).map((_, i) => all.slice(i, i + length).join(" "));
};

import { dirname, join, normalize } from "node:path/posix";

/** The rules of the house about files, as functions over `path → text`, so that they can be tried on invented ones. */

export type Files = ReadonlyMap<string, string>;

const STAGES = ["read", "annotate", "relate", "resolve", "store", "export"];
const TOP = /^server\/(main|config|version|work)\.ts$|^server\/verbs\//;

/** The room of a file: a stage, `model`, `lexicon`, `serve`, `client`, `ingest` (what composes stages) or `main`. */
export function roomOf(path: string): string {
  if (path.startsWith("client/")) return "client";
  if (TOP.test(path)) return "main";
  return /^server\/([^/]+)\//.exec(path)?.[1] ?? "ingest";
}

const SHARED = ["model", "lexicon"];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: ["model"],
  lexicon: SHARED,
  ...Object.fromEntries(STAGES.map((stage) => [stage, [stage, ...SHARED]])),
  ingest: ["ingest", ...STAGES, ...SHARED],
  serve: ["serve", ...STAGES, ...SHARED],
  main: ["main", "ingest", "serve", ...STAGES, ...SHARED],
  client: ["client", "model"],
};

const INSTEAD: Readonly<Record<string, string>> = {
  model: "The model imports nothing, for it runs in the browser too: move what it needs into server/model, or hand it in as a parameter.",
  lexicon: "The lexicon is data and knows only the model: hand in what it needs.",
  ingest: "What composes stages knows no server: hand in a function, as server/work.ts does.",
  serve: "The server changes the board only through `Work` in server/serve/context.ts: add to that, and compose it in server/work.ts.",
  main: "Only files beside main.ts compose everything.",
  client: "The client and the server meet in schema.graphql, whose types are in client/api/schema.generated.ts; of the server's code only server/model is shared.",
};

const stageAdvice = (stage: string): string =>
  `The ${stage} stage knows only the model and the lexicon, no other stage: move what both need into server/model, or let a file that composes stages (server/extract.ts, derive.ts, ingest.ts) hand it over.`;

/** What a file imports, types too: paths of the project as they are, packages by their names. */
export function importsOf(path: string, text: string): string[] {
  const found = [...withoutComments(text).matchAll(/(?:^|[\s;}])(?:import|export)\s[^"';]*?\bfrom\s*["']([^"']+)["']|\bimport\s*\(\s*["']([^"']+)["']|(?:^|\n)\s*import\s+["']([^"']+)["']/g)];
  return found.map((m) => m[1] ?? m[2] ?? m[3] ?? "").map((to) => (to.startsWith(".") ? normalize(join(dirname(path), to)) : to));
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
const isOwn = (to: string): boolean => /^(server|client)\//.test(to);

/** Imports that go where they may not, each with what to do instead. */
export function straying(files: Files): string[] {
  return [...files].flatMap(([path, text]) => {
    const room = roomOf(path);
    const may = MAY_IMPORT[room] ?? [];
    const strays = importsOf(path, text).filter((to) => (isOwn(to) ? !may.includes(roomOf(to)) : room === "model"));
    return strays.map((to) => `${path} imports ${to}. ${INSTEAD[room] ?? stageAdvice(room)}`);
  });
}

/** Circles of imports, as "a → b → a". */
export function circles(files: Files): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push(`${[...trail.slice(at), path].join(" → ")}: let one of them hand in what the other needs, or move it into a third file.`);
    if (at >= 0 || done.has(path)) return;
    for (const to of importsOf(path, files.get(path) ?? "")) if (files.has(to)) walk(to, [...trail, path]);
    done.add(path);
  };
  for (const path of files.keys()) walk(path, []);
  return found;
}

/** Files that only pass on what others export. */
export function barrels(files: Files): string[] {
  return [...files]
    .filter(([, text]) => {
      const rest = withoutComments(text).replace(/export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*["'][^"']+["'];?/g, "");
      return rest.trim() === "" && /\bfrom\b/.test(text);
    })
    .map(([path]) => `${path} only passes on what other files export: import from those.`);
}

export const MOST_LINES = 250;

export function tooLong(files: Files): string[] {
  return [...files]
    .map(([path, text]) => ({ path, lines: text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines, and ${MOST_LINES} is the most: part it by what its functions are about.`);
}

interface Ban {
  readonly what: RegExp;
  readonly except: RegExp;
  readonly instead: string;
}

/** The export as Cypher is text for other people's databases; it is never run here. */
const BANS: readonly Ban[] = [
  { what: /\b(?:MATCH|MERGE|UNWIND) ?\(|\bUNWIND \$|\bDETACH DELETE\b/, except: /^server\/export\/cypher\.ts$/, instead: "Cypher lives in cypher/*.cypher, one statement a file." },
  { what: /(?<![\w.])process\.\w|from "node:process"/, except: /^server\/main\.ts$/, instead: "Only server/main.ts touches the process: take what you need as a parameter." },
  { what: /^export default\b/m, except: /config\.ts$/, instead: "Export it by its name." },
  { what: /(?::|<|\bas) any\b/, except: /^$/, instead: "`any` switches the types off: use `unknown` and look." },
];

/** What may not stand in the code, with where it belongs. */
export function banned(files: Files): string[] {
  return [...files].flatMap(([path, text]) =>
    BANS.flatMap(({ what, except, instead }) => {
      const found = except.test(path) ? null : what.exec(withoutComments(text));
      return found ? [`${path} has “${found[0]}”. ${instead}`] : [];
    }),
  );
}

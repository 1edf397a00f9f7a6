import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Files } from "./layering.ts";
import { banned, barrels, circles, importsOf, MOST_LINES, roomOf, straying, tooLong } from "./layering.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The project's own TypeScript, without what is generated. */
function filesIn(...folders: readonly string[]): Files {
  const paths = folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(generated|d)\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !path.startsWith("client/dist/"));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

describe("the house", () => {
  const files = filesIn("server", "client");

  test("is read from the folders that are there", () => {
    expect(files.size).toBeGreaterThan(80);
    expect(new Set([...files.keys()].map(roomOf))).toEqual(new Set(["main", "ingest", "model", "lexicon", "read", "annotate", "relate", "resolve", "store", "export", "serve", "client"]));
  });
  test("model ← stages ← ingest and serve ← main; the client knows only the model", () => expect(straying(files)).toEqual([]));
  test("has no circles of imports", () => expect(circles(files)).toEqual([]));
  test("has no files that only pass on", () => expect(barrels(files)).toEqual([]));
  test(`has no file of more than ${MOST_LINES} lines`, () => expect(tooLong(files)).toEqual([]));
  test("has no Cypher, no process, no default export and no any where they do not belong", () => expect(banned(files)).toEqual([]));
  test("keeps its tests to the same length", () => expect(tooLong(filesIn("tests"))).toEqual([]));
});

describe("a rule that is broken is told with what to do instead", () => {
  const one = (path: string, text: string): Files => new Map([[path, text]]);
  test.each([
    ["a stage that imports another", straying, one("server/relate/a.ts", 'import { b } from "../resolve/b.ts";'), /relate stage knows only the model.*server\/model/],
    ["a stage that imports a type of another", straying, one("server/relate/a.ts", 'import type { B } from "../annotate/b.ts";'), /relate stage/],
    ["a stage that loads another later", straying, one("server/read/a.ts", 'const b = await import("../store/b.ts");'), /read stage/],
    ["a model with a package", straying, one("server/model/a.ts", 'import { b } from "dataloader";'), /runs in the browser too/],
    ["a model with a module of Node", straying, one("server/model/a.ts", 'import { b } from "node:fs";'), /runs in the browser too/],
    ["a client that imports the server", straying, one("client/a.ts", 'import { b } from "../server/serve/b.ts";'), /meet in schema.graphql/],
    ["a server that ingests by itself", straying, one("server/serve/a.ts", 'import { ingest } from "../ingest.ts";'), /`Work`/],
    ["an ingest that knows the server", straying, one("server/ingest.ts", 'import type { B } from "./serve/b.ts";'), /knows no server/],
    ["a stage that reaches up", straying, one("server/export/a.ts", 'export { b } from "../config.ts";'), /export stage/],
    ["a circle", circles, new Map([["server/model/a.ts", 'import { b } from "./b.ts";'], ["server/model/b.ts", 'import type { a } from "./a.ts";']]), /a.ts → server\/model\/b.ts → server\/model\/a.ts/],
    ["a barrel", barrels, one("server/model/index.ts", '/** All. */\nexport * from "./a.ts";\nexport { b } from "./b.ts";\n'), /import from those/],
    ["a long file", tooLong, one("server/model/a.ts", "//\n".repeat(251)), /has 251 lines/],
    ["Cypher in code", banned, one("server/store/a.ts", "run(`MATCH (n) RETURN n`)"), /cypher\/\*\.cypher/],
    ["the environment read in a stage", banned, one("server/read/a.ts", "const a = process.env.A;"), /Only server\/main.ts/],
    ["a default export", banned, one("server/read/a.ts", "export default 1;"), /by its name/],
    ["any", banned, one("client/a.ts", "const a = b as any;"), /unknown/],
  ] as const)("%s", (_, rule, files, message) => expect(rule(files)).toEqual([expect.stringMatching(message)]));

  test.each([
    ["a stage that imports the model and a package", straying, one("server/store/a.ts", 'import { b } from "../model/b.ts";\nimport neo4j from "neo4j-driver";')],
    ["what only stands in a comment", banned, one("server/read/a.ts", "// process.env is read by main.ts\n/* MATCH (n) */")],
    ["two files that import a third", circles, new Map([["server/model/a.ts", 'import "./c.ts";'], ["server/model/b.ts", 'import "./c.ts";'], ["server/model/c.ts", ""]])],
  ] as const)("and not %s", (_, rule, files) => expect(rule(files)).toEqual([]));

  test("imports of every form are seen", () => {
    const text = 'import a from "./a.ts";\nimport type {\n  B,\n} from "./b.ts";\nexport { c } from "./c.ts";\nconst d = await import("./d.ts");\nimport "./e.ts";\nimport f, { g } from "../f.ts";';
    expect(importsOf("server/x/y.ts", text)).toEqual(["server/x/a.ts", "server/x/b.ts", "server/x/c.ts", "server/x/d.ts", "server/x/e.ts", "server/f.ts"]);
  });
});

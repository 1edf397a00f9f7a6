import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../../cypher/", import.meta.url);

/** A file's statements without its comments. */
const statementsOf = (source: string): string[] =>
  source.replace(/^\s*\/\/.*$/gm, "").split(/;\s*$/m).map((part) => part.trim()).filter((part) => part !== "");

const FILES: ReadonlyMap<string, readonly string[]> = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".cypher"))
    .map((name) => [name.slice(0, -".cypher".length), statementsOf(readFileSync(new URL(name, FOLDER), "utf8"))]),
);

/** All statements of cypher/NAME.cypher; only a schema has more than one. */
export function statements(name: string): readonly string[] {
  const found = FILES.get(name);
  if (!found) throw new Error(`There is no cypher/${name}.cypher.`);
  return found;
}

/** The statement of cypher/NAME.cypher. */
export function statement(name: string): string {
  const [only, ...more] = statements(name);
  if (!only || more.length > 0) throw new Error(`cypher/${name}.cypher must hold one statement.`);
  return only;
}

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { RelationType } from "../../server/model/ontology.ts";
import { RELATION_TYPES, RELATIONS } from "../../server/model/ontology.ts";
import { statement, statements } from "../../server/store/statements.ts";

const folder = new URL("../../cypher/", import.meta.url);
const files = readdirSync(folder);
const read = (file: string): string => readFileSync(new URL(file, folder), "utf8");
const storeFolder = new URL("../../server/store/", import.meta.url);
const store = readdirSync(storeFolder).map((file) => readFileSync(new URL(file, storeFolder), "utf8")).join("\n");
const withoutStrings = (text: string): string => text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''");

const EVIDENCE = RELATION_TYPES.filter((type) => type !== "MENTIONED_IN");

/** The statements that write a type: by what its relations may end in. */
function filesOf(type: RelationType): string[] {
  const ends: readonly string[] = RELATIONS[type].to;
  const file = `evidence.save.${type}`;
  return [...(ends.some((end) => end !== "Document") ? [file] : []), ...(ends.includes("Document") ? [`${file}.document`] : [])];
}

describe("cypher/", () => {
  test.each(files)("%s is one statement with values as parameters only", (file) => {
    const name = file.replace(/\.cypher$/, "");
    expect(file).toMatch(/^[a-z][A-Za-z0-9_.]*\.cypher$/);
    const text = read(file);
    // Only the two lists of constraints and indexes hold several.
    if (/^schema\.(neo4j|embedded)$/.test(name)) expect(statements(name).length).toBeGreaterThan(1);
    else {
      expect(statements(name)).toHaveLength(1);
      expect(withoutStrings(text)).not.toContain(";");
    }
    expect(text, "nothing is filled in before a statement is run: use a parameter").not.toMatch(/\$\{|\{\{|%s|<%|\$\(/);
    expect(withoutStrings(text), "words of a procedure library that the engines do not share").not.toMatch(/\bapoc\.|\bgds\./i);
    expect(text, "internal ids are an engine's own").not.toMatch(/elementId\(/);
  });

  test.each(files.filter((file) => !file.startsWith("schema.")))("%s names no engine's own procedures", (file) => {
    expect(read(file)).not.toMatch(/\bCALL\s+[a-z]+\./i);
    expect(file).not.toMatch(/neo4j|embedded|grafeo/i);
  });

  test.each(files.filter((file) => !/^schema\.(neo4j|embedded)\.cypher$/.test(file)))("%s says first, in a comment, what it answers", (file) => {
    expect(read(file)).toMatch(/^\/\/ \S.*[.?]\n/);
  });

  test("every relation type has a statement that writes it, one for ends that are entities and one for documents", () => {
    for (const type of EVIDENCE) for (const file of filesOf(type)) expect(statement(file)).toContain(`-[r:${type}]->`);
  });

  test("every pattern over all evidence names all types of evidence", () => {
    const all = EVIDENCE.join("|");
    for (const file of files)
      for (const [, types] of read(file).matchAll(/\[r:([A-Z_|]+\|[A-Z_|]+)\]/g)) expect([file, types]).toEqual([file, all]);
  });

  test("every file is run by the store, and the store runs no other", () => {
    const run = [...store.matchAll(/"([a-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*)"|`(evidence\.save\.|evidence\.of)\$\{/g)].flatMap(([, name, start]) =>
      start === "evidence.save." ? EVIDENCE.flatMap(filesOf) : start ? ["Entity", "Document"].map((label) => start + label) : [name ?? ""]);
    const computed = ["relations", "mentions"].flatMap((kind) => ["of", "countOf"].flatMap((of) => ["Entity", "Document"].map((label) => `${kind}.${of}${label}`)));
    const names = new Set([...run, ...computed]);
    const there = files.map((file) => file.replace(/\.cypher$/, ""));
    expect(there.filter((name) => !names.has(name))).toEqual([]);
    const dotted = [...store.matchAll(/statements?\("([^"]+)"\)/g)].map((m) => m[1]);
    expect(dotted.filter((name) => !there.includes(name ?? ""))).toEqual([]);
  });

  test("the store writes no Cypher of its own", () => {
    expect(store).not.toMatch(/\b(MATCH|MERGE|UNWIND)\s*[($]/);
  });

  test("a file that is not there is named", () => {
    expect(() => statement("nothing")).toThrow("cypher/nothing.cypher");
    expect(() => statement("schema.neo4j")).toThrow("one statement");
  });
});

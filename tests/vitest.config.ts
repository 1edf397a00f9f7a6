import { defineConfig } from "vitest/config";

/** Files that take the Neo4j of tests for themselves, or a machine. */
const ON_NEO4J = ["tests/store/neo4j*.test.ts", "tests/store/compose.test.ts", "tests/export/cypher.test.ts", "tests/main/*.neo4j.test.ts", "tests/main/backup.test.ts", "tests/main/board.neo4j.test.ts", "tests/main/faults.test.ts", "tests/main/seeds.shared.test.ts", "tests/soak/*.test.ts", "tests/hostile/*.test.ts"];

/**
 * Three projects: what runs in Node alone, what empties a Neo4j, and what opens pages in a browser, the last two a file at a time. `npm test
 * tests/<folder>` runs a folder of either. Pages that tests draw are not tests themselves.
 */
export default defineConfig({
  // Node and Vite would each load another build of graphql, and the two do not know one another's classes.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    // Groups run one after the other: whoever empties the one Neo4j never waits for somebody else who does.
    projects: [
      {
        extends: true,
        test: { name: "node", include: ["tests/**/*.test.{ts,tsx}"], exclude: ["tests/browser/**", ...ON_NEO4J], testTimeout: 20_000, hookTimeout: 60_000, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: { name: "neo4j", include: ON_NEO4J, testTimeout: 60_000, hookTimeout: 300_000, fileParallelism: false, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: { name: "browser", include: ["tests/browser/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false, sequence: { groupOrder: 2 } },
      },
    ],
  },
});

import { defineConfig } from "vitest/config";

/**
 * Two projects: what runs in Node alone, and what opens pages in a browser, a file at a time. `npm test
 * tests/<folder>` runs a folder of either. Pages that tests draw are not tests themselves.
 */
export default defineConfig({
  // Node and Vite would each load another build of graphql, and the two do not know one another's classes.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: "node", include: ["tests/**/*.test.{ts,tsx}"], exclude: ["tests/browser/**"], testTimeout: 20_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: "browser", include: ["tests/browser/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false },
      },
    ],
  },
});

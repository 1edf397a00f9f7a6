import { readFileSync } from "node:fs";

/** The queries that GraphiQL opens with, each with the comment above it. */
export function exampleQueries(): readonly string[] {
  return readFileSync(new URL("examples.graphql", import.meta.url), "utf8")
    .split(/\n(?=#)/)
    .map((query) => query.trim());
}

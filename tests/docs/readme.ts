import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What README.md says and shows. */

export const readme = readFileSync(fileURLToPath(new URL("../../README.md", import.meta.url)), "utf8");

/** A query of the README, with the sentence that asks it. */
export interface Example {
  readonly question: string;
  readonly query: string;
}

export const examples: readonly Example[] = [...readme.matchAll(/([^\n]+)\n+```graphql\n([\s\S]*?)\n```/g)].map((m) => ({ question: m[1] ?? "", query: m[2] ?? "" }));

/** Everything in backquotes or in a block of commands. */
export const shown = [...readme.matchAll(/```sh\n([\s\S]*?)```|`([^`\n]+)`/g)].map((m) => m[1] ?? m[2] ?? "").join("\n");

/**
 * The paths of an answer at which a list stands, places in lists left out ("search.relations.edges"), and whether
 * any of the lists at that path holds something.
 */
export function lists(value: unknown, path = ""): Map<string, boolean> {
  const found = new Map<string, boolean>();
  const note = (more: Map<string, boolean>): void => more.forEach((full, at) => found.set(at, full || (found.get(at) ?? false)));
  if (Array.isArray(value)) {
    found.set(path, value.length > 0);
    for (const item of value) note(lists(item, path));
  } else if (typeof value === "object" && value !== null) {
    for (const [name, item] of Object.entries(value)) note(lists(item, path === "" ? name : `${path}.${name}`));
  }
  return found;
}

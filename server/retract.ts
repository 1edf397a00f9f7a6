import { sep } from "node:path";
import { derive } from "./derive.ts";
import { Library, tidy } from "./library.ts";
import { InputError } from "./model/errors.ts";
import { isDocumentId } from "./model/id.ts";
import { wholePath } from "./sources.ts";
import type { GraphStore } from "./store/port.ts";

/**
 * Takes documents off the board with all that only they supported. A target is a document's id or a path, as it was
 * given to ingest: of a file, of a folder or of a table with its rows; `cwd` is where such a path begins. A document that another path leads to stays.
 * Answers with the ids of what was removed; throws InputError, before anything is changed, where a target is unknown.
 */
export async function retract(store: GraphStore, targets: readonly string[], cwd = "."): Promise<readonly string[]> {
  const library = await Library.of(store);
  for (const target of targets) retractOne(library, target, cwd);
  const removed = await tidy(store, library);
  await derive(store);
  return removed;
}

function retractOne(library: Library, target: string, cwd: string): void {
  if (isDocumentId(target) && library.has(target)) return library.removeAll(target);
  const path = wholePath(target, cwd);
  const paths = [...library.paths()].filter((each) => each === path || [`${path}${sep}`, `${path}#`].some((head) => each.startsWith(head)));
  if (paths.length === 0) throw new InputError(`No document came from ${JSON.stringify(target)}, and none has that id: give a path as it was ingested, or a document's id.`);
  for (const each of paths) for (const id of library.at(each)) library.remove(id, each);
}

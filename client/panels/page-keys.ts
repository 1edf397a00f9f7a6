import { dialog, pathFrom, redo, undo } from "../state/store.ts";

/** Keys that work anywhere on the page, but not while somebody types. */

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || (target.matches("input, textarea, select") && !target.matches("[type=checkbox], [type=radio], [type=range]")));

export interface KeyHelp { readonly keys: string; readonly does: string }

/** What `?` shows; the keys of the graph are in client/graph/keys.ts. */
export const KEY_HELP: readonly KeyHelp[] = [
  { keys: "/", does: "Search" },
  { keys: "Tab", does: "Into the graph, and on" },
  { keys: "Arrows", does: "To the nearest node in that direction" },
  { keys: "Home", does: "To the node with most sources" },
  { keys: "Enter", does: "Open the node’s card" },
  { keys: "Space", does: "Choose the node as well" },
  { keys: "E", does: "Expand: bring its neighbours" },
  { keys: "1 2 3", does: "Expand by so many steps" },
  { keys: "H", does: "Hide the node" },
  { keys: "P", does: "Pin the node, or let it go" },
  { keys: "F", does: "Show all" },
  { keys: "L", does: "Words on lines" },
  { keys: "+ −", does: "Zoom" },
  { keys: "S", does: "Saved boards" },
  { keys: "Ctrl+Z", does: "Undo" },
  { keys: "Ctrl+Shift+Z", does: "Redo" },
  { keys: "Y N U", does: "In the review: same, different, unsure" },
  { keys: "Z", does: "In the review: take the last decision back" },
  { keys: "Esc", does: "Close what is open" },
  { keys: "?", does: "These keys" },
];

export function pageKeys(event: KeyboardEvent): void {
  const command = event.ctrlKey || event.metaKey;
  if (isTyping(event.target)) return;
  if (command && event.key.toLowerCase() === "z") (event.shiftKey ? redo : undo)();
  else if (command && event.key.toLowerCase() === "y") redo();
  else if (command || event.altKey) return;
  else if (event.key === "/") document.getElementById("search")?.focus();
  else if (event.key === "?") dialog.value = "keys";
  else if (event.key.toLowerCase() === "s" && dialog.peek() === null) dialog.value = "saved";
  else if (event.key === "Escape" && pathFrom.peek()) pathFrom.value = null;
  else return;
  event.preventDefault();
}

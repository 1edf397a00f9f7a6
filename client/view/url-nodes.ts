import type { Point } from "../../server/model/look.ts";
import { isDocumentId, parseAnchor } from "../../server/model/id.ts";
import type { View } from "./view.ts";

/**
 * The nodes of a board in an address: gathered by document, since an entity's id is `document-start-end`, with numbers
 * in base 36. `doc:start.length.x.y.flags,…;doc:…`; a document itself has `_` in place of start and length, an id of
 * any other form stands after `!`. Flags: `p` pinned, `h` hidden, `u` not on the board itself (hidden or placed only).
 */

type Placed = Pick<View, "shown" | "places" | "pinned" | "hidden">;
interface Item { readonly group: string; readonly head: string }

const base36 = (n: number): string => Math.round(n).toString(36);

function itemOf(id: string): Item {
  const anchor = parseAnchor(id);
  if (anchor) return { group: anchor.document, head: `${base36(anchor.start)}.${base36(anchor.end - anchor.start)}` };
  return isDocumentId(id) ? { group: id, head: "_" } : { group: "!", head: `!${encodeURIComponent(id).replaceAll(".", "%2E")}` };
}

function flagsOf(view: Placed, id: string, shown: ReadonlySet<string>): string {
  return (view.pinned.has(id) ? "p" : "") + (view.hidden.has(id) ? "h" : "") + (shown.has(id) ? "" : "u");
}

export function writeNodes(view: Placed): string {
  const shown = new Set(view.shown ?? []);
  const groups = new Map<string, string[]>();
  for (const id of new Set([...shown, ...view.places.keys(), ...view.pinned, ...view.hidden])) {
    const { group, head } = itemOf(id);
    const place = view.places.get(id);
    const fields = [head, place ? base36(place[0]) : "", place ? base36(place[1]) : "", flagsOf(view, id, shown)];
    groups.set(group, [...(groups.get(group) ?? []), fields.join(".").replace(/\.+$/, "")]);
  }
  return [...groups].map(([group, items]) => `${group}:${items.join(",")}`).join(";");
}

interface Entry { readonly id: string; readonly place: Point | null; readonly flags: string }

function entryOf(group: string, item: string): Entry | null {
  const fields = item.split(".");
  const first = fields[0] ?? "";
  const whole = first === "_" || first.startsWith("!");
  const start = parseInt(first, 36);
  const id = first === "_" ? group : whole ? decodeURIComponent(first.slice(1)) : `${group}-${start}-${start + parseInt(fields[1] ?? "", 36)}`;
  const [x, y, flags] = fields.slice(whole ? 1 : 2);
  const point: Point = [parseInt(x ?? "", 36), parseInt(y ?? "", 36)];
  return id.includes("NaN") ? null : { id, place: point.some(Number.isNaN) ? null : point, flags: flags ?? "" };
}

export function readNodes(value: string): Placed & { readonly shown: readonly string[] } {
  const entries = value.split(";").filter(Boolean).flatMap((part) => {
    const at = part.indexOf(":");
    return part.slice(at + 1).split(",").map((item) => entryOf(part.slice(0, at), item)).filter((entry) => entry !== null);
  });
  const flagged = (flag: string): ReadonlySet<string> => new Set(entries.filter(({ flags }) => flags.includes(flag)).map(({ id }) => id));
  return {
    shown: entries.filter(({ flags }) => !flags.includes("u")).map(({ id }) => id),
    places: new Map(entries.flatMap(({ id, place }) => (place ? [[id, place] as const] : []))),
    pinned: flagged("p"), hidden: flagged("h"),
  };
}

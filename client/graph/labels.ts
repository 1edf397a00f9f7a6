/** Where labels go so that none covers another or a node: pure, in pixels of the screen. */

/** In order of preference. The last four touch a corner of the node. */
export const SIDES = ["below", "above", "right", "left", "south-east", "south-west", "north-east", "north-west"] as const;
export type Side = (typeof SIDES)[number];

export interface LabelledNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Half of the node's own size on the screen. */
  readonly radius: number;
  /** Of the label; no width, no label. */
  readonly width: number;
  readonly height: number;
  /** The higher, the sooner it is given room. */
  readonly weight: number;
  /** Its label is shown even over other nodes (but never over other labels): what a person has chosen. */
  readonly must?: boolean;
  /** The side that is tried first; else below. */
  readonly first?: Side;
}

/** A word at a fixed place, e.g. at the middle of a line. */
export interface LabelledLine { readonly id: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly weight: number }

export interface Rect { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

const CELL = 80;

/** Rectangles that can be asked quickly whether another touches any of them. */
function createField(): { add: (rect: Rect, owner: string) => void; hits: (rect: Rect, owner: string) => boolean } {
  const cells = new Map<number, { rect: Rect; owner: string }[]>();
  const keys = function* ({ left, top, right, bottom }: Rect): Generator<number> {
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) yield x * 65536 + y;
  };
  const touch = (a: Rect, b: Rect): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return {
    add: (rect, owner) => { for (const key of keys(rect)) cells.set(key, [...(cells.get(key) ?? []), { rect, owner }]); },
    hits: (rect, owner) => {
      for (const key of keys(rect)) if (cells.get(key)?.some((other) => other.owner !== owner && touch(other.rect, rect))) return true;
      return false;
    },
  };
}

const PAD = 2;

/** The rectangle of a node's label on one side of it. */
export function labelRect({ x, y, radius, width, height }: LabelledNode, side: Side): Rect {
  const [w, h] = [width / 2 + PAD, height / 2 + PAD];
  const [near, corner] = [radius + 2, radius * 0.6];
  const middle = {
    below: [x, y + near + h], above: [x, y - near - h], right: [x + near + w + 1, y], left: [x - near - w - 1, y],
    "south-east": [x + corner + w, y + corner + h], "south-west": [x - corner - w, y + corner + h],
    "north-east": [x + corner + w, y - corner - h], "north-west": [x - corner - w, y - corner - h],
  } as const;
  const [mx, my] = middle[side];
  return { left: mx - w, top: my - h, right: mx + w, bottom: my + h };
}

const sidesFor = ({ first }: LabelledNode): readonly Side[] => (first ? [first, ...SIDES.filter((side) => side !== first)] : SIDES);

const nodeRect = ({ x, y, radius }: LabelledNode): Rect => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });

const lineRect = ({ x, y, width, height }: LabelledLine): Rect => ({ left: x - width / 2 - PAD, top: y - height / 2 - PAD, right: x + width / 2 + PAD, bottom: y + height / 2 + PAD });

const inside = (rect: Rect, room: Rect): boolean => rect.right > room.left && rect.left < room.right && rect.bottom > room.top && rect.top < room.bottom;
const within = (rect: Rect, room: Rect): boolean => rect.left >= room.left && rect.right <= room.right && rect.top >= room.top && rect.bottom <= room.bottom;

export interface Placement { readonly nodes: ReadonlyMap<string, Side>; readonly lines: ReadonlySet<string> }

/**
 * The side of each label that has room, and the words on lines that have. What is missing is not shown. Heavier ones
 * choose first; nothing is put outside `room` or over its edge.
 */
export function placeLabels(nodes: readonly LabelledNode[], lines: readonly LabelledLine[], room: Rect): Placement {
  const field = createField();
  const seen = nodes.filter((node) => inside(nodeRect(node), room));
  for (const node of seen) field.add(nodeRect(node), node.id);
  const names = createField();
  const sides = new Map<string, Side>();
  const words = new Set<string>();
  const placeNode = (node: LabelledNode): void => {
    const free = (among: typeof field): Side | undefined => sidesFor(node).find((s) => within(labelRect(node, s), room) && !among.hits(labelRect(node, s), node.id));
    const side = node.width > 0 ? (free(field) ?? (node.must ? free(names) : undefined)) : undefined;
    if (side) { sides.set(node.id, side); field.add(labelRect(node, side), node.id); names.add(labelRect(node, side), node.id); }
  };
  const placeLine = (line: LabelledLine): void => {
    if (!within(lineRect(line), room) || field.hits(lineRect(line), line.id)) return;
    words.add(line.id);
    field.add(lineRect(line), line.id);
  };
  const steps = [...seen.map((node) => ({ weight: node.weight, run: () => placeNode(node) })), ...lines.map((line) => ({ weight: line.weight, run: () => placeLine(line) }))];
  for (const { run } of steps.sort((a, b) => b.weight - a.weight)) run();
  return { nodes: sides, lines: words };
}

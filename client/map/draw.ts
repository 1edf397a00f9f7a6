import { geoMercator, geoNaturalEarth1, geoPath } from "d3-geo";
import type { GeoProjection } from "d3-geo";
import type { Feature, MultiPoint } from "geojson";
import { nodeSize } from "../../server/model/look.ts";
import { labelRect, placeLabels } from "../graph/labels.ts";
import type { Side } from "../graph/labels.ts";
import { measure } from "../graph/label-stage.ts";
import type { BoardNode } from "../view/board.ts";
import type { Atlas, Shape } from "./atlas.ts";
import { mostReported } from "./locate.ts";
import type { Located } from "./locate.ts";

/** The map as numbers and paths, in pixels. */

/** Nearer than fitted, and moved by so many pixels. */
export interface Lens { readonly zoom: number; readonly x: number; readonly y: number }
export const NO_LENS: Lens = { zoom: 1, x: 0, y: 0 };

export interface Dot { readonly node: BoardNode; readonly x: number; readonly y: number; readonly radius: number; readonly sure: boolean; readonly label: { readonly x: number; readonly y: number } | null }
export interface Area { readonly node: BoardNode; readonly d: string; readonly x: number; readonly y: number; readonly named: boolean }
export interface MapDrawing { readonly land: readonly string[]; readonly borders: readonly string[]; readonly areas: readonly Area[]; readonly dots: readonly Dot[]; /** Whose place lies outside of what is seen. */ readonly off: readonly BoardNode[] }

const SHEET: Feature = { type: "Feature", properties: null, geometry: { type: "Polygon", coordinates: [[[-180, -60], [-180, 80], [0, 80], [180, 80], [180, -60], [0, -60], [-180, -60]]] } };
/** Degrees: a single town is seen with its surroundings. */
const LEAST_SPAN = 4;

function cornersOf(located: readonly Located[], shapes: ReadonlyMap<string, Shape>): MultiPoint {
  const path = geoPath();
  const points = located.flatMap((one): [number, number][] => {
    if ("at" in one) return [[one.at[0] - LEAST_SPAN / 2, one.at[1] - LEAST_SPAN / 3], [one.at[0] + LEAST_SPAN / 2, one.at[1] + LEAST_SPAN / 3]];
    const shape = shapes.get(one.outline);
    return shape ? [path.centroid(shape)] : [];
  });
  return { type: "MultiPoint", coordinates: points };
}

/** Near: fitted to the towns and the middles of states that are most reported; far: the world. */
function fitted(located: readonly Located[], { byName }: Atlas, [width, height]: readonly [number, number], world: boolean): GeoProjection {
  const corners = cornersOf(mostReported(located), byName);
  if (world || corners.coordinates.length === 0) return geoNaturalEarth1().fitExtent([[8, 8], [width - 8, height - 8]], SHEET);
  const [m, n] = [Math.min(90, width / 6), Math.min(70, height / 6)];
  const near = geoMercator().fitExtent([[m, n], [width - m, height - n]], { type: "Feature", properties: null, geometry: corners });
  return near;
}

/** The fitted projection seen through the lens, about the middle of the sheet. */
function projectionFor(located: readonly Located[], atlas: Atlas, room: readonly [number, number], world: boolean, lens: Lens): GeoProjection {
  const projection = fitted(located, atlas, room, world);
  const [tx, ty] = projection.translate();
  const [cx, cy] = [room[0] / 2, room[1] / 2];
  return projection.scale(projection.scale() * lens.zoom).translate([cx + (tx - cx) * lens.zoom + lens.x, cy + (ty - cy) * lens.zoom + lens.y])
    .clipExtent([[-20, -20], [room[0] + 20, room[1] + 20]]);
}

type PlainDot = Omit<Dot, "label">;

function dotsOf(located: readonly Located[], projection: GeoProjection): readonly PlainDot[] {
  return located.flatMap((one) => {
    const at = "at" in one ? projection([...one.at]) : null;
    return at && "at" in one ? [{ node: one.node, sure: one.sure, x: at[0], y: at[1], radius: nodeSize(one.node.sources) / 3 }] : [];
  });
}

/** Names of towns beside their dots and of areas at their middles, where they have room; the widely reported first. */
function named(dots: readonly PlainDot[], areas: readonly Omit<Area, "named">[], room: readonly [number, number]): Pick<MapDrawing, "areas" | "dots"> {
  const weight = ({ sources, mentions }: BoardNode): number => sources * 100 + mentions;
  const asked = dots.map(({ node, x, y, radius }) => ({ id: node.id, x, y, radius, width: measure(node.label), height: 15, weight: weight(node), first: "right" as Side }));
  const words = areas.map(({ node, x, y }) => ({ id: node.id, x, y, width: measure(node.label), height: 15, weight: weight(node) - 1 }));
  const placed = placeLabels(asked, words, { left: 0, top: 0, right: room[0], bottom: room[1] });
  const labelOf = (index: number): Dot["label"] => {
    const dot = asked[index];
    const side = dot && placed.nodes.get(dot.id);
    const rect = dot && side ? labelRect(dot, side) : null;
    return rect && { x: (rect.left + rect.right) / 2, y: (rect.top + rect.bottom) / 2 };
  };
  return { dots: dots.map((dot, index) => ({ ...dot, label: labelOf(index) })), areas: areas.map((area) => ({ ...area, named: placed.lines.has(area.node.id) })) };
}

export function drawMap(located: readonly Located[], atlas: Atlas, room: readonly [number, number], world: boolean, lens: Lens): MapDrawing {
  const projection = projectionFor(located, atlas, room, world, lens);
  const path = geoPath(projection).digits(1);
  const areas = located.flatMap((one): Omit<Area, "named">[] => {
    const shape = "outline" in one ? atlas.byName.get(one.outline) : undefined;
    const d = shape ? path(shape) : null;
    const [x, y] = shape ? path.centroid(shape) : [0, 0];
    return shape && d ? [{ node: one.node, d, x, y }] : [];
  });
  const paths = (shapes: readonly Shape[]): readonly string[] => shapes.flatMap((shape) => path(shape) ?? []);
  const isOff = (x: number, y: number): boolean => x < 0 || y < 0 || x > room[0] || y > room[1];
  const towns = dotsOf(located, projection);
  const seen = new Set([...areas.map(({ node }) => node.id), ...towns.filter(({ x, y }) => !isOff(x, y)).map(({ node }) => node.id)]);
  const off = located.filter(({ node }) => !seen.has(node.id)).map(({ node }) => node);
  return { off, land: paths(atlas.countries), borders: paths(atlas.states), ...named(towns, areas, room) };
}

import worldUrl from "world-atlas/countries-110m.json?url";
import statesUrl from "us-atlas/states-10m.json?url";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { gazetteerOf, plainName } from "./locate.ts";
import type { Gazetteer, GazetteerFile } from "./locate.ts";

/** Outlines and towns, from our own server, once, when the map is first opened. */

export type Shape = Feature<Geometry, { readonly name: string }>;

export interface Atlas {
  readonly countries: readonly Shape[];
  readonly states: readonly Shape[];
  /** Countries and states by plain name; a state goes before a country of its name. */
  readonly byName: ReadonlyMap<string, Shape>;
  readonly gazetteer: Gazetteer;
}

const json = async <T>(url: string): Promise<T> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error("The outlines of the map could not be read. The map stays empty; the table lists all places. Reload the page to try again.");
  return await response.json() as T;
};

type Named = GeometryCollection<{ readonly name: string }>;
const shapesOf = (topology: Topology, key: string): readonly Shape[] =>
  (feature(topology, topology.objects[key] as Named) as FeatureCollection<Geometry, { readonly name: string }>).features;

/** The atlas abbreviates; documents do not. */
const LONG: Readonly<Record<string, string>> = { "united states of america": "united states", "dominican rep": "dominican republic", "central african rep": "central african republic", "dem rep congo": "democratic republic of the congo", "bosnia and herz": "bosnia and herzegovina", "czechia": "czech republic" };

async function read(): Promise<Atlas> {
  const [world, us, towns] = await Promise.all([json<Topology>(worldUrl), json<Topology>(statesUrl), json<GazetteerFile>("/assets/gazetteer.json")]);
  const [countries, states] = [shapesOf(world, "countries"), shapesOf(us, "states")];
  const named = [...countries, ...states].flatMap((shape) => {
    const name = plainName(shape.properties.name);
    return LONG[name] ? [[name, shape], [LONG[name], shape]] as const : [[name, shape]] as const;
  });
  return { countries, states, byName: new Map(named), gazetteer: gazetteerOf(towns) };
}

let atlas: Promise<Atlas> | null = null;
export const loadAtlas = (): Promise<Atlas> => (atlas ??= read().catch((error: unknown) => { atlas = null; throw error; }));

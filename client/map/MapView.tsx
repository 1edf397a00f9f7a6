import { signal, useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { IconButton } from "../panels/Button.tsx";
import { choose } from "../state/actions.ts";
import { board, data, view } from "../state/store.ts";
import { counted, nodeSentence } from "../view/words.ts";
import type { Atlas } from "./atlas.ts";
import { NO_LENS, drawMap } from "./draw.ts";
import type { Area, Dot, Lens } from "./draw.ts";
import { locate } from "./locate.ts";

const world = signal(false);
const lens = signal<Lens>(NO_LENS);

const MOST_ZOOM = 60;
const nearer = (factor: number): void => {
  const { zoom, x, y } = lens.value;
  const next = Math.max(0.5, Math.min(MOST_ZOOM, zoom * factor));
  lens.value = { zoom: next, x: x * (next / zoom), y: y * (next / zoom) };
};

/** Moves the sheet while it is dragged; a click on a place is no drag. */
const grab = (event: PointerEvent): void => {
  const { clientX, clientY } = event;
  const from = lens.value;
  const move = (now: PointerEvent): void => { lens.value = { ...from, x: from.x + now.clientX - clientX, y: from.y + now.clientY - clientY }; };
  const end = (): void => { removeEventListener("pointermove", move); removeEventListener("pointerup", end); };
  addEventListener("pointermove", move);
  addEventListener("pointerup", end);
};

const wheel = (event: WheelEvent): void => { event.preventDefault(); nearer(event.deltaY < 0 ? 1.25 : 0.8); };

const press = (id: string) => (event: KeyboardEvent): void => {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  choose(id);
};

const isChosen = (id: string): boolean => view.value.selected.includes(id);

const AreaMark = ({ area: { node, d } }: { readonly area: Area }): JSX.Element => (
  <path class={isChosen(node.id) ? "area chosen" : "area"} d={d} role="button" tabIndex={0} aria-label={`${node.label}. ${nodeSentence(node)}`} onClick={() => choose(node.id)} onKeyDown={press(node.id)}><title>{`${node.label}. ${nodeSentence(node)}`}</title></path>
);

function DotMark({ dot: { node, x, y, radius, sure, label } }: { readonly dot: Dot }): JSX.Element {
  const words = `${node.label}. ${nodeSentence(node)}${sure ? "" : ". Placed by its name alone"}`;
  return (
    <g class={isChosen(node.id) ? "dot chosen" : sure ? "dot" : "dot unsure"} role="button" tabIndex={0} aria-label={words} onClick={() => choose(node.id)} onKeyDown={press(node.id)}>
      <title>{words}</title>
      <path d={`M${x} ${y - radius}l${radius} ${radius}l${-radius} ${radius}l${-radius} ${-radius}z`} />
      {label && <text x={label.x} y={label.y} text-anchor="middle" dominant-baseline="central">{node.label}</text>}
    </g>
  );
}

function useRoom(): readonly [{ current: HTMLDivElement | null }, readonly [number, number]] {
  const ref = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<readonly [number, number]>([660, 560]);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom([element.clientWidth, element.clientHeight]));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, room];
}

/** Places with an outline are tinted, towns are diamonds, what cannot be placed is listed beneath. */
export function MapView({ atlas }: { readonly atlas: Atlas }): JSX.Element {
  const [ref, room] = useRoom();
  const found = useComputed(() => locate(board.value.nodes.filter(({ end }) => end === "Place"), data.value, atlas.gazetteer, new Set(atlas.byName.keys())));
  const { land, borders, areas, dots, off } = drawMap(found.value.located, atlas, room, world.value, lens.value);
  const { unknown, located } = found.value;
  return (
    <div class="map" role="region" aria-label="Map of the places on the board">
      <div class="map-sheet" ref={ref} onPointerDown={grab} onWheel={wheel}>
        <svg width={room[0]} height={room[1]} viewBox={`0 0 ${room[0]} ${room[1]}`} role="group" aria-label={`${counted(located.length, "place")} on the map`}>
          {land.map((d, index) => <path key={index} class="land" d={d} />)}
          {borders.map((d, index) => <path key={index} class="border" d={d} />)}
          {areas.map((area) => <AreaMark key={area.node.id} area={area} />)}
          {areas.filter(({ named }) => named).map(({ node, x, y }) => <text key={node.id} class="area-name" x={x} y={y} text-anchor="middle" dominant-baseline="central" aria-hidden="true">{node.label}</text>)}
          {dots.map((dot) => <DotMark key={dot.node.id} dot={dot} />)}
        </svg>
        <div class="map-tools" role="group" aria-label="Zoom">
          <IconButton icon="add" label="Nearer" onClick={() => nearer(1.6)} />
          <IconButton icon="less" label="Further" onClick={() => nearer(1 / 1.6)} />
          <IconButton icon="fit" label="Show all places" onClick={() => { lens.value = NO_LENS; world.value = false; }} />
        </div>
      </div>
      <p class="map-foot meta">
        <button type="button" class="plain" onClick={() => { world.value = !world.value; lens.value = NO_LENS; }}>{world.value ? "Show the places near" : "Show the whole world"}</button>
        {unknown.length > 0 && <span>Not on the map: {unknown.map((node, index) => [index > 0 && ", ", <button key={node.id} type="button" class="plain" onClick={() => choose(node.id)}>{node.label}</button>])}</span>}
        {off.length > 0 && <span>Outside of what is seen: {off.map((node, index) => [index > 0 && ", ", <button key={node.id} type="button" class="plain" onClick={() => choose(node.id)}>{node.label}</button>])}</span>}
        <span>Outlines: Natural Earth and the US Census Bureau. Towns: GeoNames, CC BY 4.0.</span>
      </p>
    </div>
  );
}

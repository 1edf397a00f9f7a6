import type { JSX } from "preact";
import { Waiting } from "../panels/Waiting.tsx";
import { useAnswer } from "../panels/use-answer.ts";
import type { Atlas } from "./atlas.ts";

interface Parts { readonly atlas: Atlas; readonly MapView: (props: { readonly atlas: Atlas }) => JSX.Element }

async function load(): Promise<Parts> {
  const [{ loadAtlas }, { MapView }] = await Promise.all([import("./atlas.ts"), import("./MapView.tsx")]);
  return { atlas: await loadAtlas(), MapView };
}

/** The places of the board on a map, without any network but our own server; its parts come when it is first opened. */
export function MapPane(): JSX.Element {
  const answer = useAnswer("map", load);
  if (answer.state !== "here") return <div class="scroll"><Waiting answer={answer} /></div>;
  const { atlas, MapView } = answer.value;
  return <MapView atlas={atlas} />;
}

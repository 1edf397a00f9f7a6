import type { JSX } from "preact";

export const MapPane = (): JSX.Element => <p>…</p>;

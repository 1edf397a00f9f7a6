import type { JSX } from "preact";
import { LOOK } from "../../server/model/look.ts";
import type { End } from "../../server/model/ontology.ts";

/** A kind's shape in its colour, as on the board. Only decoration: the kind is said in words beside it. */
export function KindMark({ end, unnamed = false, size = 16 }: { readonly end: End; readonly unnamed?: boolean; readonly size?: number }): JSX.Element {
  const { outline, fill, icon, onFill } = LOOK[end];
  const line = end === "Document" ? "#8E8B82" : fill;
  const look = unnamed ? { fill: "none", stroke: line, "stroke-width": 2, "stroke-dasharray": "3 2" } : { fill, stroke: line, "stroke-width": end === "Document" ? 1.5 : 0 };
  return (
    <svg class="kind-mark" width={size} height={size} viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
      {outline.form === "circle" && <circle r="10" {...look} />}
      {outline.form === "square" && <rect x="-9.5" y="-9.5" width="19" height="19" rx={outline.corner * 9} {...look} />}
      {outline.form === "polygon" && <polygon points={outline.points.map(([x, y]) => `${x * 10},${y * 10}`).join(" ")} {...look} />}
      {!unnamed && <path d={icon} fill={onFill} fill-rule="evenodd" transform="scale(0.56) translate(-12 -12)" />}
    </svg>
  );
}

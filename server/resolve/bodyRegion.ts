import type { Local } from "./corpus.ts";
import { values } from "./facts.ts";
import type { Setting } from "./setting.ts";
import { fold } from "./text.ts";
import { likelyWhere, stateNamed } from "./whereabouts.ts";

/** Where the annotation puts a body, else where the place in its name lies by this document's account; null when neither tells. */
export function bodyRegion(local: Local, setting: Setting): string | null {
  const [given] = values(local, "region");
  // Washington County lies in many states, of which Washington may be none.
  if (given && !fold(local.name).startsWith(`${given} county`)) return given;
  for (const place of [...(local.context["place"]?.split(";") ?? []), ...beginnings(local.name)]) {
    if (local.name.startsWith(`${place.trim()} County`) || NO_TOWN.has(fold(place))) continue;
    const region = setting.regionOfPlace.get(fold(place)) ?? stateNamed(place) ?? likelyWhere(place, setting.regions, setting.countries)?.region;
    if (region) return region;
  }
  return null;
}

/** Towns somewhere, but in names of bodies the word that they look like. */
const NO_TOWN = new Set("supreme superior homeland liberty union federal national central general justice enterprise commerce industry republic freedom independence hope harmony defiance".split(" "));

/** What a name may begin with as a place: "Springfield Police Department" with a town. Washington County is not Washington. */
function beginnings(name: string): string[] {
  const parts = name.replace(/^the /i, "").split(/\s+/);
  if (/^(?:City|Town|Village|State)$/.test(parts[0] ?? "") && parts[1] === "of") return [parts.slice(2).join(" ")];
  const behind = / of (\p{Lu}[\p{L}'’ .-]+)$/u.exec(name)?.[1];
  if (behind) return [behind];
  return [3, 2, 1].filter((n) => n < parts.length && !/^(?:County|Parish|Avenue|Street|Road)\b/.test(parts[n] ?? "")).map((n) => parts.slice(0, n).join(" "));
}

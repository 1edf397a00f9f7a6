import { InputError } from "../model/errors.ts";
import type { Point, Theme } from "../model/look.ts";
import type { Kind, RelationType, Status } from "../model/ontology.ts";
import { KINDS, RELATION_TYPES, STATUSES } from "../model/ontology.ts";
import type { Selection } from "../model/query.ts";

/** What is to be written. The verb's flags and the address's parameters both become this. */
export interface ExportRequest {
  readonly format: string;
  readonly redact: boolean;
  /** The date that is put on the export, ISO. */
  readonly date: string | null;
  /** For formats that draw. */
  readonly theme: Theme;
  readonly selection: Selection;
  /** Where the nodes of the focus lie on the board, for formats that draw; null: laid out anew. */
  readonly positions: ReadonlyMap<string, Point> | null;
}

/** The parameters, as text. */
export interface ExportParameters {
  readonly format: string | null;
  readonly focus: readonly string[];
  readonly depth: string | null;
  readonly kind: readonly string[];
  readonly type: readonly string[];
  readonly minSources: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly status: readonly string[];
  readonly date: string | null;
  readonly theme: string | null;
  readonly redact: boolean;
  /** "x,y,x,y": whole numbers, two for each of the focus. */
  readonly at?: readonly string[];
}

/** The parameters of GET /export; a list may be repeated or parted by commas. */
export function fromAddress(parameters: URLSearchParams): ExportParameters {
  const list = (name: string): string[] => parameters.getAll(name).flatMap((each) => each.split(",")).filter((each) => each !== "");
  const one = (name: string): string | null => parameters.get(name) || null;
  return {
    format: one("format"),
    focus: list("focus"),
    depth: one("depth"),
    kind: list("kind"),
    type: list("type"),
    minSources: one("minSources"),
    since: one("since"),
    until: one("until"),
    status: list("status"),
    date: one("date"),
    theme: one("theme"),
    redact: parameters.get("redact") === "true",
    at: list("at"),
  };
}

/** Throws InputError, which names the parameter and what would be right. */
export function exportRequest({ format, focus, depth, kind, type, minSources, since, until, status, date, theme, redact, at = [] }: ExportParameters): ExportRequest {
  if (!format) throw new InputError('No format is named; say which, such as "graphml".');
  const kinds = kind.map((each) => oneOf<Kind>("kind", each, KINDS));
  const statuses = status.map((each) => oneOf<Status>("status", each, STATUSES));
  const types = type.map((each) => oneOf<RelationType>("type", each, RELATION_TYPES));
  const selection: Selection = {
    focus,
    depth: whole("depth", depth) ?? 1,
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(types.length > 0 ? { types } : {}),
    ...(statuses.length > 0 ? { statuses } : {}),
    ...given("minSources", whole("minSources", minSources)),
    ...given("since", day("since", since)),
    ...given("until", day("until", until)),
  };
  return { format, redact, selection, date: day("date", date), theme: oneOf<Theme>("theme", theme ?? "light", ["light", "dark"]), positions: positionsOf(focus, at) };
}

function positionsOf(focus: readonly string[], at: readonly string[]): ReadonlyMap<string, Point> | null {
  if (at.length === 0) return null;
  const wrong = at.find((each) => !/^-?\d{1,7}$/.test(each));
  if (wrong !== undefined || at.length !== 2 * focus.length) throw new InputError(`"at" has ${at.length} numbers${wrong === undefined ? "" : ` and ${JSON.stringify(wrong)} among them`}; it should have two whole ones for each of the ${focus.length} of the focus.`);
  return new Map(focus.map((id, i) => [id, [Number(at[2 * i]), Number(at[2 * i + 1])] as const]));
}

const given = <T>(name: string, value: T | null): Record<string, T> => (value === null ? {} : { [name]: value });

function oneOf<T extends string>(name: string, text: string, values: readonly T[]): T {
  const found = values.find((value) => value.toLowerCase() === text.toLowerCase());
  if (found === undefined) throw new InputError(`"${name}" is ${JSON.stringify(text)}; it should be one of ${values.join(", ")}.`);
  return found;
}

function whole(name: string, text: string | null): number | null {
  if (text === null) return null;
  if (!/^\d{1,6}$/.test(text)) throw new InputError(`"${name}" is ${JSON.stringify(text)}; it should be a whole number.`);
  return Number(text);
}

function day(name: string, text: string | null): string | null {
  return text === null ? null : isoDate(name, text);
}

/** An ISO date that a calendar has. */
export function isoDate(name: string, text: string): string {
  const real = /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
  if (!real) throw new InputError(`"${name}" is ${JSON.stringify(text)}; it should be a date, such as 2025-03-25.`);
  return text;
}

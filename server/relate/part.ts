import type { LocalEntity } from "../model/annotation.ts";

/** Keeps that one is part of the other, told from the unit `at` up to `end`. */
export type AddPart = (from: LocalEntity, to: LocalEntity, at: number, end: number, rule: string) => void;

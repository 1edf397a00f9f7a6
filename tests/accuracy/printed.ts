import { percent, table } from "../bench/table.ts";
import { RELATIONS_TABLE } from "./relations.ts";
import type { Tally } from "./tally.ts";
import { figures } from "./tally.ts";

const ORDER = ["Person", "Agency+Org", "Agency (recall)", "Organization (recall)", "Place", "Gang", "Operation", "PER+ORG+LOC"];
const place = (row: string): number => (row === "ALL" ? ORDER.length : ORDER.indexOf(row.trim()));

/** Every table of a tally: by kind, by relation; `(recall)` rows have no false alarms to count. */
export function printedTables(tally: Tally): string {
  const sections = [...tally.tables].map(([name, rows]) => {
    const sorted = name === RELATIONS_TABLE || !rows.has("ALL") ? [...rows] : [...rows].sort(([a], [b]) => place(a) - place(b));
    const cells = sorted.map(([row, counts]) => {
      const { precision, recall, f1 } = figures(counts);
      const { tp, fp, fn } = counts;
      return row.endsWith("(recall)") ? [`  ${row}`, "", percent(recall), "", tp, "", fn] : [row, percent(precision), percent(recall), percent(f1), tp, fp, fn];
    });
    return table([name, "precision", "recall", "F1", "right", "false", "missed"], cells);
  });
  return [...sections, printedNumbers(tally)].join("\n\n");
}

function printedNumbers(tally: Tally): string {
  const rows = [
    ["speakers right, of quotations found", tally.ratio("_attOK", "_attN")],
    ["the same, where the speaker is named", tally.ratio("_attNamedOK", "_attNamedN")],
    ["mentions linked to the right entity (B³ precision)", tally.ratio("_b3p", "_b3n")],
    ["mentions of an entity together (B³ recall)", tally.ratio("_b3r", "_b3n")],
    ["counts right, of arrests found", tally.ratio("_cntOK", "_cntN")],
    ["status right, of arrests found", tally.ratio("_stOK", "_stN")],
    ["posts with the right title", tally.ratio("_titOK", "_titN")],
  ] as const;
  const others = [...tally.numbers].filter(([name]) => !name.startsWith("_"));
  return [table(["", "%"], rows.map(([name, share]) => [name, percent(share)])), ...others.map(([name, n]) => `${name}: ${n}`)].join("\n");
}

type Cell = string | number;

/** Rows under their heads, the first column to the left, the others to the right. */
export function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => String(row[i] ?? "").length)));
  const line = (cells: readonly Cell[]): string => cells.map((c, i) => (i === 0 ? String(c).padEnd(widths[i] ?? 0) : String(c).padStart(widths[i] ?? 0))).join("  ").trimEnd();
  return [line(heads), widths.map((w) => "─".repeat(w)).join("  "), ...rows.map(line)].join("\n");
}

/** A share as a percentage; a dash where there was nothing to divide by. */
export const percent = (share: number): string => (Number.isNaN(share) ? "–" : (100 * share).toFixed(1));

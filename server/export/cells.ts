/** Rows of CSV after RFC 4180. A cell that a spreadsheet would take for a formula gets one protecting apostrophe. */

export type Cell = string | number | boolean | null;

/** The first characters that make a spreadsheet calculate, or skip to what does. */
const FORMULA = /^[=+\-@\t\r\0]/;

/** Numbers are ours and stay; texts are disarmed. */
export const disarmed = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = disarmed(value);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const row = (cells: readonly Cell[]): string => `${cells.map(cell).join(",")}\r\n`;

/** A run of text at its place on a page; y grows upwards. As the PDF reader hands it over. */
export interface Run {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where its last run ends. */
  readonly right: number;
  readonly size: number;
}

/** Joins the runs of a line, with a blank where there is a gap between two. */
function joined(runs: readonly [Run, ...Run[]]): PdfLine {
  let text = "";
  let right = runs[0].x;
  for (const run of runs) {
    const gap = run.x - right > run.fontSize * 0.15 && text !== "" && !/\s$/.test(text) && !/^\s/.test(run.str);
    text += (gap ? " " : "") + run.str;
    right = run.x + run.width;
  }
  return { text: text.replace(/\s+/g, " ").trim(), x: runs[0].x, y: runs[0].y, right, size: Math.max(...runs.map((r) => r.fontSize)) };
}

/** The lines of a page in the order in which the file has them, which is that of reading, column by column. */
export function linesOfPage(runs: readonly Run[]): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let line: Run[] = [];
  const end = (): void => {
    const [first, ...rest] = line;
    if (first) lines.push(joined([first, ...rest]));
    line = [];
  };
  for (const run of runs) {
    const last = line.at(-1);
    if (last && (Math.abs(run.y - last.y) > last.fontSize * 0.5 || run.x < last.x - last.fontSize)) end();
    if (run.str !== "") line.push(run);
  }
  end();
  return lines.filter((l) => l.text !== "");
}

/** The same on every page but for its number: a running head or foot. */
const pattern = (line: PdfLine): string => line.text.replace(/\d+/g, "#");

/** Takes off the first and last lines of pages where they say the same on three pages or more. */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): readonly PdfLine[] {
  const times = new Map<string, number>();
  for (const page of pages) for (const line of new Set([page[0], page.at(-1)])) if (line) times.set(pattern(line), (times.get(pattern(line)) ?? 0) + 1);
  const runs = (line: PdfLine): boolean => (times.get(pattern(line)) ?? 0) >= 3;
  return pages.flatMap((page) => page.filter((line, i) => !((i === 0 || i === page.length - 1) && runs(line))));
}

/** Does a paragraph end between two lines? By the gap, by the size of the type, by an indent, or by a short last line. */
function breaks(above: PdfLine, below: PdfLine, width: number): boolean {
  const gap = above.y - below.y;
  if (Math.abs(above.size - below.size) > 1) return true;
  if (gap > Math.max(above.size, below.size) * 1.75) return true;
  const short = above.right < width - above.size * 6;
  if (gap < 0) return short && /[.!?”"’]$/.test(above.text);
  return (below.x > above.x + below.size * 0.9 || short) && /[.!?:”"’)\]]$/.test(above.text);
}

/** Lines as text: one line a paragraph, a blank line between two; "opera-" and "tion" are one word again. */
export function paragraphs(lines: readonly PdfLine[]): string {
  const width = lines.map((l) => l.right).sort((a, b) => a - b)[Math.floor(lines.length * 0.8)] ?? 0;
  let text = "";
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    if (!above) text = line.text;
    else if (breaks(above, line, width)) text += `\n\n${line.text}`;
    else if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) text = text.slice(0, -1) + line.text;
    else text += ` ${line.text}`;
  }
  return text;
}

import { InputError, SettingError } from "../model/errors.ts";
import type { Items, Streamed } from "../model/query.ts";
import { flat, NODE_ATTRIBUTES } from "./attributes.ts";
import { encoded } from "./bytes.ts";
import type { Cell } from "./cells.ts";
import { disarmed } from "./cells.ts";
import type { ExportContext } from "./context.ts";
import { COLUMNS, evidenceRows } from "./table.ts";
import type { Element } from "./xml.ts";
import { closing, DECLARATION, element, opening } from "./xml.ts";
import type { Entry } from "./zip.ts";
import { zipped } from "./zip.ts";

/** A workbook of two sheets, evidence and nodes. Every text is an inline string, so that a row can go once it is written. */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEETS = ["Evidence", "Nodes"] as const;

/** Excel's own limits. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;

/** Excel reads `_x0041_` in a text as "A": the first underscore is spelled out where it stands there by itself. */
const spelled = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

/** 0 → "A", 26 → "AA". */
function column(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? column(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

function cell(value: Cell, reference: string, style: number): Element[] {
  if (value === null || value === "") return [];
  if (typeof value === "number") return [{ "@r": reference, v: { "#": value } }];
  if (typeof value === "boolean") return [{ "@r": reference, "@t": "b", v: { "#": value ? 1 : 0 } }];
  if (value.length >= MOST_CHARACTERS) throw new InputError(`A text of ${value.length} characters, beginning ${JSON.stringify(value.slice(0, 40))}, is longer than a cell of a spreadsheet may be; csv can carry it.`);
  return [{ "@r": reference, "@t": "inlineStr", "@s": style, is: { t: { "@xml:space": "preserve", "#": spelled(disarmed(value)) } } }];
}

const rowOf = (cells: readonly Cell[], number: number, style: number): string =>
  element("row", { "@r": number, c: cells.flatMap((value, i) => cell(value, `${column(i)}${number}`, style)) });

async function* sheet(head: readonly string[], rows: Items<readonly Cell[]>): AsyncGenerator<string> {
  yield DECLARATION + opening("worksheet", { "@xmlns": MAIN });
  yield element("sheetViews", { sheetView: { "@workbookViewId": 0, pane: { "@ySplit": 1, "@topLeftCell": "A2", "@activePane": "bottomLeft", "@state": "frozen" } } });
  yield opening("sheetData");
  let number = 1;
  yield rowOf(head, number, 1);
  for await (const cells of rows) {
    if (++number > MOST_ROWS) throw new SettingError(`A sheet holds ${MOST_ROWS} rows at the most and this export has more: use csv, or narrow it by focus, kind, type, date or sources.`);
    yield rowOf(cells, number, 0);
  }
  yield closing("sheetData") + closing("worksheet");
}

async function* nodeRows({ nodes }: Streamed): AsyncGenerator<Cell[]> {
  for await (const node of nodes) yield [node.id, ...NODE_ATTRIBUTES.slice(1).map(({ of }) => flat(of(node)))];
}

const part = (name: string, root: string, content: Element): Entry => ({ name, bytes: encoded([DECLARATION + element(root, content)]) });

const relation = (id: string, type: string, target: string): Element => ({ "@Id": id, "@Type": `${OFFICE}/${type}`, "@Target": target });

const STYLES: Element = {
  "@xmlns": MAIN,
  fonts: { "@count": 2, font: [{ sz: { "@val": 11 }, name: { "@val": "Calibri" } }, { b: {}, sz: { "@val": 11 }, name: { "@val": "Calibri" } }] },
  fills: { "@count": 2, fill: [{ patternFill: { "@patternType": "none" } }, { patternFill: { "@patternType": "gray125" } }] },
  borders: { "@count": 1, border: { left: {}, right: {}, top: {}, bottom: {}, diagonal: {} } },
  cellStyleXfs: { "@count": 1, xf: { "@numFmtId": 0, "@fontId": 0, "@fillId": 0, "@borderId": 0 } },
  cellXfs: { "@count": 2, xf: [0, 1].map((font) => ({ "@numFmtId": 0, "@fontId": font, "@fillId": 0, "@borderId": 0, "@xfId": 0 })) },
  cellStyles: { "@count": 1, cellStyle: { "@name": "Normal", "@xfId": 0, "@builtinId": 0 } },
};

function fixedParts(): Entry[] {
  const type = (name: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
  return [
    part("[Content_Types].xml", "Types", {
      "@xmlns": `${PACKAGE}/content-types`,
      Default: [{ "@Extension": "rels", "@ContentType": "application/vnd.openxmlformats-package.relationships+xml" }, { "@Extension": "xml", "@ContentType": "application/xml" }],
      Override: [
        { "@PartName": "/xl/workbook.xml", "@ContentType": type("sheet.main") },
        { "@PartName": "/xl/styles.xml", "@ContentType": type("styles") },
        ...SHEETS.map((_, i) => ({ "@PartName": `/xl/worksheets/sheet${i + 1}.xml`, "@ContentType": type("worksheet") })),
      ],
    }),
    part("_rels/.rels", "Relationships", { "@xmlns": `${PACKAGE}/relationships`, Relationship: relation("rId1", "officeDocument", "xl/workbook.xml") }),
    part("xl/workbook.xml", "workbook", { "@xmlns": MAIN, "@xmlns:r": OFFICE, sheets: { sheet: SHEETS.map((name, i) => ({ "@name": name, "@sheetId": i + 1, "@r:id": `rId${i + 1}` })) } }),
    part("xl/_rels/workbook.xml.rels", "Relationships", {
      "@xmlns": `${PACKAGE}/relationships`,
      Relationship: [...SHEETS.map((_, i) => relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)), relation(`rId${SHEETS.length + 1}`, "styles", "styles.xml")],
    }),
    part("xl/styles.xml", "styleSheet", STYLES),
  ];
}

export const xlsx = (subgraph: Streamed, context: ExportContext): AsyncIterable<Uint8Array> =>
  zipped([
    ...fixedParts(),
    { name: "xl/worksheets/sheet1.xml", bytes: encoded(sheet(COLUMNS.map(({ name }) => name), evidenceRows(subgraph, context))) },
    { name: "xl/worksheets/sheet2.xml", bytes: encoded(sheet(["id", ...NODE_ATTRIBUTES.slice(1).map(({ name }) => name)], nodeRows(subgraph))) },
  ]);

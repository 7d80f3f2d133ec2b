import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import { unzipSync, zipSync } from "fflate";
import writeExcelFile, { type Cell, type Feature } from "write-excel-file/node";
import { emptyWorkbook, figureRows, fileRow, findingRows, type Sheet, type SheetCell } from "../../report/workbook.ts";
import type { MakeSink } from "./sink.ts";

/** The findings and key figures as a workbook for spreadsheets: frozen head, filters, numbers as numbers. */
export const xlsxSink: MakeSink = ({ write }) => {
  const book = emptyWorkbook();
  return {
    add({ digest }) {
      book.files.rows.push(fileRow(digest));
      book.findings.rows.push(...findingRows(digest));
      book.figures.rows.push(...figureRows(digest));
    },
    async end() {
      const sheets = [book.files, book.findings, book.figures];
      const options = { fontFamily: "宋体", fontSize: 11, features: [filtersOver(sheets)] };
      await write(steady(await writeExcelFile(sheets.map(sheetOf), options).toBuffer()));
    },
  };
};

function sheetOf(sheet: Sheet) {
  const head = sheet.columns.map(({ title }) => ({
    value: title,
    fontWeight: "bold" as const,
    backgroundColor: "#E9EDF3",
  }));
  const rows = sheet.rows.map((row) => row.map((value, column) => cellOf(value, sheet.columns[column]?.format)));
  return {
    sheet: sheet.name,
    data: [head, ...rows],
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}

/** Texts are typed as such: one that begins with "=" stays a text. */
function cellOf(value: SheetCell, format: string | undefined): Cell {
  if (value === undefined || value === "") return null;
  if (typeof value === "number") return { value, type: Number, ...(format ? { format } : {}) };
  return { value, type: String, wrap: value.length > 20, alignVertical: "top" };
}

/** A filter over the whole of each sheet. The element has its place right after the rows. */
function filtersOver(sheets: readonly Sheet[]): Feature<Stream | Buffer | Blob> {
  const rangeOf = ({ columns, rows }: Sheet) => `A1:${String.fromCharCode(64 + columns.length)}${rows.length + 1}`;
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (content, _options, { sheetIndex }) =>
            content.replace("</sheetData>", `</sheetData><autoFilter ref="${rangeOf(sheets[sheetIndex]!)}"/>`),
        },
      },
    },
  };
}

/** The same parts zipped again with one fixed date, so that the same findings give the same bytes. */
function steady(workbook: Uint8Array): Uint8Array {
  return zipSync(unzipSync(workbook), { mtime: new Date(1980, 0, 1) });
}

import { unzipSync, zipSync } from "fflate";
import writeExcelFile, { type Cell, type Feature } from "write-excel-file/universal";
import type { Sheet, SheetCell } from "./workbook.ts";

/** Worksheets as the bytes of an .xlsx file: frozen head, filters, numbers as numbers, set up to print. The same sheets give the same bytes. */
export async function xlsxBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const options = { fontFamily: "宋体", fontSize: 11, features: [setUp(sheets)] };
  const blob = await writeExcelFile(sheets.map(sheetOf), options).toBlob();
  return steady(new Uint8Array(await blob.arrayBuffer()));
}

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

const PAGE =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
  "<headerFooter><oddFooter>&amp;C&amp;A　第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>";

/** A filter over the whole of each sheet; on paper A4 across, as wide as the sheet, the head on every page. Each element has its place. */
function setUp(sheets: readonly Sheet[]): Feature<Blob> {
  const rangeOf = ({ columns, rows }: Sheet) => `A1:${String.fromCharCode(64 + columns.length)}${rows.length + 1}`;
  const titles = sheets.map(
    ({ name }, index) => `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name}'!$1:$1</definedName>`,
  );
  return {
    files: {
      transform: {
        "xl/workbook.xml": {
          transform: (content) => content.replace("<definedNames/>", `<definedNames>${titles.join("")}</definedNames>`),
        },
        "xl/worksheets/sheet{id}.xml": {
          transform: (content, _options, { sheetIndex }) =>
            content
              .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace("</sheetData>", `</sheetData><autoFilter ref="${rangeOf(sheets[sheetIndex]!)}"/>${PAGE}`),
        },
      },
    },
  };
}

/** The same parts zipped again with one fixed date, so that the same findings give the same bytes. */
function steady(workbook: Uint8Array): Uint8Array {
  return zipSync(unzipSync(workbook), { mtime: new Date(1980, 0, 1) });
}

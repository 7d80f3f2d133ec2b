import { addToWorkbook, emptyWorkbook } from "../../report/xlsx/workbook.ts";
import { xlsxBytes } from "../../report/xlsx/xlsx.ts";
import type { MakeSink } from "./sink.ts";

/** The findings and key figures as a workbook for spreadsheets. */
export const xlsxSink: MakeSink = ({ write }) => {
  const book = emptyWorkbook();
  return {
    add: ({ digest }) => addToWorkbook(book, digest),
    end: async () => write(await xlsxBytes([book.files, book.findings, book.figures])),
  };
};

import { BATCH_BETWEEN, batchHead, batchTail, tallied, tally } from "../../report/batch.ts";
import { filingSource, pageHead, pageTail, type ReportHead } from "../../report/html/page.ts";
import { addToWorkbook, emptyWorkbook } from "../../report/xlsx/workbook.ts";
import { xlsxBytes } from "../../report/xlsx/xlsx.ts";
import type { BatchItem } from "../batch/batch.ts";
import { digestsOf, piecesOf } from "./pieces.ts";

/** The HTML report, as `check --format html` writes it. */
export async function htmlReport(items: readonly BatchItem[], head: ReportHead): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const { item, text } of piecesOf(items, "filing"))
    parts.push(new Blob([filingSource(item.file.name, text)]));
  const rows = items.flatMap(({ kept, row }) => (kept && row ? [row] : []));
  return new Blob([pageHead(rows, head), ...parts, pageTail()], { type: "text/html" });
}

/** All reports, as `check --format json` writes them. */
export async function jsonReport(items: readonly BatchItem[], engine: string): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const { text } of piecesOf(items, "report"))
    parts.push(new Blob([parts.length === 0 ? "" : BATCH_BETWEEN, text]));
  const verdicts = items.flatMap(({ row, kept }) => (row && kept ? [row] : []));
  const tail = batchTail(verdicts.reduce(tallied, tally()));
  return new Blob([batchHead(engine), ...parts, tail], { type: "application/json" });
}

/** Findings and key figures, as `check --format xlsx` writes them. */
export async function workbook(items: readonly BatchItem[]): Promise<Blob> {
  const book = emptyWorkbook();
  for await (const digest of digestsOf(items)) addToWorkbook(book, digest);
  return new Blob([(await xlsxBytes([book.files, book.findings, book.figures])) as Uint8Array<ArrayBuffer>]);
}

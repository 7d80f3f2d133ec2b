import type { Document, Table } from "../../model/document.ts";
import { resources } from "../../report/rows/index.ts";
import type { Source } from "../../report/rows/resource.ts";
import { csvRecords, csvText } from "../formats/csv.ts";

/** What one filing adds to the data package, as CSV text without heads: one text a resource, and one readable file a table. */
export interface Parts {
  document: string;
  sha256: string | undefined;
  rows: Record<string, string>;
  tables: { file: string; csv: string }[];
}

export async function partsOf(source: Source): Promise<Parts> {
  const rows: Record<string, string> = {};
  for (const resource of resources) rows[resource.name] = await csvRecords(resource.fields, resource.rows(source));
  const tables = source.document ? await tableFiles(source.document) : [];
  return { document: source.report.name, sha256: source.report.sha256, rows, tables };
}

/** Every table as it is printed: one CSV a table, a merged cell's text in its first place. */
async function tableFiles(document: Document): Promise<Parts["tables"]> {
  const tables = document.blocks.filter((block) => block.kind === "table");
  return Promise.all(
    tables.map(async (table, index) => ({
      file: `${String(index + 1).padStart(3, "0")}${fileName(table.caption ?? "")}.csv`,
      csv: await csvText(gridOf(table)),
    })),
  );
}

function gridOf(table: Table): string[][] {
  const grid = Array.from({ length: table.rows }, () => Array<string>(table.columns).fill(""));
  for (const cell of table.cells) grid[cell.row]![cell.column] = cell.printed ?? cell.text;
  return grid;
}

/** A caption as part of a file name that every system accepts; empty stays empty. */
export function fileName(text: string): string {
  const safe = text.replace(/[\s\\/:*?"<>|.{}]+/g, "").slice(0, 40);
  return safe && ` ${safe}`;
}

import type { Document, Table } from "../../model/document.ts";
import { shortHash } from "../../text/short-hash.ts";
import { csvRecords, csvText } from "./csv.ts";
import { resources } from "./index.ts";
import type { Source } from "./resource.ts";

/** What one filing adds to the data package, as CSV text without heads: one text a resource, and one readable file a table. */
export interface Parts {
  document: string;
  sha256: string | undefined;
  rows: Record<string, string>;
  tables: { file: string; csv: string }[];
}

export function partsOf(source: Source): Parts {
  const rows: Record<string, string> = {};
  for (const resource of resources) rows[resource.name] = csvRecords(resource.fields, resource.rows(source));
  const tables = source.document ? tableFiles(source.document) : [];
  return { document: source.report.name, sha256: source.report.sha256, rows, tables };
}

/** Every table as it is printed: one CSV a table, a merged cell's text in its first place. */
function tableFiles(document: Document): Parts["tables"] {
  const tables = document.blocks.filter((block) => block.kind === "table");
  return tables.map((table, index) => ({
    file: `${String(index + 1).padStart(3, "0")}${fileName(table.caption ?? "")}.csv`,
    csv: csvText(gridOf(table)),
  }));
}

function gridOf(table: Table): string[][] {
  const grid = Array.from({ length: table.rows }, () => Array<string>(table.columns).fill(""));
  for (const cell of table.cells) grid[cell.row]![cell.column] = cell.printed ?? cell.text;
  return grid;
}

/** A text as part of a file name that every system accepts; empty stays empty. */
function fileName(text: string): string {
  const safe = text.replace(/[\s\\/:*?"<>|.{}]+/g, "").slice(0, 40);
  return safe && ` ${safe}`;
}

/** The folder below `tables/` of a document: folders keep their place, and a hash of the whole name tells apart what is shortened to the same. */
export function tableFolder(document: string): string {
  const parts = document.split("/").map((part) => fileName(part.replace(/\.(?=[^.]*$)/, "_")).trim() || "_");
  return `${parts.join("/")} ${shortHash([document]).slice(0, 8)}`;
}

import { readDocx } from "../../../src/extract/docx/index.ts";
import type { Document, Table } from "../../../src/model/document.ts";
import { type DocxParts, docx } from "../../support/files/docx.ts";

export function read(body: string, parts: DocxParts = {}): Promise<Document> {
  return readDocx(docx(body, parts), "t.docx", "0".repeat(64));
}

/** Paragraphs as "[label] text", tables as rows of cells ("a v2" spans two rows, "a h3" three columns, "1:" begins at column 1). */
export async function shown(body: string, parts: DocxParts = {}): Promise<string[]> {
  const { blocks } = await read(body, parts);
  return blocks.flatMap((block) =>
    block.kind === "table"
      ? rowsOf(block)
      : [block.label === undefined ? block.text : `[${block.label}] ${block.text}`],
  );
}

export function rowsOf(table: Table): string[] {
  return Array.from({ length: table.rows }, (_, row) => {
    let expected = 0;
    const cells = table.cells.filter((cell) => cell.row === row);
    const written = cells.map((cell) => {
      const at = cell.column === expected ? "" : `${cell.column}:`;
      expected = cell.column + cell.columnSpan;
      const spans = `${cell.rowSpan > 1 ? ` v${cell.rowSpan}` : ""}${cell.columnSpan > 1 ? ` h${cell.columnSpan}` : ""}`;
      return at + cell.text + spans;
    });
    return `| ${written.join(" | ")}`;
  });
}

export async function refusalOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => "read",
    (error) => error.code ?? error,
  );
}

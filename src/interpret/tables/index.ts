import type { BudgetTable, TableColumn } from "../../model/disclosure/budget-table.ts";
import type { Outline } from "../../model/disclosure/section.ts";
import type { Document, Table } from "../../model/document.ts";
import { unitNamed } from "../../text/figures/units.ts";
import { isCaptionRow } from "./caption.ts";
import { joinContinued } from "./continued.ts";
import { bareText } from "./grid.ts";
import { draftTable, finishTable } from "./read.ts";

/** Every table of an outline's range as columns, rows and figures with places, in a filing of a year; a table that no reader knows has kind `unknown`. */
export function readTables(
  document: Document,
  { start, end, sections = [] }: Pick<Outline, "start" | "end"> & Partial<Pick<Outline, "sections">>,
  year?: number,
): BudgetTable[] {
  const blocks = document.blocks.slice(start, end).map((block, at) => ({ block, index: start + at }));
  const isOver = (index: number) => document.blocks[index + 1]?.kind === "table";
  const tables = blocks.flatMap(({ block, index }) =>
    block.kind !== "table" || (isCaptionRow(block) && isOver(index)) ? [] : [{ table: block, index }],
  );
  const fallback = usualUnit(
    tables.map(({ table }) => table),
    document,
  );
  const headingOf = (block: number) =>
    sections.findLast((section) => section.body <= block && block < Math.min(section.end, section.body + REACH_BLOCKS))
      ?.title;
  const read = (index: number, table: Table, above?: TableColumn[]) =>
    draftTable(document, index, table, { fallback, year, heading: headingOf(index), above });
  const drafts = tables.map(({ table, index }) => ({
    plain: read(index, table),
    under: (columns: TableColumn[]) => read(index, table, columns),
  }));
  return joinContinued(drafts).map(finishTable);
}

/** So many blocks below a heading a table without a title is still about what the heading says. */
const REACH_BLOCKS = 8;

/** The one money unit that tables or lines above them name; undefined when they name none or several. */
function usualUnit(tables: readonly Table[], document: Document): string | undefined {
  const lines = document.blocks.flatMap((block) =>
    block.kind === "paragraph" && block.text.length < 80 && /元/.test(block.text)
      ? [unitNamed(bareText(block.text))]
      : [],
  );
  const units = new Set([...tables.map(({ unit }) => unit), ...lines].filter((unit) => unit !== undefined));
  return units.size === 1 ? [...units][0] : undefined;
}

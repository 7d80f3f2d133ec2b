import type { Block, Cell, Table } from "../model/document.ts";
import { isTableTitle } from "../text/table-lines.ts";

/** Forms of objectives print titles inside; what is below such a title still belongs to the project named above. */
const FORM = /绩效|目标|指标/;

/** Blocks after tables were parted; `at` says where each block stands now (the first part of a table). */
export interface Parted {
  blocks: Block[];
  at: number[];
}

/**
 * Parts grids that hold several tables, as a sheet printed with its borders does: a row with nothing but a title, with figures above it and
 * heads without figures below it, begins another table. The title becomes the paragraph above it.
 */
export function partTables(blocks: readonly Block[]): Parted {
  const holders = new Set(
    blocks.flatMap((block) => (block.kind === "table" && block.within ? [block.within.block] : [])),
  );
  const parts = blocks.map((block, index) =>
    block.kind === "table" && !holders.has(index) && block.within === undefined ? partsOf(block) : [block],
  );
  const at: number[] = [];
  let next = 0;
  for (const { length } of parts) {
    at.push(next);
    next += length;
  }
  const moved = (block: Block): Block =>
    block.kind === "table" && block.within
      ? { ...block, within: { ...block.within, block: at[block.within.block]! } }
      : block;
  return { blocks: parts.flat().map(moved), at };
}

function partsOf(table: Table): Block[] {
  const rows = rowsOf(table);
  const starts = rows.flatMap((_, row) => (beginsAnother(table, rows, row) ? [row] : []));
  if (starts.length === 0) return [table];
  return [0, ...starts].flatMap((start, nth): Block[] => {
    const end = starts[nth] ?? table.rows;
    if (nth === 0) return [sliced(table, start, end)];
    const { text, lines, printed } = filled(rows[start]!)[0]!;
    const title = { kind: "paragraph" as const, text, ...(printed ? { printed } : {}), ...(lines ? { lines } : {}) };
    const { headerRows: _, ...rest } = table;
    return [title, sliced(rest, start + 1, end)];
  });
}

function rowsOf({ rows, cells }: Table): Cell[][] {
  const found = Array.from({ length: rows }, (): Cell[] => []);
  for (const cell of cells) found[cell.row]?.push(cell);
  return found;
}

const filled = (row: readonly Cell[]) => row.filter(({ text }) => text.trim() !== "");
const FIGURE = /\d[.,]\d/;
const hasFigure = (row: readonly Cell[]) => row.some(({ text }) => FIGURE.test(text));

function beginsAnother(table: Table, rows: readonly Cell[][], row: number): boolean {
  const [title, other] = filled(rows[row]!);
  if (title === undefined || other !== undefined || FORM.test(title.text) || !isTableTitle(title.text)) return false;
  if (title.columnSpan * 2 < table.columns) return false;
  const reachesOver = table.cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row);
  const head = rows.slice(row + 1).find((below) => filled(below).length > 1);
  return !reachesOver && head !== undefined && !hasFigure(head) && rows.slice(0, row).some(hasFigure);
}

function sliced(table: Table, start: number, end: number): Table {
  const cells = table.cells
    .filter(({ row }) => row >= start && row < end)
    .map((cell) => ({ ...cell, row: cell.row - start }));
  const own = new Set(cells.flatMap(({ page }) => page ?? []));
  const pages = table.pages && { pages: table.pages.filter((page) => own.size === 0 || own.has(page)) };
  return { ...table, ...pages, rows: end - start, cells };
}

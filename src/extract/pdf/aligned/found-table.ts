import type { Box } from "../../../model/place.ts";
import { textOf } from "../lines/cell-text.ts";
import type { PageOfWords } from "../lines/words.ts";
import type { DrawnCell, DrawnTable } from "../page/page.ts";
import { readingSettings } from "../settings.ts";
import type { GridCell } from "./grid/heads.ts";
import type { AlignedGrid } from "./grid/text-grid.ts";

const { ascent: ASCENT, descent: DESCENT } = readingSettings.grid;

/** A grid of text → the table found; places that no cell covers become empty cells. */
export function foundTable(grid: AlignedGrid, box: Box, page: PageOfWords): DrawnTable {
  const xs = edgesOf(box[0], box[2], grid.extents);
  const ys = edgesOf(box[1], box[3], rowExtents(grid));
  const cells = [...grid.cells, ...emptyCells(grid)].sort((a, b) => a.row - b.row || a.column - b.column);
  const found = cells.map((cell) =>
    foundCell(cell, [xs[cell.column]!, ys[cell.row]!, xs[cell.columnEnd + 1]!, ys[cell.rowEnd + 1]!], page),
  );
  return {
    page: page.page,
    box,
    rows: grid.rows,
    columns: grid.extents.length,
    cells: found,
    how: "aligned",
    doubtful: grid.doubtful,
    headerRows: grid.headRows,
    taken: new Set(found.flatMap((cell) => cell.glyphs)),
  };
}

function foundCell(cell: GridCell, box: Box, page: PageOfWords): DrawnCell {
  const glyphs = cell.chunks.flatMap((chunk) => chunk.words.flatMap((word) => word.glyphs));
  return {
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowEnd - cell.row + 1,
    columnSpan: cell.columnEnd - cell.column + 1,
    box,
    ...textOf(page, glyphs),
    glyphs,
  };
}

function emptyCells({ rows, extents, cells }: AlignedGrid): GridCell[] {
  const covered = new Set<number>();
  for (const { row, rowEnd, column, columnEnd } of cells) {
    for (let r = row; r <= rowEnd; r++) for (let c = column; c <= columnEnd; c++) covered.add(r * extents.length + c);
  }
  const empty: GridCell[] = [];
  for (let place = 0; place < rows * extents.length; place++) {
    const [row, column] = [Math.floor(place / extents.length), place % extents.length];
    if (!covered.has(place)) empty.push({ row, rowEnd: row, column, columnEnd: column, chunks: [] });
  }
  return empty;
}

function rowExtents({ rows, cells }: AlignedGrid): { left: number; right: number }[] {
  const extents = Array.from({ length: rows }, () => ({
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
  }));
  for (const { row, rowEnd, chunks } of cells) {
    const extent = extents[row]!;
    for (const { baseline, size } of row === rowEnd ? chunks : []) {
      extent.left = Math.min(extent.left, baseline - ASCENT * size);
      extent.right = Math.max(extent.right, baseline + DESCENT * size);
    }
  }
  return extents;
}

/** Extents side by side → the edges between them, halfway; an extent that is unknown shares the room of its neighbours. */
function edgesOf(from: number, to: number, extents: readonly { left: number; right: number }[]): number[] {
  const edges = [from];
  for (let i = 1; i < extents.length; i++) {
    const [before, after] = [extents[i - 1]!.right, extents[i]!.left];
    const edge =
      Number.isFinite(before) && Number.isFinite(after)
        ? (before + after) / 2
        : Number.isFinite(after)
          ? after
          : before;
    edges.push(Number.isFinite(edge) ? Math.min(to, Math.max(edge, edges.at(-1)!)) : edges.at(-1)!);
  }
  return [...edges, to];
}

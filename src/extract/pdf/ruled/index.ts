import { areaOf, compareBoxes, unite } from "../../../model/box.ts";
import type { Box } from "../../../model/place.ts";
import { textOf } from "../lines/cell-text.ts";
import type { PageOfWords } from "../lines/words.ts";
import type { DrawnCell, DrawnTable, Ruling } from "../page/page.ts";
import { readingSettings } from "../settings.ts";
import { fillCells } from "./cell-glyphs.ts";
import { isChart, isTable } from "./is-table.ts";
import { type CellSpan, type Lattice, latticeOf } from "./lattice.ts";
import { cellsOf } from "./lattice-cells.ts";
import { mergeRulings, meshesOf } from "./meshes.ts";
import { extentsOf, linesKept } from "./strips.ts";

const {
  narrowestColumnPoints: NARROWEST_COLUMN,
  blankStripPoints: NARROWEST_ROW,
  mostLines: MOST_LINES,
  mostFields: MOST_FIELDS,
} = readingSettings.ruled;

/** The tables of a page that are drawn with lines. Frames, underlines, rules and charts are none. A table inside a cell of another keeps its text to itself. */
export function ruledTables(page: PageOfWords): DrawnTable[] {
  const lines = mergeRulings(page.rulings);
  if (lines.length > MOST_LINES) return [];
  const meshes = meshesOf(lines).map((mesh) => ({ mesh, box: boxOf(mesh) }));
  meshes.sort((a, b) => areaOf(a.box) - areaOf(b.box));
  const taken = new Set<number>();
  const tables: DrawnTable[] = [];
  for (const { mesh } of meshes) {
    const table = tableOf(page, latticeOf(mesh), taken);
    if (!table) continue;
    for (const glyph of table.taken) taken.add(glyph);
    tables.push(table);
  }
  return tables.sort((a, b) => compareBoxes(a.box, b.box));
}

function tableOf(page: PageOfWords, lattice: Lattice, taken: ReadonlySet<number>): DrawnTable | undefined {
  const [columns, rows] = [lattice.xs.length - 1, lattice.ys.length - 1];
  if (columns < 2 || rows < 1 || columns * rows > MOST_FIELDS) return undefined;
  const cells = cellsOf(lattice);
  const filling = fillCells(page, lattice, cells, taken);
  const extents = extentsOf(cells.spans, (index) => filling.glyphs[index]!.length > 0);
  const columnOf = linesKept({ at: lattice.xs, open: lattice.open.columns }, extents.columns, NARROWEST_COLUMN);
  const rowOf = linesKept({ at: lattice.ys, open: lattice.open.rows }, extents.rows, NARROWEST_ROW);
  const found = cells.spans
    .map((span, i) => cellOf(page, lattice, span, filling.glyphs[i]!, rowOf, columnOf))
    .filter((cell) => cell.rowSpan > 0 && cell.columnSpan > 0);
  const box: Box = [lattice.xs[0]!, lattice.ys[0]!, lattice.xs.at(-1)!, lattice.ys.at(-1)!];
  if (!isTable(found, rowOf.at(-1)!) || isChart(found, box, page.slants)) return undefined;
  return {
    page: page.page,
    box,
    rows: rowOf.at(-1)!,
    columns: columnOf.at(-1)!,
    cells: found,
    how: "ruled",
    doubtful: cells.ragged || filling.overrun,
    taken: new Set(found.flatMap((cell) => cell.glyphs)),
    open: { top: lattice.open.rows[0], bottom: lattice.open.rows[1] },
  };
}

function cellOf(
  page: PageOfWords,
  { xs, ys }: Lattice,
  { row, column, rowSpan, columnSpan }: CellSpan,
  glyphs: number[],
  rowOf: readonly number[],
  columnOf: readonly number[],
): DrawnCell {
  const box: Box = [xs[column]!, ys[row]!, xs[column + columnSpan]!, ys[row + rowSpan]!];
  return {
    row: rowOf[row]!,
    column: columnOf[column]!,
    rowSpan: rowOf[row + rowSpan]! - rowOf[row]!,
    columnSpan: columnOf[column + columnSpan]! - columnOf[column]!,
    box,
    ...textOf(page, glyphs, box),
    glyphs,
  };
}

function boxOf(mesh: readonly Ruling[]): Box {
  return unite(
    mesh.map(({ direction, at, from, to }) => (direction === "horizontal" ? [from, at, to, at] : [at, from, at, to])),
  );
}

import { type CellGrid, filledOfRow, type GridCell, textOf } from "../tables/grid.ts";

type Cover = (GridCell | undefined)[][];

/** Lists side by side and forms of label and value repeat their heads within so many rows from the top. */
const DEEPEST_HEAD = 4;

/**
 * The ways in which a list may be laid out otherwise than printed, each turned so that heads stand on top and every line has a row: with its fields down the
 * side, as parts side by side under the same heads, as a form in which each value stands right of its label; those of at most so many columns. Cells keep
 * their own places.
 */
export function otherLayouts(grid: CellGrid, most: number): CellGrid[] {
  const layouts = [...(grid.rows > most ? [] : [transposed(grid)]), ...unfolded(grid), ...paired(grid, most)];
  return layouts.filter(({ columns }) => columns <= most);
}

function gridOf(cover: Cover, { cells }: CellGrid): CellGrid {
  return { rows: cover.length, columns: Math.max(0, ...cover.map((row) => row.length)), cells, cover };
}

function transposed(grid: CellGrid): CellGrid {
  const cover = range(grid.columns).map((column) => range(grid.rows).map((row) => grid.cover[row]?.[column]));
  return gridOf(cover, grid);
}

/** 项目 | 金额 | 项目 | 金额: the columns right of the first pair continue below it. */
function unfolded(grid: CellGrid): CellGrid[] {
  for (const head of range(Math.min(DEEPEST_HEAD, grid.rows))) {
    const width = periodOf(range(grid.columns).map((column) => textOf(grid, head, column)));
    if (width === undefined) continue;
    const slice = (row: number, from: number) => (grid.cover[row] ?? []).slice(from, from + width);
    const below = range(grid.rows).slice(head + 1);
    const parts = range(grid.columns / width).flatMap((part) => below.map((row) => slice(row, part * width)));
    return [gridOf([...range(head + 1).map((row) => slice(row, 0)), ...parts], grid)];
  }
  return [];
}

/** After how many texts a row of heads begins anew. */
function periodOf(texts: readonly string[]): number | undefined {
  return range(texts.length / 2 + 1).find(
    (width) =>
      width > 1 &&
      texts.length % width === 0 &&
      new Set(texts.slice(0, width)).size === width &&
      texts.every((text, at) => text !== "" && text === texts[at % width]),
  );
}

/** 采购项目 | 台式计算机 | 采购金额 | 6.00: a new line begins where a label comes again. */
function paired(grid: CellGrid, most: number): CellGrid[] {
  const rows = range(grid.rows).map((row) => [...new Set(grid.cover[row])]);
  const filled = rows.filter((_, row) => filledOfRow(grid, row).length > 1);
  if (filled.length === 0 || filled.some((cells) => cells.length % 2 !== 0)) return [];
  const heads: GridCell[] = [];
  const lines: Cover = [];
  for (const cells of filled) {
    for (const at of range(cells.length / 2)) {
      const [label, value] = [cells[2 * at], cells[2 * at + 1]];
      if (label === undefined || label.bare === "") continue;
      const known = heads.findIndex((head) => head.bare === label.bare);
      const column = known === -1 ? heads.push(label) - 1 : known;
      if (column === most) return [];
      if (lines.length === 0 || lines.at(-1)?.[column] !== undefined) lines.push([]);
      lines.at(-1)![column] = value;
    }
  }
  return [gridOf([heads, ...lines.map((line) => heads.map((_, column) => line[column]))], grid)];
}

function range(length: number): number[] {
  return Array.from({ length: Math.floor(length) }, (_, at) => at);
}

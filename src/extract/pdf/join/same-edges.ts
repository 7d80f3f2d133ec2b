import { unite } from "../../../model/box.ts";
import type { FoundCell, FoundTable } from "../page/page.ts";
import { readingSettings } from "../settings.ts";
import { bordersOf } from "./borders.ts";

const { sameEdgePoints: SAME_EDGE } = readingSettings.common;

interface Edges {
  left: number;
  right: number;
}

/**
 * A table without upright lines in the columns of one on the page before, if each of its texts begins, ends or has its middle where those of one column there do: their
 * borders are only guessed, halfway between the texts of one page. A column in which this page has no text is empty on it.
 */
export function inColumnsOf(before: FoundTable, next: FoundTable): FoundTable | undefined {
  if (before.how !== "aligned" || next.how !== "aligned" || next.columns > before.columns) return undefined;
  const [own, other] = [edgesOf(before), edgesOf(next)];
  const columns = other.map((edges) => own.findIndex((edge) => isNear(edge, edges)));
  const isAscending = columns.every((column, i) => column > (columns[i - 1] ?? -1));
  if (next.columns === before.columns) {
    const fits = other.every((edges, i) => columns[i] === i || !isKnown(edges) || !isKnown(own[i]!));
    return fits ? next : undefined;
  }
  return isAscending ? spreadOver(next, columns, before) : undefined;
}

function isKnown({ left }: Edges): boolean {
  return Number.isFinite(left);
}

function isNear(a: Edges, b: Edges): boolean {
  const near = (x: number, y: number) => Math.abs(x - y) < SAME_EDGE;
  return near(a.left, b.left) || near(a.right, b.right) || near(a.left + a.right, b.left + b.right);
}

/** Where the texts below the head begin and end, column by column. */
function edgesOf({ cells, columns, headerRows = 0 }: FoundTable): Edges[] {
  return Array.from({ length: columns }, (_, column) => {
    const own = cells.filter((cell) => cell.column === column && cell.columnSpan === 1 && cell.row >= headerRows);
    const [left, , right] = unite(own.flatMap(({ lines }) => lines.map(({ box }) => box)));
    return { left, right };
  });
}

/** The table with its columns in these places of more columns, and empty cells in the others. */
function spreadOver(next: FoundTable, columns: readonly number[], before: FoundTable): FoundTable {
  const borders = bordersOf(before);
  const last = (cell: FoundCell) => columns[cell.column + cell.columnSpan - 1]!;
  const cells = next.cells.map((cell) => {
    const column = columns[cell.column]!;
    return { ...cell, column, columnSpan: last(cell) - column + 1 };
  });
  const empty = Array.from({ length: next.rows }, (_, row) => {
    const own = cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
    const isFree = (column: number) =>
      !own.some((cell) => cell.column <= column && column < cell.column + cell.columnSpan);
    const [, top, , bottom] = unite(own.map(({ box }) => box));
    return borders.slice(1).flatMap((right, column): FoundCell[] =>
      isFree(column)
        ? [
            {
              row,
              column,
              rowSpan: 1,
              columnSpan: 1,
              box: [borders[column]!, top, right, bottom],
              text: "",
              lines: [],
            },
          ]
        : [],
    );
  });
  const all = [...cells, ...empty.flat()].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...next, columns: before.columns, cells: all };
}

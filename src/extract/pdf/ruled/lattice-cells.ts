import type { CellSpan, Lattice } from "./lattice.ts";

/** The cells of a lattice, in reading order. `owner[row][column]` is the index of the cell over a field; `ragged` tells that lines ended inside a cell. */
export interface Cells {
  spans: CellSpan[];
  owner: number[][];
  ragged: boolean;
}

/** Lattice → cells: fields without a line between them are one. Every field belongs to exactly one cell. */
export function cellsOf(lattice: Lattice): Cells {
  const [rows, columns] = [lattice.ys.length - 1, lattice.xs.length - 1];
  const owner = Array.from({ length: rows }, () => new Array<number>(columns).fill(-1));
  const cells: Cells = { spans: [], owner, ragged: false };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (owner[row]![column] !== -1) continue;
      const span = grow(lattice, owner, row, column);
      cells.ragged ||= spills(lattice, span);
      fill(owner, span, cells.spans.push(span) - 1);
    }
  }
  return cells;
}

/** The largest rectangle of free fields from a corner, first to the right, then down while no line is drawn under the whole width. */
function grow({ left, top, xs, ys }: Lattice, owner: readonly number[][], row: number, column: number): CellSpan {
  let right = column + 1;
  while (right < xs.length - 1 && !left[row]![right] && owner[row]![right] === -1) right++;
  let bottom = row + 1;
  while (bottom < ys.length - 1 && isOpen(bottom)) bottom++;
  return { row, column, rowSpan: bottom - row, columnSpan: right - column };

  function isOpen(next: number): boolean {
    if (left[next]![column] !== left[row]![column] || (right < xs.length - 1 && !left[next]![right])) return false;
    for (let c = column; c < right; c++) {
      if (top[next]![c] || owner[next]![c] !== -1 || (c > column && left[next]![c])) return false;
    }
    return true;
  }
}

/** Whether some part of a cell's border is not drawn: the lines left another reading open. */
function spills({ left, top }: Lattice, { row, column, rowSpan, columnSpan }: CellSpan): boolean {
  for (let r = row; r < row + rowSpan; r++) if (!left[r]![column] || !left[r]![column + columnSpan]) return true;
  for (let c = column; c < column + columnSpan; c++) if (!top[row]![c] || !top[row + rowSpan]![c]) return true;
  return false;
}

function fill(owner: number[][], { row, column, rowSpan, columnSpan }: CellSpan, index: number): void {
  for (let r = row; r < row + rowSpan; r++) owner[r]!.fill(index, column, column + columnSpan);
}

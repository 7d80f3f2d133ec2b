import { type Chunk, isNumber } from "../chunks.ts";

/** A cell of one row: columns inclusive. */
export interface RowCell {
  column: number;
  columnEnd: number;
  chunks: Chunk[];
}

export type AlignedRow = RowCell[];

/** Lines of cells → one row. */
export function mergeRow(lines: readonly AlignedRow[]): AlignedRow {
  const cells: AlignedRow = [];
  for (const { column, columnEnd, chunks } of lines.flat()) {
    const same = cells.find((cell) => cell.column === column);
    if (!same) cells.push({ column, columnEnd, chunks: [...chunks] });
    else for (const chunk of chunks) if (!same.chunks.includes(chunk)) same.chunks.push(chunk);
  }
  for (const { chunks } of cells) chunks.sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  return cells.sort((a, b) => a.column - b.column);
}

/** Whether a cell holds nothing but figures. */
export function isFigureCell({ chunks }: RowCell): boolean {
  return chunks.every((chunk) => chunk.words.every((word) => isNumber(word.text)));
}

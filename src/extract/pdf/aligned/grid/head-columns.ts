import { readingSettings } from "../../settings.ts";
import type { Chunk } from "../chunks.ts";
import type { Column } from "./columns.ts";

const { headApart: APART } = readingSettings.grid;

/** Columns of a body and one of its own for each head that stands over none of them: it is empty in all rows. */
export function withHeads(columns: readonly Column[], heads: readonly Chunk[][]): Column[] {
  return heads
    .toReversed()
    .flatMap((line, i) => (headsAll(heads, heads.length - 1 - i) ? line : []))
    .reduce(withHead, [...columns]);
}

/** Whether all pieces of the lines below go on from a piece above them: otherwise this line may head them as a group. */
function headsAll(heads: readonly Chunk[][], line: number): boolean {
  return heads.every((pieces, below) => {
    const above = heads.slice(0, below).flat();
    return (
      below <= line ||
      pieces.every((piece) => above.some(({ left, right }) => left < piece.right && right > piece.left))
    );
  });
}

/** A head away from all columns → a new column, or one such column widened. */
function withHead(columns: Column[], { left, right, size }: Chunk): Column[] {
  if (columns.some((column) => left < column.right + APART * size && right > column.left - APART * size))
    return columns;
  return [...columns, { left, right }].sort((a, b) => a.left - b.left);
}

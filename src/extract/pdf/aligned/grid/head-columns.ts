import { isWide } from "../../page/wide-characters.ts";
import { readingSettings } from "../../settings.ts";
import { type Chunk, textOfChunk } from "../chunks.ts";
import type { Column } from "./columns.ts";

const { headApart: APART, offMiddle: OFF_MIDDLE } = readingSettings.grid;

/** Columns of a body and one of its own for each head that stands over none of them: it is empty in all rows. */
export function withHeads(columns: readonly Column[], heads: readonly Chunk[][]): Column[] {
  return heads
    .toReversed()
    .flatMap((line, i) => {
      const at = heads.length - 1 - i;
      return isHeadOfAll(heads, at) ? line : line.filter((piece) => isLowest(piece, heads.slice(at + 1).flat()));
    })
    .reduce(withHead, [...columns]);
}

/** Whether all pieces of the lines below go on from a piece above them: otherwise this line may head them as a group. */
function isHeadOfAll(heads: readonly Chunk[][], line: number): boolean {
  return heads.every((pieces, below) => {
    const above = heads.slice(0, below).flat();
    return (
      below <= line ||
      pieces.every((piece) => above.some(({ left, right }) => left < piece.right && right > piece.left))
    );
  });
}

/** Whether a Chinese head has no heads of its own below it: none stands under it, and no run of them has it in its middle. Western heads are not set in the middle. */
function isLowest(head: Chunk, below: readonly Chunk[]): boolean {
  const { left, right, size } = head;
  const isUnder = below.some((other) => other.left < right && other.right > left);
  const isMiddle = below.some((first) =>
    below.some(
      (last) => last.left > first.right && Math.abs(first.left + last.right - left - right) < 2 * OFF_MIDDLE * size,
    ),
  );
  return isWide(textOfChunk(head)) && !isUnder && !isMiddle;
}

/** A head away from all columns → a new column, or one such column widened. */
function withHead(columns: Column[], { left, right, size }: Chunk): Column[] {
  if (columns.some((column) => left < column.right + APART * size && right > column.left - APART * size))
    return columns;
  return [...columns, { left, right }].sort((a, b) => a.left - b.left);
}

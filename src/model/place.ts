import type { Place } from "./schemas/place.ts";

export type { Box, Place, PlacedAmount } from "./schemas/place.ts";

/** Reading order: by block, then row, column, offset. */
export function comparePlaces(a: Place, b: Place): number {
  return (
    a.block - b.block ||
    (a.row ?? -1) - (b.row ?? -1) ||
    (a.column ?? -1) - (b.column ?? -1) ||
    a.start - b.start ||
    a.end - b.end
  );
}

/**
 * A key that is equal for equal text ranges, whatever page or box they carry. Every figure is asked for it many times: its numbers stand in it as characters, which
 * costs a small part of telling them in digits.
 */
export function placeKey({ block, row = -1, column = -1, start, end }: Place): string {
  const [below, right] = [row + 1, column + 1];
  return String.fromCharCode(block, block >> 16, below, below >> 16, right, start, start >> 16, end, end >> 16);
}

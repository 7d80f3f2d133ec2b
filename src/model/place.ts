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

/** A key that is equal for equal text ranges, whatever page or box they carry. */
export function placeKey(place: Place): string {
  const known =
    keys.get(place) ?? `${place.block}:${place.row ?? ""}:${place.column ?? ""}:${place.start}-${place.end}`;
  keys.set(place, known);
  return known;
}

/** A figure takes part in many relations. */
const keys = new WeakMap<Place, string>();

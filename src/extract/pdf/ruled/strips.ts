import { readingSettings } from "../settings.ts";
import type { Axis, CellSpan } from "./lattice.ts";

const { blankStripPoints: BLANK } = readingSettings.ruled;

/** A cell along one axis: the strips between lines that it covers, and whether text stands in it. */
export interface SpanExtent {
  from: number;
  to: number;
  filled: boolean;
}

/**
 * For each line of an axis, which line of the finished grid it is. Strips that are no column (no row) vanish: the offset between lines drawn slightly apart in
 * different rows, when narrower than `narrowest` and no cell's own; the room inside a double border; an empty strip beyond a missing outer border.
 */
export function linesKept({ at, open }: Axis, extents: readonly SpanExtent[], narrowest: number): number[] {
  const line = [0];
  let first = 0;
  for (let i = 1; i < at.length; i++) {
    const outside = (i === 1 && open[0]) || (i === at.length - 1 && open[1]);
    const gone = (outside || at[i]! - at[first]! < narrowest) && vanishes(first, i, outside);
    if (!gone) first = i;
    line.push(line[i - 1]! + (gone ? 0 : 1));
  }
  return line;

  function vanishes(from: number, to: number, outside: boolean): boolean {
    const own = extents.filter((extent) => extent.from >= from && extent.to <= to);
    if (own.some(({ filled }) => filled)) return false;
    return outside || own.length === 0 || at[to]! - at[from]! < BLANK;
  }
}

/** The extents of cells along both axes. */
export function extentsOf(spans: readonly CellSpan[], filled: (index: number) => boolean) {
  return {
    columns: spans.map(
      ({ column, columnSpan }, i): SpanExtent => ({ from: column, to: column + columnSpan, filled: filled(i) }),
    ),
    rows: spans.map(({ row, rowSpan }, i): SpanExtent => ({ from: row, to: row + rowSpan, filled: filled(i) })),
  };
}

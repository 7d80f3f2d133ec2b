import type { Glyph } from "../page/page.ts";
import { readingSettings } from "../settings.ts";

const { sameUpright: SAME_COLUMN, uprightStep: STEP } = readingSettings.lines;

/**
 * Text of a cell written downwards with upright characters, in two columns or more → these columns in the order they were written; nothing for other text.
 * `glyphs` are in the order drawn.
 */
export function uprightColumns(glyphs: readonly Glyph[]): Glyph[][] | undefined {
  if (glyphs.length < 4 || glyphs.some(({ turn }) => turn !== 0)) return undefined;
  const columns: Glyph[][] = [];
  for (const glyph of glyphs) {
    const before = columns.at(-1)?.at(-1);
    if (before && isBelow(before, glyph)) columns.at(-1)!.push(glyph);
    else columns.push([glyph]);
  }
  const downward = columns.length > 1 && 2 * columns.length <= glyphs.length;
  return downward && columns.every((column, i) => i === 0 || isBeside(columns[i - 1]!, column)) ? columns : undefined;
}

function isBelow(above: Glyph, glyph: Glyph): boolean {
  const step = glyph.baseline - above.baseline;
  return (
    Math.abs(glyph.box[0] - above.box[0]) < SAME_COLUMN * glyph.size &&
    step > 0.5 * glyph.size &&
    step < STEP * glyph.size
  );
}

/** The next column begins beside the one before, not under it. */
function isBeside(before: readonly Glyph[], column: readonly Glyph[]): boolean {
  return column[0]!.baseline < before.at(-1)!.baseline + 0.5 * column[0]!.size;
}

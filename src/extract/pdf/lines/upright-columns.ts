import type { Glyph } from "../page/page.ts";
import { readingSettings } from "../settings.ts";

const { uprightStep: STEP } = readingSettings.lines;
const { halfCharacter: HALF } = readingSettings.common;

/**
 * Text of a cell written downwards with upright characters, in two columns or more → these columns in the order they were written; nothing for other text.
 * `indices` are those of its glyphs, in the order drawn.
 */
export function uprightColumns(glyphs: readonly Glyph[], indices: readonly number[]): number[][] | undefined {
  if (indices.some((index) => glyphs[index]!.turn !== 0)) return undefined;
  const columns: number[][] = [];
  for (const index of indices) {
    const before = columns.at(-1)?.at(-1);
    if (before !== undefined && isBelow(glyphs[before]!, glyphs[index]!)) columns.at(-1)!.push(index);
    else columns.push([index]);
  }
  if (columns.length < 2 || 2 * columns.length > indices.length) return undefined;
  const beside = columns.every(
    (column, i) => i === 0 || isBeside(glyphs[columns[i - 1]!.at(-1)!]!, glyphs[column[0]!]!),
  );
  return beside ? columns : undefined;
}

function isBelow(above: Glyph, glyph: Glyph): boolean {
  const step = glyph.baseline - above.baseline;
  return (
    Math.abs(glyph.box[0] - above.box[0]) < HALF * glyph.size && step > HALF * glyph.size && step < STEP * glyph.size
  );
}

/** The next column begins beside the one before, not under it. */
function isBeside(last: Glyph, first: Glyph): boolean {
  return first.baseline < last.baseline + HALF * first.size;
}

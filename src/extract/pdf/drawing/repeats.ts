import { heightOf, widthOf } from "../../../model/box.ts";
import type { Glyph } from "../page/page.ts";
import { readingSettings } from "../settings.ts";

const { repeatOffset: OFFSET, repeatNarrow: NARROW, repeatSquarePoints: SQUARE } = readingSettings.drawing;

/** Leaves out glyphs drawn again in nearly the same place (fake bold, shadows), and calls those drawn first bold. */
export function dropRepeats(glyphs: Glyph[], width: number, height: number): Glyph[] {
  const columns = Math.ceil(Math.min(width, 5000) / SQUARE) + 3;
  const rows = Math.ceil(Math.min(height, 5000) / SQUARE) + 3;
  const last = new Int32Array(columns * rows);
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const column = Math.floor(glyph.box[0] / SQUARE) + 1;
    const row = Math.floor(glyph.box[1] / SQUARE) + 1;
    const inside = column > 0 && row > 0 && column < columns - 1 && row < rows - 1;
    const twin = inside ? findTwin(glyph, kept, last, row * columns + column, columns) : undefined;
    if (twin) {
      twin.bold = true;
      twin.invisible &&= glyph.invisible;
      continue;
    }
    kept.push(glyph);
    if (inside) last[row * columns + column] = kept.length;
  }
  return kept;
}

function findTwin(glyph: Glyph, kept: Glyph[], last: Int32Array, at: number, columns: number): Glyph | undefined {
  for (let row = at - columns; row <= at + columns; row += columns) {
    for (let i = row - 1; i <= row + 1; i++) {
      const nth = last[i]!;
      if (nth === 0) continue; // most squares are empty
      const other = kept[nth - 1]!;
      if (other.text === glyph.text && isNear(other, glyph)) return other;
    }
  }
  return undefined;
}

function isNear(a: Glyph, b: Glyph): boolean {
  const most = OFFSET * Math.min(a.size, b.size);
  const narrow = Math.min(widthOf(a.box), heightOf(a.box));
  return Math.abs(a.box[0] - b.box[0]) < Math.min(most, NARROW * narrow) && Math.abs(a.box[1] - b.box[1]) < most;
}

import type { Line } from "../../../model/document.ts";
import type { Box } from "../../../model/place.ts";
import { foldHan } from "../../../text/fold.ts";
import { spanOf } from "../page/frame.ts";
import type { Glyph } from "../page/page.ts";
import { joint } from "./joint.ts";
import { linesOf, type TextLine } from "./text-lines.ts";
import { uprightColumns } from "./upright-columns.ts";

/** The text of one cell or paragraph; `printed` is kept only where folding look-alike characters changed it. */
export interface Spelled {
  text: string;
  printed?: string;
  lines: Line[];
}

/**
 * The text of the glyphs of one cell on one page, in reading order, with its lines: wrapped Chinese joined without a blank, a figure wrapped over lines made whole.
 * `box` is the cell, if known. Invisible glyphs should be left out before.
 */
export function textOf(glyphs: readonly Glyph[], page: number, box?: Box): Spelled {
  const columns = uprightColumns(glyphs);
  if (columns) return joinLines(columns.flatMap((column) => linesOf(column)).map((line) => ({ line, page })));
  return joinLines(
    linesOf(glyphs).map((line) => ({ line, page })),
    box,
  );
}

/** Lines of one paragraph or cell, in reading order, joined to one text. */
export function joinLines(placed: readonly { line: TextLine; page: number }[], box?: Box): Spelled {
  let printed = "";
  const lines = placed.map(({ line, page }, i): Line => {
    const before = placed[i - 1];
    if (before) printed += joint(before.line, line, box && roomIn(box, line));
    const start = printed.length;
    printed += line.text;
    const whole: Line = { start, end: printed.length, page, box: line.box };
    return line.turn === 0 ? { ...whole, edges: line.edges } : whole;
  });
  const text = foldHan(printed);
  return text === printed ? { text, lines } : { text, printed, lines };
}

function roomIn(box: Box, line: TextLine): number {
  const { start, end } = spanOf(box, line.turn);
  return end - start;
}

import type { Line } from "../../../model/document.ts";
import type { Box } from "../../../model/place.ts";
import { foldHan } from "../../../text/fold.ts";
import { spanOf } from "../page/frame.ts";
import { joint } from "./joint.ts";
import { type TextLine, textLines } from "./text-lines.ts";
import { uprightColumns } from "./upright-columns.ts";
import type { PageOfWords } from "./words.ts";

/** The text of one cell or paragraph; `printed` is kept only where folding look-alike characters changed it. */
export interface Spelled {
  text: string;
  printed?: string;
  lines: Line[];
}

/**
 * The text of the glyphs of one cell of a page, in the order drawn, with its lines: wrapped Chinese joined without a blank, a figure wrapped over lines made
 * whole. `box` is the cell, if known.
 */
export function textOf(page: PageOfWords, indices: readonly number[], box?: Box): Spelled {
  const columns = uprightColumns(page.glyphs, indices);
  const lines = (columns ?? [indices]).flatMap((own) => textLines(page, own));
  return joinLines(
    lines.map((line) => ({ line, page: page.page })),
    columns ? undefined : box,
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

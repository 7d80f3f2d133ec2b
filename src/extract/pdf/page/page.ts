import type { Line } from "../../../model/document.ts";
import type { Box } from "../../../model/place.ts";

/**
 * One drawn character. Boxes are in points of the page as displayed (after /Rotate): origin top left, y down. `text` is its Unicode (one or more UTF-16 units, look-alike radicals not yet
 * folded); blanks are no glyphs, but `afterBlank` tells that one was drawn just before. `turn` is the clockwise quarter turn of its baseline as displayed (0 reads left to right, 90 downward,
 * also for vertical writing); `baseline` is the y of the baseline for turn 0 and 180, else its x. `size` is the effective font size in points.
 */
export interface Glyph {
  text: string;
  box: Box;
  baseline: number;
  size: number;
  turn: 0 | 90 | 180 | 270;
  font: string;
  bold: boolean;
  afterBlank: boolean;
  /** The baseline is not a quarter turn: a diagonal watermark, as a rule. */
  slanted: boolean;
  /** Inside marked content that the file itself calls an artifact: running head, foot, page number. */
  artifact: boolean;
  /** Drawn with rendering mode 3, white on white, in a hidden layer, or outside the clip: not seen by a reader. */
  invisible: boolean;
  /** False when the font gives no usable Unicode for it. */
  mapped: boolean;
  /** The colour it is drawn in ("#rrggbb", "pattern", "none") and how much of it covers what lies below, 0 to 1. */
  ink: string;
  opacity: number;
}

/**
 * An axis-parallel line seen on the page, from strokes or thin fills: `at` is its y (horizontal) or x (vertical). Rulings come as drawn, in drawing order: neither merged nor snapped.
 */
export interface Ruling {
  direction: "horizontal" | "vertical";
  at: number;
  from: number;
  to: number;
  width: number;
}

/** An area filled with a colour ("#rrggbb", or "pattern") that is no ruling. Areas in the colour of the paper are left out. */
export interface Fill {
  box: Box;
  color: string;
}

/** One page as drawn. `images` are the boxes of pictures, `slants` those of straight strokes that run neither along nor across: the lines of a chart. `problems` are codes of what could not be read (see `walk.ts`). */
export interface PageContent {
  page: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  rulings: Ruling[];
  slants: Box[];
  images: Box[];
  fills: Fill[];
  /** Boxes of round strokes in a colour, as of stamps. */
  rings: Fill[];
  problems: { code: string; detail: string }[];
}

/** One cell of a table as found on one page. */
export interface FoundCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  box: Box;
  text: string;
  printed?: string;
  lines: Line[];
}

/**
 * A table found on one page, before joining over pages: anchor cells only.
 */
export interface FoundTable {
  page: number;
  box: Box;
  rows: number;
  columns: number;
  cells: FoundCell[];
  how: "ruled" | "aligned";
  doubtful: boolean;
  headerRows?: number;
  /** Where the lines of the columns run on without a border: a page break cut the row there. */
  open?: { top: boolean; bottom: boolean };
}

/** A cell while its page is held. `glyphs` are the indices, in `PageContent.glyphs`, of what stands in it. */
export interface DrawnCell extends FoundCell {
  glyphs: number[];
}

/**
 * A table while its page is held. `taken` are the indices of all glyphs that ended in its cells, so that every glyph of a page ends in exactly one cell or
 * paragraph.
 */
export interface DrawnTable extends FoundTable {
  cells: DrawnCell[];
  taken: ReadonlySet<number>;
}

/** What is kept of a table when its page is let go: in a long filing the indices of glyphs take as much room as the text. */
export function released({ taken: _, cells, ...table }: DrawnTable): FoundTable {
  return { ...table, cells: cells.map(({ glyphs: __, ...cell }) => cell) };
}

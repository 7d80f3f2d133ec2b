import type { Box } from "../../model/place.ts";

/**
 * One drawn character. Boxes are in points of the page as displayed (after /Rotate): origin top left, y down. `text` is its Unicode (one or more UTF-16 units, look-alike radicals not yet
 * folded). `turn` is the clockwise quarter turn of its baseline as displayed (0 reads left to right). `size` is the effective font size in points.
 */
export interface Glyph {
  text: string;
  box: Box;
  baseline: number;
  size: number;
  turn: 0 | 90 | 180 | 270;
  font: string;
  bold: boolean;
  /** Drawn with rendering mode 3, white on white, or outside the clip: not seen by a reader. */
  invisible: boolean;
  /** False when the font gives no usable Unicode for it. */
  mapped: boolean;
}

/** An axis-parallel line seen on the page, from strokes or thin fills: `at` is its y (horizontal) or x (vertical). */
export interface Ruling {
  direction: "horizontal" | "vertical";
  at: number;
  from: number;
  to: number;
  width: number;
}

/** One page as drawn. `images` are the boxes of pictures; `fills` the boxes of filled areas that are no rulings. */
export interface PageContent {
  page: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  rulings: Ruling[];
  images: Box[];
  fills: { box: Box; color: string }[];
}

import type { Box } from "../../../model/place.ts";
import type { Glyph } from "./page.ts";

/** Where something stands for a reader who has turned the page so that its text runs to the right: `start` to `end` along the line, `top` to `bottom` across. */
export interface Span {
  start: number;
  end: number;
  top: number;
  bottom: number;
}

/** A box of the page as displayed, seen along text of the given turn. */
export function spanOf([left, top, right, bottom]: Box, turn: Glyph["turn"]): Span {
  if (turn === 0) return { start: left, end: right, top, bottom };
  if (turn === 90) return { start: top, end: bottom, top: -right, bottom: -left };
  if (turn === 180) return { start: -right, end: -left, top: -bottom, bottom: -top };
  return { start: -bottom, end: -top, top: left, bottom: right };
}

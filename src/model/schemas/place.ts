import { z } from "zod";
import { Amount } from "./amount.ts";

/** `[left, top, right, bottom]` in PDF points of the page as displayed: origin top left, y down. */
export const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof Box>;

/**
 * Where a piece of text stands. `block` is the index in `Document.blocks`; `row` and `column` are 0-based grid indices of the
 * anchor cell when the block is a table; `start` and `end` are UTF-16 offsets, half-open, in the text of that paragraph or cell.
 * `page` (1-based) and `box` are present for PDF only.
 */
export const Place = z.object({
  block: z.int().nonnegative(),
  row: z.int().nonnegative().optional(),
  column: z.int().nonnegative().optional(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  page: z.int().positive().optional(),
  box: Box.optional(),
});
export type Place = z.infer<typeof Place>;

/** A printed figure and where it stands. */
export const PlacedAmount = z.object({ amount: Amount, place: Place });
export type PlacedAmount = z.infer<typeof PlacedAmount>;

import type { Cell } from "../../model/document.ts";
import type { Place } from "../../model/place.ts";
import { type CellReading, type GivenUnit, readCell } from "../../text/figures/cells.ts";

/** A cell read as one figure, with its place in the document. */
export function readFigure(cell: Cell, block: number, given: GivenUnit): { reading: CellReading; place: Place } {
  const reading = readCell(cell.text, given);
  const [start, end] = reading.kind === "amount" ? [reading.start, reading.end] : [0, cell.text.length];
  return { reading, place: placeOf(cell, block, start, end) };
}

/** A range of a cell's text as a place. */
export function placeOf(cell: Cell, block: number, start = 0, end = cell.text.length): Place {
  const { row, column, page, box } = cell;
  return { block, row, column, start, end, page, box };
}

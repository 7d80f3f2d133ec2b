import { overlaps, unite } from "../../model/box.ts";
import type { Cell, Document, Table } from "../../model/document.ts";
import type { Box, Place } from "../../model/place.ts";
import { FIGURE, SIGN } from "../../text/figures/digits.ts";
import { fold } from "../../text/fold.ts";

/** A strip of a page that a reader should see. */
export interface Band {
  page: number;
  box: Box;
}

/** Points shown around a figure in prose, and around the rows of a table. */
const AROUND_PROSE = { x: 160, y: 28 };
const AROUND_ROW = { x: 14, y: 6 };
/** Strips nearer than this are shown as one, in points. */
const SAME_STRIP_POINTS = 24;
const MOST_HEAD_ROWS = 4;
const ONE_FIGURE = new RegExp(`^${SIGN}${FIGURE}$`);

/** The strips that show places of one page: the printed lines of a figure in prose; the whole row of one in a table, with the heads of the table above it, from the page they stand on. */
export function bandsOf(document: Document, page: number, places: readonly Place[]): Band[] {
  const strips = places.flatMap((place) => {
    const block = document.blocks[place.block];
    return block?.kind === "table" ? tableBands(block, page, place) : proseBands(document, page, place);
  });
  const ordered = strips.toSorted((a, b) => a.page - b.page || a.box[1] - b.box[1]);
  const bands: Band[] = [];
  for (const band of ordered) {
    const last = bands.at(-1);
    if (last?.page === band.page && band.box[1] <= last.box[3] + SAME_STRIP_POINTS)
      last.box = unite([last.box, band.box]);
    else bands.push(band);
  }
  return bands;
}

function tableBands(table: Table, page: number, { row = 0, box }: Place): Band[] {
  const inRow = table.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
  const below = headRows(table);
  const heads = table.cells.filter((cell) => cell.row < below);
  const first = heads.find((cell) => cell.box)?.page;
  const headBand = first === undefined ? [] : band(first, boxesOn(heads, first), AROUND_ROW);
  // a cell merged over rows is as high as all of them: the row is as high as what stands in it alone
  const own = boxesOn(
    inRow.filter(({ rowSpan }) => rowSpan === 1),
    page,
  );
  return [...headBand, ...band(page, [...own, ...(box ? [box] : [])], AROUND_ROW)];
}

function boxesOn(cells: readonly Cell[], page: number): Box[] {
  return cells.flatMap((cell) => (cell.page === page && cell.box ? [cell.box] : []));
}

/** The rows above the first one with a figure. */
function headRows({ headerRows, cells }: Table): number {
  const figured = cells.filter(({ text }) => ONE_FIGURE.test(fold(text).trim())).map(({ row }) => row);
  return Math.min(headerRows ?? Math.min(...figured), MOST_HEAD_ROWS);
}

/** The whole printed lines that a figure in prose stands on: half a sentence says little. */
function proseBands(document: Document, page: number, { block, box }: Place): Band[] {
  const paragraph = document.blocks[block];
  if (paragraph?.kind !== "paragraph" || !box) return [];
  const lines = (paragraph.lines ?? []).filter((line) => line.page === page && overlaps(line.box, box));
  return band(page, [...lines.map((line) => line.box), box], AROUND_PROSE);
}

function band(page: number, boxes: readonly Box[], margin: { x: number; y: number }): Band[] {
  if (boxes.length === 0) return [];
  const [left, top, right, bottom] = unite(boxes);
  return [{ page, box: [left - margin.x, top - margin.y, right + margin.x, bottom + margin.y] }];
}

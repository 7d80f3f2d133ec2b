import type { Mark, Reason } from "../../model/disclosure/wording.ts";
import { pieceOf, type Surface } from "./surfaces.ts";

/** Cells of a list of tables (报表名称 | 是否空表) that name a table told to be empty: as good as a note below the table itself. */
export function tablesToldEmpty(surfaces: readonly Surface[]): Mark[] {
  const told = cellsUnder(surfaces, /^\s*是否(?:为)?空表\s*$/).filter(({ folded }) => /^\s*是/.test(folded));
  return told.flatMap(({ block, row }) =>
    surfaces
      .filter((cell) => cell.block === block && cell.row === row && /表\s*(?:\([^)]*\))?\s*$/.test(cell.folded))
      .map((cell) => ({ kind: "emptyNote" as const, ...pieceOf(cell, 0, cell.text.length), section: cell.section })),
  );
}

/** Reasons told in a column of their own (增减变化原因). */
export function reasonsInCells(surfaces: readonly Surface[]): Reason[] {
  const told = cellsUnder(surfaces, /^\s*(?:[^,。]{0,10}原因[^,。]{0,4}|增减(?:变化)?说明)\s*$/);
  return told
    .filter(({ folded }) => /\p{Script=Han}{2}/u.test(folded))
    .map((cell) => pieceOf(cell, 0, cell.text.length));
}

/** The cells below a head in its column of the same table. */
function cellsUnder(surfaces: readonly Surface[], head: RegExp): Surface[] {
  const cells = surfaces.filter(({ row }) => row !== undefined);
  const heads = cells.filter(({ folded }) => head.test(folded));
  return heads.flatMap(({ block, row = 0, column }) =>
    cells.filter((cell) => cell.block === block && cell.column === column && (cell.row ?? 0) > row),
  );
}

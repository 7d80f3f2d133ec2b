import type { Mark } from "../../model/wording.ts";
import type { Surface } from "./surfaces.ts";
import { pieceOf } from "./surfaces.ts";

/** Cells of a list of tables (报表名称 | 是否空表) that name a table told to be empty: as good as a note below the table itself. */
export function tablesToldEmpty(surfaces: readonly Surface[]): Mark[] {
  const cells = surfaces.filter(({ row }) => row !== undefined);
  const heads = cells.filter(({ folded }) => /^\s*是否(?:为)?空表\s*$/.test(folded));
  return heads.flatMap((head) => {
    const own = cells.filter(({ block, row = 0 }) => block === head.block && row > (head.row ?? 0));
    const empty = own.filter(({ column, folded }) => column === head.column && /^\s*是/.test(folded));
    return empty.flatMap(({ row }) =>
      own
        .filter((cell) => cell.row === row && /表\s*(?:\([^)]*\))?\s*$/.test(cell.folded))
        .map((cell) => ({
          kind: "emptyNote" as const,
          ...pieceOf(cell, 0, cell.text.length),
          section: cell.section,
        })),
    );
  });
}

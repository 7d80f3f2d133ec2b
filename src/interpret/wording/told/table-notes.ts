import { type BudgetTable, isAddedRow } from "../../../model/disclosure/budget-table.ts";
import type { ToldInNote } from "../../../model/disclosure/wording.ts";
import { findAmounts } from "../../../text/figures/amounts.ts";
import { nameOf } from "../../tables/cell-words.ts";
import { placeIn, type Surface } from "../surfaces.ts";

const NOTE = /^\s*(?:备?注|说明)\s*\d*\s*:/;
/** What may stand before the name of a row and say no other thing: 本表收入总计中含|上年结转结余. */
const BEFORE =
  /^(?:(?:备?注|说明)?\d*:)?(?:\d{1,2}[.、)])?(?:[本上]表|表中|\d{4}年(?:度|预算)?|(?:收入|支出|收支)?(?:总计|合计|总额)|[中里内的]|其中|包?含有?|包括)*$/;
const BEHIND = /(?:合计|共计|共|为|是|约|:)*$/;
const CLAUSE_END = /[,;。]/;

/** Figures that a note right below a table tells of one of its rows, by the words of the row. */
export function toldInNotes(prose: readonly Surface[], tables: readonly BudgetTable[]): ToldInNote[] {
  return tables.flatMap((table) => {
    const own = new Set(notesBelow(prose, table.block));
    return [...own].flatMap((note) =>
      findAmounts(note.text, note.unit).flatMap(({ amount, start, end, unitEnd }) => {
        const clause = note.folded.slice(0, start).split(CLAUSE_END).at(-1)!.replace(/\s/g, "").replace(BEHIND, "");
        const isWhole = !/\d/.test(note.folded.slice(unitEnd).split(CLAUSE_END)[0]!);
        const rows = table.rows.flatMap((row, at) =>
          isAddedRow(row) && isNamed(clause, nameOf(row.label)) ? [at] : [],
        );
        const [row, ...others] = rows;
        if (!isWhole || row === undefined || others.length > 0) return [];
        return [{ block: table.block, row, amount, place: placeIn(note, start, end) }];
      }),
    );
  });
}

/** The notes that follow a block at once. */
function notesBelow(prose: readonly Surface[], block: number): Surface[] {
  const below = prose.filter((surface) => surface.block > block);
  const end = below.findIndex(({ block: at, folded }, index) => at !== block + index + 1 || !NOTE.test(folded));
  return below.slice(0, end === -1 ? undefined : end);
}

function isNamed(clause: string, name: string): boolean {
  return name.length > 2 && clause.endsWith(name) && BEFORE.test(clause.slice(0, -name.length));
}

import { doMakeUp } from "../../model/disclosure/vocabulary.ts";
import type { Mark, Reason, ToldCount } from "../../model/disclosure/wording.ts";
import { groupBy } from "../../model/group-by.ts";
import { amountOf } from "../../text/figures/amount-of.ts";
import { FIGURE } from "../../text/figures/digits.ts";
import { MONEY_UNIT } from "../../text/figures/units.ts";
import { isTableTitle } from "../../text/table-lines.ts";
import { conceptsOfLabel } from "../tables/label-concepts.ts";
import { pieceOf, type Surface } from "./surfaces.ts";

/** Cells of a list of tables (报表名称 | 是否空表) that name a table told to be empty: as good as a note below the table itself. */
export function tablesToldEmpty(cells: readonly Surface[]): Mark[] {
  const told = cellsUnder(cells, /^\s*是否(?:为)?空表\s*$/).filter(({ folded }) => /^\s*是/.test(folded));
  return told.flatMap(({ block, row }) =>
    cells
      .filter((cell) => cell.block === block && cell.row === row && isTableTitle(cell.text))
      .map((cell) => ({ kind: "emptyNote" as const, ...pieceOf(cell, 0, cell.text.length), section: cell.section })),
  );
}

/** Reasons told in a column of their own (增减变化原因). */
export function reasonsInCells(cells: readonly Surface[]): Reason[] {
  const told = cellsUnder(cells, /^\s*(?:[^,。]{0,10}原因[^,。]{0,4}|增减(?:变化)?说明)\s*$/);
  return told
    .filter(({ folded }) => /\p{Script=Han}{2}/u.test(folded))
    .map((cell) => pieceOf(cell, 0, cell.text.length));
}

/** 收入总计：900.00万元: a label with its figure in one cell. */
const LABELLED = new RegExp(`^\\s*([^:\\d]{2,24}?)\\s*:\\s*(${FIGURE})\\s*(${MONEY_UNIT})\\s*$`);
const WHOLE = /总|合计/;
const TOTAL_BEHIND = /(?:合计|总计|总额)$/;

/** Tables of nothing but labels with their figures, the first of which is a total: it and its parts. */
export function listsInCells(all: readonly Surface[]): ToldCount[] {
  const tables = groupBy(all, ({ block }) => `${block}`);
  return tables.flatMap((cells): ToldCount[] => {
    const told: ToldCount["parts"] = [];
    for (const cell of cells) {
      const one = labelledIn(cell);
      if (one === undefined) return [];
      told.push(one);
    }
    const [whole, ...parts] = told;
    if (whole === undefined || parts.length < 2 || !WHOLE.test(whole.label)) return [];
    const extent = isAllOf(whole.label, parts) ? { extent: "all" as const } : {};
    return [{ what: "list", amount: whole.amount, place: whole.place, ...extent, parts }];
  });
}

/** Whether the parts are all that the vocabulary makes the whole of: “三公”经费合计 with 出国费, 购置费, 运行费 and 接待费; or the last is the rest of it (其他收入). */
function isAllOf(label: string, parts: ToldCount["parts"]): boolean {
  const meant = parts.flatMap((part) => conceptsOfLabel(part.label).slice(0, 1));
  const wholes = [label, label.replace(TOTAL_BEHIND, "")].flatMap(conceptsOfLabel);
  const rest = /^其[他它余](.+)$/.exec(parts.at(-1)!.label)?.[1];
  if (rest !== undefined && label.includes(rest)) return true;
  return meant.length === parts.length && wholes.some((whole) => doMakeUp(whole, meant));
}

function labelledIn(cell: Surface): ToldCount["parts"][number] | undefined {
  const [all, label, digits = "", unit = ""] = LABELLED.exec(cell.folded) ?? [];
  if (all === undefined || label === undefined) return undefined;
  const start = all.lastIndexOf(digits, all.lastIndexOf(unit));
  const { text, place } = pieceOf(cell, start, start + digits.length);
  return { label, amount: amountOf(digits, text, unit, "printed"), place };
}

/** The cells below a head in its column of the same table. */
function cellsUnder(cells: readonly Surface[], head: RegExp): Surface[] {
  const heads = cells.filter(({ folded }) => head.test(folded));
  return heads.flatMap(({ block, row = 0, column }) =>
    cells.filter((cell) => cell.block === block && cell.column === column && (cell.row ?? 0) > row),
  );
}

import type { TargetForm } from "../../model/disclosure/disclosure.ts";
import type { PlacedAmount } from "../../model/place.ts";
import { type GivenUnit, readCell } from "../../text/figures/cells.ts";
import { FIGURE } from "../../text/figures/digits.ts";
import { MONEY_UNIT, UNIT_IN_BRACKETS, unitNamed } from "../../text/figures/units.ts";
import { fold } from "../../text/fold.ts";
import { isFigure, isNothing } from "../tables/cell-words.ts";
import { placeOf } from "../tables/figure.ts";
import { type CellGrid, cellsOfRow, type GridCell } from "../tables/grid.ts";

/** A label of a form, bare and without 其中, and what stands for it: a cell beside or below it, or a piece of its own cell from `start` to `end`. */
interface Told {
  label: string;
  cell: GridCell;
  value: GridCell | undefined;
  start: number;
  end: number;
}

/** The lists of money in a form, each a total with all its parts, and the year's money of its project. */
export function moneyIn(grid: CellGrid, block: number, unit: string | undefined): Pick<TargetForm, "funds" | "budget"> {
  const rows = Array.from({ length: grid.rows }, (_, row) => row);
  const head = rows.findIndex((row) => cellsOfRow(grid, row).some(({ bare }) => INDICATORS.test(bare)));
  const told = rows.map((row) => toldIn(grid, row));
  const placed = (one: Told): PlacedAmount | undefined => {
    const given = unitNamed(one.cell.bare) ?? unitAround(grid, one.cell) ?? unit;
    return read(one, block, { unit: given ?? "万元", from: given === undefined ? "assumed" : "column" });
  };
  const budget = budgetAmong(told.slice(0, Math.max(head, 0)).flat());
  return { funds: fundsAmong(told.flat(), placed), budget: budget && labelled(budget, placed) };
}

type Placed = (one: Told) => PlacedAmount | undefined;

const WHOLE =
  /^(?:年度|本年|当年|实施期|项目|部门|单位|整体)*(?:资金总额|总额|预算数|(?:部门|支出)?预算(?:资金|支出)?(?:总额|金额)?)$/;
/** Where this label stands, be its figure blank, all sources of the money are listed. */
const OTHERS = /^(?:其他|自筹)(?:资金|来源|渠道资金)$/;
/** What all money of a department is spent as, unless another kind of spending stands beside them. */
const NATURES = [/^基本支出(?:预算)?$/, /^项目支出(?:预算)?$/];
const SPENT = /支出(?:预算)?$/;

/** A total with its sources up to the last, or with both kinds of spending, in one row or column with it. */
function fundsAmong(told: readonly Told[], placed: Placed): TargetForm["funds"] {
  const at = told.findIndex(({ label }) => WHOLE.test(label));
  const whole = told[at];
  const total = whole && labelled(whole, placed);
  if (whole === undefined || total === undefined) return [];
  const next = told.slice(at + 1);
  const { row, column } = whole.cell;
  // 资金总额 | 120.00 | 其中：财政拨款 | 100.00, and below 财政拨款: 其他资金 | 20.00
  const isAlone = next.every(({ label }) => !WHOLE.test(label));
  const inRow = isAlone ? next.filter(({ cell }) => cell.row === row) : [];
  const listed = new Set([column, ...inRow.map(({ cell }) => cell.column)]);
  const isBeside = ({ cell }: Told) => cell.row === row || listed.has(cell.column);
  return [sourcesAmong(next), naturesAmong(next.filter(isBeside))].flatMap((sources) => {
    const parts = sources.flatMap((one) => labelled(one, placed) ?? []);
    const isFilled = sources.every((one) => placed(one) !== undefined || isBlank(one));
    return parts.length > 0 && isFilled && sources.every(isBeside) ? [{ total, parts }] : [];
  });
}

function labelled(one: Told, placed: Placed) {
  const found = placed(one);
  return found && { label: one.label, ...found };
}

function sourcesAmong(told: readonly Told[]): readonly Told[] {
  return told.slice(0, told.findIndex(({ label }) => OTHERS.test(label)) + 1);
}

function naturesAmong(told: readonly Told[]): readonly Told[] {
  const spent = told.filter(({ label }) => SPENT.test(label));
  const isBoth = spent.length === NATURES.length && NATURES.every((nature, at) => nature.test(spent[at]!.label));
  return isBoth ? spent : [];
}

/** What the year's money of a project is called in its form: 项目金额, 预算数, 年度资金总额, 项目预算（万元）. */
const BUDGET =
  /^(?:项目|年度|当年|本年度?|财政|安排|总)*(?:预算|资金|金额|经费|投资)(?:预算|资金|安排)?(?:总?[额数]|金额|总金额)?$/;
const INDICATORS = /一级指标/;
/** Money of several years, beside which that of one must be called so. */
const OF_YEARS = /实施期|中期/;
const OF_YEAR = /年度|当年|本年/;

/** The money told above the indicators: of the year, where that of several years is told too. */
function budgetAmong(told: readonly Told[]): Told | undefined {
  const named = told.filter(({ label }) => BUDGET.test(label));
  const isOfYears = told.some(({ label }) => OF_YEARS.test(label));
  return named.find(({ label }) => OF_YEAR.test(label)) ?? (isOfYears ? undefined : named[0]);
}

/** The labels of a row, each with the cell right of it or, where a label or nothing stands there, the figure below it; and those told within a cell. */
function toldIn(grid: CellGrid, row: number): Told[] {
  return ownCells(grid, row).flatMap((cell) => {
    const within = toldWithin(cell);
    if (within.length > 0 || cell.rowSpan > 1 || !/^[^\d-].*\p{Script=Han}/u.test(cell.bare)) return within;
    const right = grid.cover[row]?.[cell.column + cell.columnSpan];
    const below = grid.cover[row + 1]?.[cell.column];
    const isHead = right === undefined || (!isNothing(right.bare) && !isFigure(right.bare));
    const value = isHead && below?.columnSpan === cell.columnSpan && isFigure(below.bare) ? below : right;
    return [{ label: bareLabel(cell.bare), cell, value, start: 0, end: value?.text.length ?? 0 }];
  });
}

/** A label and its figure, after a colon or a space. */
const WITHIN = new RegExp(
  `([^\\d:;,]{2,24}?)(?::[^\\S\\n]*|[^\\S\\n]+(?=\\d))(${FIGURE})?[^\\S\\n]*(?:${MONEY_UNIT})?[\\s;,、]*`,
  "y",
);

/** 年度资金总额：243.58 其中：财政拨款：235.08 其他资金：8.5: a cell of nothing but labels with their figures. */
function toldWithin(cell: GridCell): Told[] {
  const folded = fold(cell.text).replace(/其中:/g, (of) => " ".repeat(of.length));
  const told: Told[] = [];
  let at = 0;
  while (at < folded.length) {
    WITHIN.lastIndex = at;
    const [all, label, figure = ""] = WITHIN.exec(folded) ?? [];
    if (all === undefined || label === undefined) return [];
    const start = at + label.length + (figure === "" ? 1 : all.slice(label.length).indexOf(figure));
    const end = at + all.replace(/[\s;,、]+$/, "").length;
    told.push({ label: bareLabel(label.replace(/\s/g, "")), cell, value: cell, start, end });
    at += all.length;
  }
  return told.some(({ start, end }) => /\d/.test(folded.slice(start, end))) ? told : [];
}

const UNIT_BEHIND = new RegExp(UNIT_IN_BRACKETS, "g");

function bareLabel(bare: string): string {
  return bare.replace(UNIT_BEHIND, "").replace(/^其中[:：]?|[:：]$/g, "");
}

function read({ value, start, end }: Told, block: number, given: GivenUnit): PlacedAmount | undefined {
  if (value === undefined) return undefined;
  const reading = readCell(value.text.slice(start, end), given);
  if (reading.kind !== "amount") return undefined;
  return { amount: reading.amount, place: placeOf(value, block, start + reading.start, start + reading.end) };
}

function isBlank({ value, start, end }: Told): boolean {
  return value === undefined || isNothing(value.text.slice(start, end).trim());
}

/** The unit that a merged cell left of a label names: 资金金额（万元）. */
function unitAround(grid: CellGrid, { row }: GridCell): string | undefined {
  return cellsOfRow(grid, row)
    .map((cell) => unitNamed(cell.bare))
    .find((unit) => unit !== undefined);
}

/** The cells with text that begin in a row. */
export function ownCells(grid: CellGrid, row: number): GridCell[] {
  return cellsOfRow(grid, row).filter((cell) => cell.row === row && cell.bare !== "");
}

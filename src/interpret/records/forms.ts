import type { TargetForm } from "../../model/disclosure/disclosure.ts";
import type { Table } from "../../model/document.ts";
import { UNIT_IN_BRACKETS, unitNamed } from "../../text/figures/units.ts";
import { type CellGrid, cellsOfRow, type GridCell, layOut } from "../tables/grid.ts";
import { amountIn, optional } from "./fields.ts";
import { type Continuation, weightsIn } from "./weights.ts";

/** Heads of the steps of a plan of spending: 3月底, 一季度. */
const STEP = /^(?:截?至)?(?:\d{1,2}月(?:份|[底末]|\d+日)?|第?[一二三四1-4]季度(?:末)?|(?:上|下)半年)$/;
const PLAN = /(?:支出|用款|执行|资金)(?:进度)?计划|计划进度/;
const WHOLE = /^(?:(?:年度|实施期|项目)?资金总额|总额|预算数|(?:年度|项目)?预算(?:资金)?(?:总额|金额)?)[:：]?$/;
/** Where this label stands, be its figure blank, all sources of the money are listed. */
const OTHERS = /^(?:其他|自筹)(?:资金|来源|渠道资金)[:：]?$/;

/** What a form of 绩效目标 tells beside its indicators: their weights, the plan of spending, the funds of its project. Nothing where it tells none of them. */
export function readForm(
  table: Table,
  block: number,
  unit: string | undefined,
  next: Continuation | undefined,
): TargetForm | undefined {
  const grid = layOut(table);
  const weights = weightsIn(grid, block, next);
  const plan = planIn(grid, block);
  const funds = fundsIn(grid, block, unit);
  const budget = budgetIn(grid, block, unit);
  if (weights.length === 0 && plan.length === 0 && funds === undefined && budget === undefined) return undefined;
  return { block, weights, plan, ...optional("funds", funds), ...optional("budget", budget) };
}

/** Dates in a row with a share below each, or in a column with one right of each; that it is a plan, a head or the label of the shares says. */
function planIn(grid: CellGrid, block: number): TargetForm["plan"] {
  for (let row = 0; row + 1 < grid.rows; row++) {
    const cells = ownCells(grid, row);
    const label = grid.cover[row + 1]?.find((cell) => cell && cell.bare !== "");
    const plan = stepsIn(cells, [...cells, label], ({ column }) => grid.cover[row + 1]?.[column]);
    if (plan.length > 0) return plan.flatMap(placed);
  }
  const heads = ownCells(grid, 0);
  for (const { column, columnSpan } of heads) {
    const cells = grid.cells.filter((cell) => cell.column === column && cell.columnSpan === columnSpan);
    const plan = stepsIn(cells, heads, ({ row }) => grid.cover[row]?.[column + columnSpan]);
    if (plan.length > 0) return plan.flatMap(placed);
  }
  return [];

  function placed({ label, value }: Pair): TargetForm["plan"] {
    const share = amountIn(value, block, { unit: "%", from: "column" });
    return share ? [{ label: label.bare, ...share }] : [];
  }
}

/** The cells that are steps of a plan, with what stands beside each; none where nothing names a plan. */
function stepsIn(
  cells: readonly GridCell[],
  labels: readonly (GridCell | undefined)[],
  beside: (cell: GridCell) => GridCell | undefined,
): Pair[] {
  const steps = cells.filter((cell) => STEP.test(cell.bare));
  const isPlan = steps.length > 1 && labels.some((cell) => cell !== undefined && PLAN.test(cell.bare));
  return isPlan ? steps.map((label) => ({ label, value: beside(label) })) : [];
}

/** A label and the cell right of it. */
interface Pair {
  label: GridCell;
  value: GridCell | undefined;
}

/** 资金总额 with its sources, each label left of its figure, beside the total or right below it, where all sources are listed. */
function fundsIn(grid: CellGrid, block: number, unit: string | undefined): TargetForm["funds"] {
  const pairs = Array.from({ length: grid.rows }, (_, row) => pairsOf(grid, row)).flat();
  const at = pairs.findIndex(({ label }) => WHOLE.test(label.bare));
  const whole = pairs[at];
  if (whole === undefined) return undefined;
  const given = unitAround(grid, whole.label) ?? unit;
  const placed = ({ label, value }: Pair) => {
    const found = amountIn(value, block, { unit: given ?? "万元", from: given === undefined ? "assumed" : "column" });
    return found ? [{ label: label.bare.replace(/^其中[:：]?|[:：]$/g, ""), ...found }] : [];
  };
  const [total] = placed(whole);
  const end = pairs.findIndex(({ label }, index) => index > at && OTHERS.test(label.bare));
  const sources = pairs.slice(at + 1, end + 1);
  const isOne = sources.every(({ label }) => label.row === whole.label.row || label.column === whole.label.column);
  const isFilled = sources.every((pair) => placed(pair).length > 0 || isBlank(pair.value));
  const parts = sources.flatMap(placed);
  return total && end !== -1 && isOne && isFilled && parts.length > 0 ? { total, parts } : undefined;
}

/** What the year's money of a project is called in its form: 项目金额, 预算数, 年度资金总额, 项目预算（万元）. */
const BUDGET =
  /^(?:项目|年度|当年|本年度?|财政|安排|总)*(?:预算|资金|金额|经费|投资)(?:预算|资金|安排)?(?:总?[额数]|金额|总金额)?[:：]?$/;
const INDICATORS = /一级指标/;
/** Money of several years, beside which that of one must be called so. */
const OF_YEARS = /实施期|中期/;
const OF_YEAR = /年度|当年|本年/;

/** The money told above the indicators: of the year, where that of several years is told too. */
function budgetIn(grid: CellGrid, block: number, unit: string | undefined): TargetForm["budget"] {
  const head = Array.from({ length: grid.rows }, (_, row) => row).findIndex((row) =>
    cellsOfRow(grid, row).some(({ bare }) => INDICATORS.test(bare)),
  );
  const pairs = Array.from({ length: Math.max(head, 0) }, (_, row) => pairsOf(grid, row)).flat();
  const told = pairs.filter(({ label }) => BUDGET.test(bareLabel(label)));
  const isOfYears = pairs.some(({ label }) => OF_YEARS.test(label.bare));
  const own = told.find(({ label }) => OF_YEAR.test(label.bare)) ?? (isOfYears ? undefined : told[0]);
  if (own === undefined) return undefined;
  const given = unitNamed(own.label.bare) ?? unitAround(grid, own.label) ?? unit;
  return amountIn(own.value, block, { unit: given ?? "万元", from: given === undefined ? "assumed" : "column" });
}

function bareLabel({ bare }: GridCell): string {
  return bare.replace(UNIT_BEHIND, "");
}

const UNIT_BEHIND = new RegExp(UNIT_IN_BRACKETS, "g");

/** Labels of a row with the place right of each. */
function pairsOf(grid: CellGrid, row: number): Pair[] {
  return ownCells(grid, row)
    .filter((cell) => cell.rowSpan === 1 && /^[^\d-].*\p{Script=Han}/u.test(cell.bare))
    .map((label) => ({ label, value: grid.cover[row]?.[label.column + label.columnSpan] }));
}

function isBlank(cell: GridCell | undefined): boolean {
  return cell === undefined || /^[-—–/]*$/.test(cell.bare);
}

/** The unit that a merged cell left of a label names: 资金金额（万元）. */
function unitAround(grid: CellGrid, { row }: GridCell): string | undefined {
  return cellsOfRow(grid, row)
    .map((cell) => unitNamed(cell.bare))
    .find((unit) => unit !== undefined);
}

function ownCells(grid: CellGrid, row: number): GridCell[] {
  return cellsOfRow(grid, row).filter((cell) => cell.row === row && cell.bare !== "");
}

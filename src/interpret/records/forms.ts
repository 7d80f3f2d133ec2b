import type { TargetForm } from "../../model/disclosure/disclosure.ts";
import type { Table } from "../../model/document.ts";
import { unitNamed } from "../../text/figures/units.ts";
import { type CellGrid, type GridCell, layOut } from "../tables/grid.ts";
import { amountIn, optional } from "./fields.ts";
import { moneyIn, ownCells } from "./form-money.ts";
import { type Continuation, weightsIn } from "./weights.ts";

/** Heads of the steps of a plan of spending: 3月底, 一季度. */
const STEP = /^(?:截?至)?(?:(?:[1一][-—~至])?\d{1,2}月(?:份|[底末]|\d+日)?|第?[一二三四1-4]季度(?:末)?|(?:上|下)半年)$/;
const PLAN = /(?:支出|用款|执行|资金)(?:进度)?计划|计划进度/;
/** Shares told as what has been spent until then, planned or not. */
const PROGRESS = /累计[\u4e00-\u9fff]{0,6}(?:进度|比[例重]|支出|率)|(?:进度|比[例重]|率)[(（]?累计/;

/** What a form of 绩效目标 tells beside its indicators: their weights, the plan of spending, its money. Nothing where it tells none of them. */
export function readForm(
  table: Table,
  block: number,
  unit: string | undefined,
  next: Continuation | undefined,
): TargetForm | undefined {
  const grid = layOut(table);
  const weights = weightsIn(grid, block, next);
  const { plan, isProgress, shared = [] } = planIn(grid, block);
  const { funds: listed, budget } = moneyIn(grid, block, unit);
  const funds = [...listed, ...shared];
  if (weights.length + plan.length + funds.length === 0 && budget === undefined) return undefined;
  return { block, weights, plan, ...optional("isProgress", isProgress), funds, ...optional("budget", budget) };
}

/** Behind the steps of a plan in money, the year's. */
const OF_YEAR = /^(?:全年|年度|[合总]计)+$/;

/** A plan in shares, or the year's money that it shares out among its steps. */
type Plan = Pick<TargetForm, "plan" | "isProgress"> & { shared?: TargetForm["funds"] };

/**
 * Dates in a row with a share below each, or in a column with one right of each; that it is a plan, or how far it has come by then, a head or the label of the shares says. Where
 * one of these names a unit of money, it is money that is planned.
 */
function planIn(grid: CellGrid, block: number): Plan {
  for (let row = 0; row + 1 < grid.rows; row++) {
    const cells = ownCells(grid, row);
    const label = grid.cover[row + 1]?.find((cell) => cell && cell.bare !== "");
    const labels = [...cells, label];
    const plan = stepsIn(cells, labels, ({ column }) => grid.cover[row + 1]?.[column]);
    if (plan.length > 0) return toldBy(labels, plan);
  }
  const heads = ownCells(grid, 0);
  for (const { column, columnSpan } of heads) {
    const cells = grid.cells.filter((cell) => cell.column === column && cell.columnSpan === columnSpan);
    const plan = stepsIn(cells, heads, ({ row }) => grid.cover[row]?.[column + columnSpan]);
    if (plan.length > 0) return toldBy(heads, plan);
  }
  return { plan: [] };

  function toldBy(labels: Labels, steps: readonly Pair[]): Plan {
    const money = labels.flatMap((cell) => (cell && unitNamed(cell.bare)) ?? [])[0];
    const told = steps.flatMap(({ label, value }): TargetForm["plan"] => {
      const share = amountIn(value, block, { unit: money ?? "%", from: "column" });
      return share ? [{ label: label.bare, ...share }] : [];
    });
    const plan = told.filter(({ label }) => STEP.test(label));
    const whole = told.find(({ label }) => !STEP.test(label));
    if (money !== undefined) return { plan: [], shared: whole ? [{ total: whole, parts: plan }] : [] };
    return labels.some((cell) => cell && PLAN.test(cell.bare)) ? { plan } : { plan, isProgress: true };
  }
}

type Labels = readonly (GridCell | undefined)[];

/** The cells that are steps of a plan, with what stands beside each; none where nothing names a plan. */
function stepsIn(cells: readonly GridCell[], labels: Labels, beside: (cell: GridCell) => GridCell | undefined): Pair[] {
  const steps = cells.filter((cell) => STEP.test(cell.bare));
  const whole = cells.find((cell) => OF_YEAR.test(cell.bare));
  const isPlan = steps.length > 1 && labels.some((cell) => cell && (PLAN.test(cell.bare) || PROGRESS.test(cell.bare)));
  return isPlan ? [...steps, ...(whole ? [whole] : [])].map((label) => ({ label, value: beside(label) })) : [];
}

/** A label and the cell right of it. */
interface Pair {
  label: GridCell;
  value: GridCell | undefined;
}

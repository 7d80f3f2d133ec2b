import {
  type BudgetTable,
  leadColumn,
  type TableColumn,
  type TableRow,
} from "../../../model/disclosure/budget-table.ts";
import type { Concept } from "../../../model/disclosure/vocabulary.ts";
import { isChangeHead } from "../../../text/column-heads.ts";

/** What the figures of a column are of their line. */
export const COLUMN_ROLES = [
  ...["total", "basic", "personnel", "runningCosts", "project", "fund", "threePublic"],
  ...["change", "rate", "quantity", "other"],
] as const;
type ColumnRole = (typeof COLUMN_ROLES)[number];

/** How a figure column is told in the data. `concept` names the fund or kind of spending; `stage` as in `Fact`. */
export interface LineColumn {
  role: ColumnRole;
  concept: Concept | undefined;
  head: string;
  year: number | undefined;
  stage: "budget" | "final" | "actual" | "change";
}

const ROLE_OF: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^expenditure\.basic\.personnel/, "personnel"],
  [/^expenditure\.basic\.runningCosts/, "runningCosts"],
  [/^expenditure\.basic/, "basic"],
  [/^expenditure\.project/, "project"],
  [/^revenue\./, "fund"],
  [/^threePublic\./, "threePublic"],
];
const FINAL = /执行数|决算/;

/** Whether a column holds figures of the lines. */
export function holdsFigures({ role }: TableColumn): boolean {
  return role === "amount" || role === "quantity" || role === "percent";
}

/** Every column of a table as the data tells it, by index. @param year of the disclosure, for tables that print none */
export function lineColumns(table: BudgetTable, year: number | undefined): LineColumn[] {
  return table.columns.map((column, index) => {
    const { concept } = column;
    const isChange = column.path.some(isChangeHead);
    return {
      role: roleOf(table, index, concept, isChange),
      concept,
      head: column.path.join("/"),
      year: yearOf(column, table.year ?? year),
      stage: isChange ? "change" : stageOf(table, column),
    };
  });
}

/**
 * A total is the line's own amount, of this year or an earlier one, or what other columns add up to, where it is no part itself; everything else is what its
 * head names: what is bought of it (政府采购/小计) stands beside it.
 */
function roleOf(table: BudgetTable, index: number, concept: Concept | undefined, isChange: boolean): ColumnRole {
  const { role, side, year, ofWhich } = table.columns[index]!;
  if (role === "percent") return "rate";
  if (role === "quantity") return "quantity";
  if (isChange) return "change";
  const sums = table.sums.filter(({ along, basis }) => along === "row" && basis !== "change");
  const isPart = sums.some(({ parts }) => parts.includes(index));
  const isOwn = concept === undefined && (year !== undefined || index === leadColumn(table, side));
  const isWhole = isOwn || sums.some(({ total }) => total === index);
  if (isWhole && !isPart && !ofWhich) return "total";
  return ROLE_OF.find(([pattern]) => pattern.test(concept ?? ""))?.[1] ?? "other";
}

function yearOf({ path, year: other }: TableColumn, year: number | undefined): number | undefined {
  const printed = path.flatMap((text) => /20[0-4]\d(?=年|\D|$)/.exec(text) ?? []).at(-1);
  if (printed !== undefined) return Number(printed);
  return other === "past" && year !== undefined ? year - 1 : year;
}

/** What a row says of its figures where the years stand below each other: 2025年, 2026年, 增减变化金额. */
export function rowTells({ label }: TableRow): Partial<Pick<LineColumn, "year" | "stage">> {
  const printed = /^(20[0-4]\d)年/.exec(label)?.[1];
  if (printed !== undefined) return { year: Number(printed), ...(FINAL.test(label) ? { stage: "final" } : {}) };
  return isChangeHead(label) ? { stage: "change" } : {};
}

function stageOf({ kind }: BudgetTable, { path }: TableColumn): LineColumn["stage"] {
  if (kind === "assets") return "actual";
  return path.some((text) => FINAL.test(text)) ? "final" : "budget";
}

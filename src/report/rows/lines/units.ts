import type { BudgetTable, TableColumn, TableRow } from "../../../model/disclosure/budget-table.ts";
import type { Document } from "../../../model/document.ts";
import { compactText } from "../../../text/compact.ts";
import { isUnitName } from "../../../text/organisations.ts";

/** Whose money a line is: the whole department's, that of its own offices (本级), or that of a unit below it. */
export interface LineUnit {
  name: string | undefined;
  level: "department" | "own" | "subordinate";
}

const UNIT_HEAD = /(?:^|预算|使用|实施|主管|\()(?:单位|部门)(?:\(项目\))?(?:名称)?\)?$/;
const OWN = /(?:[(](?:本级|机关|本部)[)]|本级|机关|本部)$/;

/**
 * Whose money each line of a table is, by the index of its row: that of the unit it is or stands below, else what a column of units prints beside it,
 * else that of the whole department. The department's own name is that of its own offices only beside units below it.
 */
export function lineUnits(
  table: BudgetTable,
  document: Document | undefined,
  department: string | undefined,
): LineUnit[] {
  const whole: LineUnit = { name: table.subject ?? department, level: "department" };
  const printed = printedUnits(table, document);
  const above = new Map<number, number>();
  const told = table.rows.map((row, index) => {
    if (row.role === "total") above.delete(row.side);
    else if (isUnitRow(table, row)) above.set(row.side, index);
    const unit = above.get(row.side);
    const name = unit === undefined ? printed(row) : table.rows[unit]!.label;
    if (name === undefined || row.role === "total") return whole;
    if (unit !== undefined && holdsUnits(table.rows, unit)) return { name, level: "department" as const };
    return { name, level: OWN.test(name) || isSame(name, department) ? ("own" as const) : ("subordinate" as const) };
  });
  const isOfUnits = told.some(({ level }) => level === "subordinate");
  return told.map((unit) => (isOfUnits || !isSame(unit.name, department) ? unit : { ...unit, level: "department" }));
}

/** Whether a row is a unit: by its code, or where no unit has a code and its column is one of units (subjects or projects among them), by its name. */
function isUnitRow({ columns, rows }: BudgetTable, { system, code, side, label }: TableRow): boolean {
  if (code !== undefined || rows.some((row) => row.system === "unit")) return system === "unit";
  const own = columns.find((column) => column.side === side && column.role === "label");
  return own !== undefined && UNIT_HEAD.test(own.path.at(-1) ?? "") && isUnitName(label);
}

function holdsUnits(rows: readonly TableRow[], index: number): boolean {
  return rows.some(({ parent, system }) => parent === index && system === "unit");
}

function isSame(name: string | undefined, department: string | undefined): boolean {
  return name !== undefined && department !== undefined && compactText(name) === compactText(department);
}

/** What the column of units prints beside a row; nothing where a table has no such column. A cell joined over several rows is that of each. */
function printedUnits(
  { block, columns, rows }: BudgetTable,
  document: Document | undefined,
): (row: TableRow) => string | undefined {
  const isUnitColumn = ({ role, path }: TableColumn) =>
    (role === "label" || role === "text") && UNIT_HEAD.test(path.at(-1) ?? "");
  const column = columns.find(isUnitColumn);
  if (column === undefined) return () => undefined;
  const blockOf = ({ place }: TableRow) => place?.block ?? block;
  const texts = new Map<string, string>();
  for (const index of new Set(rows.map(blockOf))) {
    const grid = document?.blocks[index];
    if (grid?.kind !== "table") continue;
    for (const cell of grid.cells.filter((each) => each.column === column.column))
      for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
        texts.set(`${index}:${row}`, compactText(cell.text));
  }
  return (row) => {
    const text = row.side === column.side ? texts.get(`${blockOf(row)}:${row.row}`) : undefined;
    return text !== undefined && isUnitName(text) ? text : undefined;
  };
}

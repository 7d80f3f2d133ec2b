import { isZero } from "../../model/amount.ts";
import { type BudgetTable, figureColumns, leadColumn } from "../../model/disclosure/budget-table.ts";
import { doAgree } from "../../model/interval.ts";
import { once } from "../../model/once.ts";
import type { PlacedAmount } from "../../model/place.ts";
import type { Term } from "../../model/rule/claim.ts";
import type { View } from "../../model/rule/rule.ts";
import { projectKey } from "../records/projects.ts";
import { toldOrPrinted } from "./figures.ts";
import { termAt } from "./sums.ts";

/** The totals of a list: of all money and, where it has columns of them, of each source, any of which the prose may mean (without 上年结转). */
export function totalsOf(table: BudgetTable): Term[] {
  const row = table.rows.findIndex(({ role }) => role === "total");
  return figureColumns(table, 0).flatMap((column) => (row === -1 ? [] : (termAt(table, row, column) ?? [])));
}

/** The line of a project in every list of projects that names it once, the figure of all its money first. */
export function linesOfProject(
  { disclosure: { tables } }: View,
  project: string,
): { table: BudgetTable; terms: Term[] }[] {
  const key = projectKey(project);
  if (key === undefined) return [];
  return tables.filter(isList).flatMap((table) => {
    const [row, ...more] = rowsByProject(table).get(key) ?? [];
    if (row === undefined || more.length > 0) return [];
    const lead = leadColumn(table, 0);
    const others = figureColumns(table, 0).filter(
      (column) => column !== lead && table.columns[column]!.year === undefined,
    );
    return [{ table, terms: [lead, ...others].flatMap((column) => termAt(table, row, column) ?? []) }];
  });
}

/** The rows of a list by the project that each names. Long lists are asked for each of their projects. */
const rowsByProject = once(({ rows }: BudgetTable): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  for (const [row, { label }] of rows.entries()) {
    const key = projectKey(label);
    if (key === undefined) continue;
    const own = found.get(key);
    if (own === undefined) found.set(key, [row]);
    else own.push(row);
  }
  return found;
});

/** The projects that a form or a list names; what has a name of its own wherever it stands (公务用车购置, 机关运行经费) may be told of all money. */
export function projectsNamed({ disclosure: { objectives, tables } }: View): Set<string> {
  const own = objectives.flatMap(({ project }) => project?.text ?? []);
  const rows = tables.filter(isList).flatMap((table) => table.rows);
  return new Set([
    ...own,
    ...rows.flatMap(({ role, label, concept }) => (role === "item" && concept === undefined ? label : [])),
  ]);
}

export function isOfTargets({ kind, columns }: BudgetTable): boolean {
  return kind === "projectObjectives" || columns.some(({ path }) => path.some((text) => text.includes("绩效")));
}

/** Whether a list adds up to all that is spent on projects. */
export function isOfAll(view: View, table: BudgetTable): boolean {
  const all = toldOrPrinted(view, "expenditure.project");
  const [total] = totalsOf(table);
  return all !== undefined && total !== undefined && doAgree(all.amount, total.amount);
}

/** The only table of targets that lists projects, else, where all projects are meant, the only one of their money; of these those with a total, if any. */
export function listOf({ disclosure: { tables } }: View, isOfAll: boolean): BudgetTable | undefined {
  const told = tables.filter(isList);
  const whole = isOfAll ? told.filter((table) => totalsOf(table).length > 0) : [];
  const lists = whole.length > 0 ? whole : told;
  const ofTargets = lists.filter(({ kind }) => kind === "projectObjectives");
  const [one, ...others] =
    ofTargets.length > 0 || !isOfAll ? ofTargets : lists.filter(({ kind }) => kind === "projectExpenditure");
  return others.length === 0 ? one : undefined;
}

/** The lists of projects, or of purchases, with a column whose total is one of these amounts. */
export function listsOfMoney(
  { disclosure: { tables } }: View,
  money: readonly PlacedAmount[],
): { table: BudgetTable; column: number }[] {
  const isMoney = ({ amount }: Term) => money.some((one) => !isZero(one.amount.value) && doAgree(one.amount, amount));
  return tables.flatMap((table) => {
    const row = table.rows.findIndex(({ role }) => role === "total");
    if (row === -1 || !(isOfNames(table) || table.kind === "procurement")) return [];
    const isTotalled = (column: number) => {
      const total = termAt(table, row, column);
      return total !== undefined && isMoney(total);
    };
    return figureColumns(table, 0).flatMap((column) => (isTotalled(column) ? [{ table, column }] : []));
  });
}

/** Whether each row of a table is a project with its money, none a part of another, and the last their total. */
const isList = once((table: BudgetTable): boolean => {
  const isPlain = table.rows.every(({ code }) => code === undefined);
  return isPlain && isOfNames(table) && table.entries.length > 0 && table.rows.some(({ role }) => role === "item");
});

/** Whether the rows of a table are projects by their names, whatever codes stand beside these. */
function isOfNames({ rows, columns }: BudgetTable): boolean {
  const names = columns.filter(({ role, path }) => role === "label" && /项目(?:名称)?$/.test(path.at(-1) ?? ""));
  const isFlat = rows.every(({ role, parent }) => role === "total" || (role === "item" && parent === undefined));
  return names.length === 1 && isFlat;
}

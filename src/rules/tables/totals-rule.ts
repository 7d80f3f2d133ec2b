import { type BudgetTable, leadColumn } from "../../model/disclosure/budget-table.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import type { Claim, Term } from "../../model/rule/claim.ts";
import type { Rule } from "../../model/rule/rule.ts";
import { eitherTotal, type TableSet, tableSets, totalOf, totalsMade } from "./sets.ts";
import { tableSum, termAt } from "./sums.ts";

/** What tells one rule about the totals of a department's tables from another: the claims that it makes of the first table of each kind. */
type TotalsRule = Omit<Rule, "severity" | "needs" | "check"> & { claims: (tables: TableSet) => readonly Claim[] };

/** The rule that totals of some tables agree, in every set of tables. */
export function totalsRule({ claims, ...rule }: TotalsRule): Rule {
  return { ...rule, severity: "error", needs: ["tables"], check: (view) => tableSets(view).flatMap(claims) };
}

/**
 * What one table prints as a total, in one way or another (`totals`), is the total of another table, or under the message `apart` the sum of what that prints of its parts; where
 * the other table tells its money by fund, what it has of `fund`.
 */
export function sameTotal(
  table: BudgetTable | undefined,
  totals: (table: BudgetTable) => readonly (Term | undefined)[],
  other: BudgetTable | undefined,
  { apart, fund }: { apart?: string; fund?: Concept } = {},
): Claim[] {
  const ofFund = other && fund && totalOf(other, fund);
  const told = ofFund ? [ofFund] : other === undefined ? [] : totalsMade(other);
  const message = told.length > 1 ? apart : "mismatch";
  if (table === undefined || told.length === 0 || message === undefined) return [];
  const read = totals(table).filter((total) => total !== undefined);
  return eitherTotal(table, message, read, told);
}

/** 收入总计 of a table with two sides is its 支出总计, by whichever kinds the right side lists expenditure. */
export function balance(
  table: BudgetTable | undefined,
  grandTotal: (table: BudgetTable, side: number) => Term | undefined,
): Claim[] {
  const revenue = table && grandTotal(table, 0);
  if (table === undefined || revenue === undefined) return [];
  const sides = new Set(table.columns.map(({ side }) => side));
  return [...sides].flatMap((side) => {
    const expenditure = side > 0 ? grandTotal(table, side) : undefined;
    return expenditure === undefined ? [] : [tableSum(table, "mismatch", revenue, [expenditure])];
  });
}

/** 一、本年收入 and 一、本年支出 as numbered rows: what is left when 结转 is not counted. */
export function ownYear(table: BudgetTable): Term[] {
  return table.rows.flatMap(({ concept, side }, row) =>
    concept === "revenue.current" || concept === "expenditure.current"
      ? (termAt(table, row, leadColumn(table, side)) ?? [])
      : [],
  );
}

/** Where the total column of a table is headed by one kind of spending, the table tells only that. */
export function onlyKind(table: BudgetTable): string | undefined {
  const { path = [], concept } = table.columns[leadColumn(table, 0)] ?? {};
  const heads = `${table.title ?? ""}|${path.join("|")}`;
  if (concept === "expenditure.basic" || concept === "expenditure.project") return concept;
  return /项目支出/.test(heads) && !/基本支出/.test(heads) ? "expenditure.project" : undefined;
}

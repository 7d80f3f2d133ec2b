import { type Exact, exact } from "../../src/model/amount.ts";
import {
  basicExpenditure,
  expenditureSummary,
  fundExpenditure,
  generalPublicBudgetExpenditure,
  revenueSummary,
} from "./coded.ts";
import { figure, merged, ordinals, row, type Setting, sheet } from "./sheet.ts";
import { fiscalAppropriationSummary, revenueExpenditureSummary } from "./summaries.ts";

/** 三公经费表 as a list of rows; all of it is paid from the general public budget. */
function threePublic(setting: Setting): string[] {
  const part = (name: string): Exact => setting.ledger.singles.get(name) ?? exact(0);
  const vehicles = part("购置").plus(part("运维"));
  const rows: [string, Exact][] = [
    ["合计", part("出国").plus(vehicles).plus(part("接待"))],
    ["1、因公出国（境）费", part("出国")],
    ["2、公务用车购置及运维费", vehicles],
    ["其中：公务用车购置费", part("购置")],
    ["公务用车运维费", part("运维")],
    ["3、公务接待费", part("接待")],
  ];
  const heads = [
    row(["序号", "项  目", "资金来源", ...merged(3)]),
    row(["^", "^", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"]),
    ordinals(6),
  ];
  const cells = rows.map(([name, value], index) =>
    row([index + 1, name, figure(value, setting), figure(value, setting), "", ""]),
  );
  const options = "size=9 widths=7,33,15,15,15,15 align=clrrrr";
  return sheet(
    { title: `${setting.whose}预算财政拨款“三公”经费支出表`, heads, rows: cells, columns: 6, options },
    setting,
  );
}

/** The nine open budget tables in their order: those with many columns on landscape pages, each table on a page of its own. */
export function statements(setting: Setting): string[] {
  const fresh = (table: string[]): string[] => [table[0]?.replace("|", "|⇟") ?? "", ...table.slice(1)];
  return [
    ...revenueExpenditureSummary(setting),
    "---- landscape",
    ...revenueSummary(setting),
    ...fresh(expenditureSummary(setting)),
    "---- portrait",
    ...fiscalAppropriationSummary(setting),
    ...fresh(generalPublicBudgetExpenditure(setting)),
    ...fresh(basicExpenditure(setting)),
    ...fresh(fundExpenditure("基金", "政府性基金预算", setting)),
    ...fresh(fundExpenditure("国资", "国有资本经营预算", setting)),
    ...fresh(threePublic(setting)),
  ];
}

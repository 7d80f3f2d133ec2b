import type { TableColumn, TableKind } from "../../model/budget-table.ts";
import { bareText } from "./grid.ts";

/** What a title must and must not say to name a kind of table. The first line that fits wins. */
const TITLES: readonly (readonly [TableKind, RegExp, RegExp?])[] = [
  ["departmentIndicators", /(?:整体|部门).*绩效(?:目标|指标)/, /项目/],
  ["projectObjectives", /绩效(?:目标|指标)/],
  ["procurement", /政府采购|采购/],
  ["assets", /资产/],
  ["institutions", /机构设置/],
  ["threePublic", /三公|因公出国/],
  ["agencyRunningCosts", /机关运行/],
  ["fiscalBasicExpenditure", /^[^一]*财政拨款基本支出/, /一般公共预算/],
  ["basicExpenditure", /基本支出/],
  ["governmentManagedFunds", /基金/, /收支/],
  ["stateCapitalOperations", /国有资本/, /收支/],
  ["fiscalAppropriationSummary", /财政拨款.*(?:收支|总表|总体)/, /支出(?:预算)?(?:总体|总)?表|支出情况/],
  ["generalPublicBudgetByEconomic", /一般公共预算.*支出.*经济分类/],
  ["generalPublicBudgetExpenditure", /一般公共预算.*支出|公共财政预算.*支出/],
  ["fiscalAppropriationExpenditure", /财政拨款支出/],
  ["projectExpenditure", /项目支出|项目(?:预算|经费|资金)/],
  ["revenueExpenditureSummary", /收支/],
  ["revenueSummary", /收入(?:预算)?(?:总体|总|情况|表)|收入预算/],
  ["expenditureSummary", /支出(?:预算)?(?:总体|总|情况|表)|支出预算/, /财政拨款/],
];

const HEADS: readonly (readonly [TableKind, readonly RegExp[]])[] = [
  ["threePublic", [/因公出国/, /接待/]],
  ["institutions", [/单位名称/, /单位性质|单位规格|经费保障/]],
  ["departmentIndicators", [/一级指标/, /三级指标|指标值/]],
  ["procurement", [/采购/, /数量|单价|目录|方式/]],
];

/** Which table this is, by its title, else by its heads; `unknown` when neither says. */
export function kindOf(title: string | undefined, columns: readonly TableColumn[]): TableKind {
  const bare = bareText(title ?? "").replace(/["“”'‘’《》]/g, "");
  const named = TITLES.find(([, yes, no]) => yes.test(bare) && !no?.test(bare));
  if (named !== undefined) return named[0];
  const heads = columns.flatMap(({ path }) => path).join("|");
  return HEADS.find(([, patterns]) => patterns.every((pattern) => pattern.test(heads)))?.[0] ?? "unknown";
}

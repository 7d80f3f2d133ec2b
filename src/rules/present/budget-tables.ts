import type { TableKind } from "../../model/disclosure/budget-table.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { citeFiling, state } from "../cite.ts";
import { isTableNamed, mayHoldTable } from "../unread.ts";

const TABLES: readonly (readonly [TableKind, name: string, words: RegExp])[] = [
  ["revenueExpenditureSummary", "部门收支总体情况表", /收支(?:预算)?总/],
  ["revenueSummary", "部门收入总体情况表", /收入(?:预算)?总/],
  ["expenditureSummary", "部门支出总体情况表", /支出(?:预算)?总/],
  ["fiscalAppropriationSummary", "财政拨款收支总体情况表", /财政拨款收支/],
  ["generalPublicBudgetExpenditure", "一般公共预算支出情况表", /一般公共预算.*支出/],
  ["basicExpenditure", "一般公共预算基本支出情况表", /基本支出/],
  ["threePublic", "一般公共预算“三公”经费支出情况表", /三公/],
  ["governmentManagedFunds", "政府性基金预算支出情况表", /基金/],
  ["stateCapitalOperations", "国有资本经营预算支出表", /国有资本/],
];
/** The ninth table came with the budgets of about 2021, and not everywhere. */
const NINTH = "stateCapitalOperations";
const NINTH_SINCE = 2021;

/** A filing that carries the open budget tables carries all of them, empty ones included. */
export default defineRule({
  id: "present/budget-tables",
  severity: "error",
  title: "部门预算公开表齐全",
  why: "预算公开表缺一张就是公开不完整；没有数据的表也应列出空表并说明。",
  basis: [
    "《地方预决算公开操作规程》（财预〔2016〕143号）：部门预算公开8张表",
    "基层政务公开标准目录：没有数据的表格应当列出空表并说明",
  ],
  needs: ["tables"],
  messages: {
    missing: "缺少《{name}》；没有数据的也应列出空表并说明。",
    unread: "没有认出《{name}》；文件中有未能读取的内容或未认出名称的表，请人工查看是否就是这张表。",
  },
  *check(view) {
    const { tables, year, nils } = view.disclosure;
    const wanted = TABLES.filter(([kind]) => kind !== NINTH || (year ?? NINTH_SINCE) >= NINTH_SINCE);
    const denied = nils.some(({ concept }) => concept.endsWith(NINTH));
    const has = ([kind, , words]: (typeof TABLES)[number]) =>
      tables.some((one) => one.kind === kind) || isTableNamed(view, words);
    const present = TABLES.filter(([kind]) => tables.some((one) => one.kind === kind));
    if (present.length < 5) return;
    for (const table of wanted) {
      const [kind, name, words] = table;
      const holds = has(table) || (kind === NINTH && denied);
      const isUnsure = !holds && mayHoldTable(view, words);
      const severity = kind === NINTH ? ("warning" as const) : ("error" as const);
      const more = { data: { name }, severity, ...(isUnsure ? { doubt: true as const } : {}) };
      yield state(isUnsure ? "unread" : "missing", holds, [citeFiling(view)], more);
    }
  },
});

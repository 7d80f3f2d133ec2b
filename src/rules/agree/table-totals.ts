import { isZero } from "../../model/amount.ts";
import { type BudgetTable, leadColumn, type TableRow } from "../../model/disclosure/budget-table.ts";
import type { Claim, Term } from "../../model/rule/claim.ts";
import { FUNDS } from "../series/funds.ts";
import { carriesOver } from "../series/lines.ts";
import { countsCarried, eitherTotal, type TableSet, totalOf } from "../tables/sets.ts";
import { grandTotal, tableSum, termAt, yearTotal } from "../tables/sums.ts";
import { balance, onlyKind, ownYear, sameTotal, totalsRule } from "../tables/totals-rule.ts";

/** Totals that tables of one department have in common, whatever their lines and heads tell; lines are held against each other by agree/table-figures. */
export default [
  // 收入总计 = 支出总计 in 收支总表 and 财政拨款收支总表.
  totalsRule({
    id: "agree/table-balance",
    title: "收支总表中收入总计等于支出总计",
    why: "部门预算收支平衡，收支两边总计不等，表便不能成立。",
    basis: ["《预算法实施条例》（2020年）第五条：部门预算支出与收入相对应"],
    messages: { mismatch: "{table}{totalLabel}为{total}，{partLabel}为{part}，两边相差{gap}。" },
    claims: ({ revenueExpenditureSummary: both, fiscalAppropriationSummary: fiscal }) =>
      [both, fiscal].flatMap((table) => balance(table, grandTotal)),
  }),
  // 基本支出 of 一般公共预算支出表 = 合计 of 一般公共预算基本支出表.
  totalsRule({
    id: "agree/table-basic-expenditure",
    title: "一般公共预算支出表的基本支出与基本支出表一致",
    why: "两张表反映的是同一笔基本支出，一张按功能分类，一张按经济分类，合计应当相同。",
    basis: ["《预算法实施条例》（2020年）第六条：一般公共预算基本支出按经济分类公开到款"],
    messages: {
      mismatch: "{table}{totalLabel}为{total}，基本支出表{partLabel}为{part}，相差{gap}。",
      apart: "{table}{totalLabel}为{total}，基本支出表（{terms}）相加为{sum}，相差{gap}。",
    },
    claims: ({ generalPublicBudgetExpenditure: general, basicExpenditure: basic }) =>
      sameTotal(general, (table) => [totalOf(table, "expenditure.basic")], basic, {
        apart: "apart",
        fund: "revenue.generalPublicBudget",
      }),
  }),
  // 收支总表 支出总计 = 支出总表 合计 (or its 本年支出合计, where 支出总表 leaves out what is carried over).
  totalsRule({
    id: "agree/table-expenditure-summary",
    title: "收支总表与支出总表的支出一致",
    why: "两张表反映的是同一笔支出，总计不一致则其中一张表有误。",
    basis: [],
    messages: { mismatch: "{table}{totalLabel}为{total}，支出总表{partLabel}为{part}，相差{gap}。" },
    claims: ({ revenueExpenditureSummary: both, expenditureSummary: use }) =>
      sameTotal(both, (table) => totalsOf(table, 1, !!use && countsCarried(use, "over")), use),
  }),
  // 收支总表 收入总计 = 收入总表 合计 (or its 本年收入合计, where 收入总表 leaves out what is carried forward).
  totalsRule({
    id: "agree/table-revenue-summary",
    title: "收支总表与收入总表的收入一致",
    why: "两张表反映的是同一笔收入，总计不一致则其中一张表有误。",
    basis: [],
    messages: { mismatch: "{table}{totalLabel}为{total}，收入总表{partLabel}为{part}，相差{gap}。" },
    claims: ({ revenueExpenditureSummary: both, revenueSummary: income }) =>
      sameTotal(both, (table) => totalsOf(table, 0, !!income && countsCarried(income, "forward")), income),
  }),
  // 财政拨款收支总表 = 一般公共预算支出表 + 政府性基金支出表 + 国有资本经营支出表, with or without what is carried over.
  totalsRule({
    id: "agree/table-fiscal-expenditure",
    title: "财政拨款支出等于一般公共预算、政府性基金、国有资本经营三张支出表之和",
    why: "财政拨款只有这三个来源，总表与分表不符则其中一张表有误。",
    basis: [],
    messages: { mismatch: "{table}{totalLabel}为{total}，各支出表（{terms}）相加为{sum}，相差{gap}。" },
    claims: ofAllFunds,
  }),
  // By fund: a fund's column on the right of 财政拨款收支总表 ends in the total of that fund's own expenditure table.
  totalsRule({
    id: "agree/table-fiscal-funds",
    title: "财政拨款收支总表各资金栏与对应的支出表一致",
    why: "同一项资金在总表和分表中的支出应当相同，不同则其中一张表有误。",
    basis: [],
    messages: { mismatch: "{table}{totalLabel}为{total}，该项资金支出表{partLabel}为{part}，相差{gap}。" },
    claims: (tables) =>
      FUNDS.flatMap(({ words, kind }) =>
        sameTotal(tables.fiscalAppropriationSummary, (table) => fundTotals(table, words), tables[kind]),
      ),
  }),
  // The same money by function and by economic kind has the same total.
  totalsRule({
    id: "agree/table-same-money",
    title: "同一笔支出按功能和按经济分类列示的合计一致",
    why: "两张表只是分类不同，合计不一致则其中一张表有误。",
    basis: [],
    messages: { mismatch: "{table}{totalLabel}为{total}，按经济分类列示的表中{partLabel}为{part}，相差{gap}。" },
    claims: (tables) => [
      ...split(tables.generalPublicBudgetExpenditure, tables.generalPublicBudgetByEconomic),
      ...split(tables.fiscalAppropriationExpenditure, tables.fiscalBasicExpenditure, "expenditure.basic"),
    ],
  }),
];

/** The total of a side with what is carried over, and without it unless the other table counts that as well. */
function totalsOf(both: BudgetTable, side: number, isCarriedCounted: boolean) {
  return [grandTotal(both, side), isCarriedCounted ? undefined : yearTotal(both, side)];
}

function ofAllFunds(tables: TableSet): Claim[] {
  const { fiscalAppropriationSummary: fiscal, generalPublicBudgetExpenditure: general } = tables;
  const told = [general, tables.governmentManagedFunds, tables.stateCapitalOperations];
  if (told.some((table) => table && table.entries.length > 0 && !totalOf(table)))
    return [{ kind: "unknown", missing: "有一张支出表的合计没有读出" }];
  if (!fiscal || !general || !totalOf(general)) return [];
  const parts = told.flatMap((table) => (table && totalOf(table)) ?? []);
  const totals = [grandTotal(fiscal, 1), yearTotal(fiscal, 1), ...ownYear(fiscal)].filter(
    (total) => total !== undefined,
  );
  const isWhole = told.every((table) => table !== undefined);
  const carried = forwardIn(fiscal);
  // What is carried forward may be in the funds' own tables or not, where no total of the year's own says it.
  if (totals.length === 1 && carried.length > 0) {
    const readings = [parts, [...parts, ...carried]].map((told) => tableSum(fiscal, "mismatch", totals[0]!, told));
    return [{ kind: "alternatives", message: "mismatch", readings }];
  }
  return eitherTotal(fiscal, "mismatch", totals, parts).map((claim) =>
    isWhole || claim.kind !== "sum" ? claim : { ...claim, doubt: true },
  );
}

/** The rows of income that tell what is carried forward, none a part of another. */
function forwardIn(table: BudgetTable): Term[] {
  const isForward = (row: TableRow | undefined) => row?.side === 0 && row.carried === "forward" && row.role === "item";
  return table.rows.flatMap((row, at) => {
    const isOuter = isForward(row) && !isForward(table.rows[row.parent ?? -1]);
    const term = isOuter ? termAt(table, at, leadColumn(table, 0)) : undefined;
    return term === undefined || isZero(term.amount.value) ? [] : [term];
  });
}

function fundTotals(fiscal: BudgetTable, words: RegExp) {
  const column = fiscal.columns.findIndex(({ side, path }) => side === 1 && words.test(path.at(-1) ?? ""));
  const rows = [
    fiscal.rows.findLastIndex(({ side, role }) => side === 1 && role === "total"),
    fiscal.rows.findLastIndex(({ side, concept }) => side === 1 && concept === "expenditure.current"),
  ];
  // What the fund brings in the year alone, where something is carried forward that its own table may leave out.
  const isNew = ({ side, label, carried }: TableRow) => side === 0 && carried === undefined && words.test(label);
  const income = column !== -1 && carriesOver(fiscal) ? fiscal.rows.findIndex(isNew) : -1;
  return [...rows.map((row) => termAt(fiscal, row, column)), termAt(fiscal, income, leadColumn(fiscal, 0))];
}

function split(table: BudgetTable | undefined, other: BudgetTable | undefined, concept?: string): Claim[] {
  return sameTotal(table, (one) => [totalOf(one, concept ?? (other && onlyKind(other)))], other);
}

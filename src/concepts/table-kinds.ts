import type { TableKind } from "../model/disclosure/budget-table.ts";
import type { Concept } from "../model/disclosure/vocabulary.ts";
import { FISCAL, moneyIn } from "./funds.ts";

/** Tables known by one word of their title, whatever money they tell. The first that fits wins. */
const SUBJECTS: readonly (readonly [TableKind, RegExp, RegExp?])[] = [
  ["departmentIndicators", /(?:整体|部门).*绩效(?:目标|指标)/, /项目/],
  ["projectObjectives", /绩效(?:目标|指标)/],
  ["procurement", /采购/],
  ["assets", /资产/],
  ["institutions", /机构设置/],
  ["threePublic", /三公|因公出国/],
  ["agencyRunningCosts", /机关运行/],
];

type Kinds = Partial<Record<Content, TableKind>>;
type Content = "both" | "revenue" | "expenditure" | "basic" | "project";

/** What a title says the money is; the first that fits wins. Uses of money that are none of the open tables have no content. */
const CONTENTS: readonly (readonly [Content | undefined, RegExp])[] = [
  ["basic", /基本支出/],
  [undefined, /结转资金|会议费|培训费|转移支付|购买服务/],
  ["project", /项目支出|项目(?:预算|经费|资金)|专项/],
  ["both", /收支|收入支出|收入(?:与|和|、|及)支出/],
  ["revenue", /收入/],
  ["expenditure", /支出/],
];

/** Tables of all money, and by the money their title names. */
const ALL: Kinds = {
  both: "revenueExpenditureSummary",
  revenue: "revenueSummary",
  expenditure: "expenditureSummary",
  basic: "basicExpenditure",
  project: "projectExpenditure",
};
const BY_MONEY: Partial<Record<Concept, Kinds>> = {
  [FISCAL]: {
    both: "fiscalAppropriationSummary",
    expenditure: "fiscalAppropriationExpenditure",
    basic: "fiscalBasicExpenditure",
    project: "projectExpenditure",
  },
  "revenue.generalPublicBudget": {
    expenditure: "generalPublicBudgetExpenditure",
    basic: "basicExpenditure",
    project: "projectExpenditure",
  },
  "revenue.governmentManagedFunds": { both: "governmentManagedFunds", expenditure: "governmentManagedFunds" },
  "revenue.stateCapitalOperations": { both: "stateCapitalOperations", expenditure: "stateCapitalOperations" },
};

/** A table that every department opens with its budget: what it is called, the words of its title by which it is known, and from which budget on there is one. */
export interface OpenTable {
  kind: TableKind;
  name: string;
  words: RegExp;
  since?: number;
}

/** The open tables in their order. The ninth came with the budgets of about 2021, and not everywhere. */
export const OPEN_TABLES: readonly OpenTable[] = [
  { kind: "revenueExpenditureSummary", name: "部门收支总体情况表", words: /收支(?:预算)?总/ },
  { kind: "revenueSummary", name: "部门收入总体情况表", words: /收入(?:预算)?总/ },
  { kind: "expenditureSummary", name: "部门支出总体情况表", words: /支出(?:预算)?总/ },
  { kind: "fiscalAppropriationSummary", name: "财政拨款收支总体情况表", words: /财政拨款收支/ },
  { kind: "generalPublicBudgetExpenditure", name: "一般公共预算支出情况表", words: /一般公共预算.*支出/ },
  { kind: "basicExpenditure", name: "一般公共预算基本支出情况表", words: /基本支出/ },
  { kind: "threePublic", name: "一般公共预算“三公”经费支出情况表", words: /三公/ },
  { kind: "governmentManagedFunds", name: "政府性基金预算支出情况表", words: /基金/ },
  { kind: "stateCapitalOperations", name: "国有资本经营预算支出表", words: /国有资本/, since: 2021 },
];

/** The kind that one word of a title names. Takes bare text. */
export function subjectOfTitle(bare: string): TableKind | undefined {
  return SUBJECTS.find(([, yes, no]) => yes.test(bare) && !no?.test(bare))?.[0];
}

/** The kind that a title names; undefined when it says too little, `unknown` when it names a table that is none of the kinds. Takes bare text. */
export function kindOfTitle(bare: string): TableKind | undefined {
  const subject = subjectOfTitle(bare);
  if (subject !== undefined) return subject;
  const plain = bare.replace(/[(](?:不?含|包含|包括)[^)]*[)]/g, "");
  const money = moneyIn(plain);
  const said = CONTENTS.find(([, words]) => words.test(plain));
  if (said === undefined) return money === FISCAL && /总表|总体/.test(plain) ? "fiscalAppropriationSummary" : undefined;
  const kinds = money === undefined ? ALL : (BY_MONEY[money] ?? {});
  return said[0] === undefined ? "unknown" : (kinds[said[0]] ?? "unknown");
}

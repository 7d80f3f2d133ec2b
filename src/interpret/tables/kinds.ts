import type { TableColumn, TableKind, TableRow } from "../../model/disclosure/budget-table.ts";
import { bareText } from "./grid.ts";
import { shapeOf } from "./shapes.ts";

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

type Scope = "all" | "fiscal" | "general" | "funds" | "capital";
type Content = "both" | "revenue" | "expenditure" | "basic" | "project";

/** Funds that a title may name; one of them is what the table is about, several together are 财政拨款. */
const FUNDS: readonly (readonly [Scope, RegExp])[] = [
  ["capital", /国有资本/],
  ["funds", /(?<!保险)基金/],
  ["general", /一般公共预算|公共财政预算/],
];

/** What a title says the money is; the first that fits wins. Uses of money that are none of the open tables have no content. */
const CONTENTS: readonly (readonly [Content | undefined, RegExp])[] = [
  ["basic", /基本支出/],
  [undefined, /结转资金|会议费|培训费|转移支付|购买服务/],
  ["project", /项目支出|项目(?:预算|经费|资金)|专项/],
  ["both", /收支|收入支出|收入(?:与|和|、|及)支出/],
  ["revenue", /收入/],
  ["expenditure", /支出/],
];

const KINDS: Readonly<Record<Scope, Partial<Record<Content, TableKind>>>> = {
  all: {
    both: "revenueExpenditureSummary",
    revenue: "revenueSummary",
    expenditure: "expenditureSummary",
    basic: "basicExpenditure",
    project: "projectExpenditure",
  },
  fiscal: {
    both: "fiscalAppropriationSummary",
    expenditure: "fiscalAppropriationExpenditure",
    basic: "fiscalBasicExpenditure",
    project: "projectExpenditure",
  },
  general: { expenditure: "generalPublicBudgetExpenditure", basic: "basicExpenditure", project: "projectExpenditure" },
  funds: { both: "governmentManagedFunds", expenditure: "governmentManagedFunds" },
  capital: { both: "stateCapitalOperations", expenditure: "stateCapitalOperations" },
};

/**
 * Which table this is: as its title says, else as its columns, labels and codes do, else, where it has no title, as the heading above it does;
 * `unknown` when none says.
 */
export function kindOf(
  title: string | undefined,
  columns: readonly TableColumn[],
  rows: readonly Pick<TableRow, "label" | "code" | "side" | "concept">[],
  heading?: string,
): TableKind {
  const bare = bareText(title ?? "").replace(/["“”'‘’《》]/g, "");
  const named = kindNamed(bare);
  const shape = shapeOf(columns, rows);
  if (named === "generalPublicBudgetExpenditure" && (/经济分类/.test(bare) || shape.codes === "economic"))
    return "generalPublicBudgetByEconomic";
  const above = title === undefined && heading !== undefined ? subjectAbove(heading) : undefined;
  return named ?? shape.kind ?? above ?? "unknown";
}

/** Under a heading of 绩效 stand forms. */
function subjectAbove(heading: string): TableKind | undefined {
  return subjectOf(heading) ?? (/绩效/.test(heading) ? "projectObjectives" : undefined);
}

/** The kind that one word of a title names. */
function subjectOf(title: string): TableKind | undefined {
  const bare = bareText(title).replace(/["“”'‘’《》]/g, "");
  return SUBJECTS.find(([, yes, no]) => yes.test(bare) && !no?.test(bare))?.[0];
}

/** The kind that a title names; undefined when it says too little, `unknown` when it names a table that is none of the kinds. */
function kindNamed(bare: string): TableKind | undefined {
  const subject = subjectOf(bare);
  if (subject !== undefined) return subject;
  const plain = bare.replace(/[(](?:不?含|包含|包括)[^)]*[)]/g, "");
  const scope = scopeOf(plain);
  const said = CONTENTS.find(([, words]) => words.test(plain));
  if (said === undefined)
    return scope === "fiscal" && /总表|总体/.test(plain) ? "fiscalAppropriationSummary" : undefined;
  return said[0] === undefined ? "unknown" : (KINDS[scope][said[0]] ?? "unknown");
}

function scopeOf(bare: string): Scope {
  const named = FUNDS.filter(([, words]) => words.test(bare)).map(([scope]) => scope);
  if (named.length > 1) return "fiscal";
  return named[0] ?? (/财政拨款/.test(bare) ? "fiscal" : "all");
}

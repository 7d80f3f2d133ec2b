import type { TableColumn, TableKind, TableRow } from "../../model/disclosure/budget-table.ts";

type Row = Pick<TableRow, "label" | "code" | "side" | "concept">;

/** What a table looks like: the kind that its heads, labels and codes make it, and the classification that its codes are of. */
export interface Shape {
  kind: TableKind | undefined;
  codes: "functional" | "economic" | undefined;
}

const FUNCTIONAL = /^2\d{2}(?:\d{2}){0,2}$/;
const ECONOMIC = /^(?:30[1-9]|31[0-3]|399|50\d|51[0-5]|599)(?:\d{2})?$/;

/** Heads that make a table what it is, all of them needed. */
const HEADS: readonly (readonly [TableKind, readonly RegExp[]])[] = [
  ["threePublic", [/因公出国/, /接待/]],
  [
    "institutions",
    [/(?:^|\|)(?:预算)?(?:单位|机构)(?:名称|全称)?(?:\||$)/, /(?:单位|机构)(?:性质|类型|类别|规格)|行政级别|经费保障/],
  ],
  ["departmentIndicators", [/一级指标/, /三级指标|指标值/]],
  ["procurement", [/采购|品目/, /数量|单价|目录|方式/]],
];

/** Labels of rows that make a table what it is, at least so many of them. */
const LABELS: readonly (readonly [TableKind, readonly RegExp[], least: number])[] = [
  ["threePublic", [/因公出国/, /公务接待/, /公务用车(?:购置|运行|运维)/], 3],
  ["assets", [/房屋|办公用房/, /车辆|汽车|用车/, /设备/, /(?:固定|国有)?资产(?:总额|合计|总计)/], 3],
];

/** The sources of money that 财政拨款 is made of. */
const FISCAL = new Set([
  "revenue.generalPublicBudget",
  "revenue.governmentManagedFunds",
  "revenue.stateCapitalOperations",
  "revenue.fiscalAppropriation",
]);
/** What 收入总计 may be told in besides its sources. */
const AROUND = new Set(["revenue.total", "revenue.current", "revenue.carriedForward", "revenue.surplusUsed"]);

/** Which table this is by its columns, labels and codes alone. */
export function shapeOf(columns: readonly TableColumn[], rows: readonly Row[]): Shape {
  const codes = codesOf(rows);
  const kind =
    byWords(
      HEADS.map(([named, words]) => [named, words, words.length]),
      [columns.flatMap(({ path }) => path).join("|")],
    ) ??
    byWords(
      LABELS,
      rows.map(({ label }) => label),
    ) ??
    twoSided(columns, rows) ??
    coded(columns, codes);
  return { kind, codes };
}

function byWords(
  known: readonly (readonly [TableKind, readonly RegExp[], least: number])[],
  texts: readonly string[],
): TableKind | undefined {
  return known.find(
    ([, words, least]) => words.filter((word) => texts.some((text) => word.test(text))).length >= least,
  )?.[0];
}

/** The classification that all codes of a table but a few are of. */
function codesOf(rows: readonly Row[]): Shape["codes"] {
  const codes = rows.flatMap(({ code }) => code ?? []);
  const most = (pattern: RegExp) =>
    codes.length > 2 && codes.filter((code) => pattern.test(code)).length * 10 > codes.length * 9;
  if (most(ECONOMIC)) return "economic";
  return most(FUNCTIONAL) ? "functional" : undefined;
}

/** Income on the left, expenditure on the right: of 财政拨款 where only its sources stand there, or its funds head columns. */
function twoSided(columns: readonly TableColumn[], rows: readonly Row[]): TableKind | undefined {
  const named = (pattern: RegExp, isLeft: boolean) =>
    rows.flatMap(({ side, concept = "" }) => (isLeft === (side === 0) && pattern.test(concept) ? [concept] : []));
  const sources = named(/^revenue\./, true);
  if (sources.length < 3 || named(/^(?:function|expenditure)\./, false).length < 3) return undefined;
  const funds = columns.filter(({ side, path }) => side > 0 && /一般公共预算|基金|国有资本/.test(path.at(-1) ?? ""));
  const own = sources.filter((concept) => !AROUND.has(concept));
  const isFiscal = funds.length > 1 || own.every((concept) => FISCAL.has(concept));
  return isFiscal ? "fiscalAppropriationSummary" : "revenueExpenditureSummary";
}

/** Expenditure by codes: by its own kinds of spending, or by the sources of its money. */
function coded(columns: readonly TableColumn[], codes: Shape["codes"]): TableKind | undefined {
  const heads = columns.map(({ path }) => path.join("|"));
  const has = (words: RegExp) => heads.some((head) => words.test(head));
  if (codes === "economic") return has(/人员/) && has(/公用/) && !has(/项目支出/) ? "basicExpenditure" : undefined;
  if (codes !== "functional") return undefined;
  if (has(/经营支出|上缴上级|附属单位补助/)) return "expenditureSummary";
  if (has(/基本支出/) && has(/项目支出/))
    return has(/人员/) && has(/公用/) ? "generalPublicBudgetExpenditure" : undefined;
  return has(/事业收入|上级补助收入|附属单位上缴|单位资金/) ? "revenueSummary" : undefined;
}

import type { TableColumn } from "../../../model/disclosure/budget-table.ts";
import { unitNamed } from "../../../text/figures/units.ts";
import { PRIOR_YEAR, THIS_YEAR, YEAR } from "../../phrases/years.ts";
import {
  carriedBy,
  isCode,
  isCounted,
  isFigure,
  isNothing,
  isOfWhich,
  isSubtotal,
  isTotal,
  withoutUnit,
} from "../cell-words.ts";
import { type CellGrid, textOf } from "../grid.ts";
import { bodyRows, type Head } from "../head.ts";
import { conceptFields, conceptsOfLabel } from "../label-concepts.ts";
import { sidesOf } from "./sides.ts";

type Role = TableColumn["role"];

const COUNTS = /数量|人数|人次|面积|辆数|台数|个数|编制数|实有数|[(](?:人|名|户)[)]$/;
const HEAD_ROLES: readonly (readonly [RegExp, Role])[] = [
  [/^(?:序号|行次|栏次|序)$/, "ordinal"],
  [/编码|代码|编号|科目号|目录序号|^[类款项]$/, "code"],
  [/%|占比|比例|比重|增幅|权重|(?:率|[增减变降][动减长]?幅度?)(?:[(]|$)/, "percent"],
  [COUNTS, "quantity"],
  [/名称|备注|说明|内容|依据|指标|目标|规格|计量单位|性质|方式|^单位$|^部门$|^项目$|科目$|^类别$|^摘要$/, "text"],
];
/** Whether a label says no more than that what stands beside it is counted, not paid. */
export function isCountName(bare: string): boolean {
  return /^\D{0,3}$/.test(bare.replace(COUNTS, "")) && COUNTS.test(bare);
}

/** What the cells of one column below its heads hold, in counts. */
interface Content {
  figures: number;
  codes: number;
  percents: number;
  counted: number;
  /** Of the figures, those with decimals. */
  fractions: number;
  texts: number;
  /** Of the texts, those that only say 合计 or 小计. */
  totals: number;
  /** Of the texts, those that hold words. */
  words: number;
}

/**
 * The columns of a table by their heads and by what stands in them; label columns and sides are told apart last. `filingYear` is the budget's: where a head names
 * it, columns of later years are told from it as well as those of earlier ones.
 */
export function readColumns(grid: CellGrid, head: Head, filingYear?: number): TableColumn[] {
  const body = bodyRows(grid, head);
  const contents = Array.from({ length: grid.columns }, (_, column) => contentOf(grid, body, column));
  const isInFractions = contents.some(({ fractions }) => fractions > 0);
  const plain = contents.map((content, column) => {
    const path = pathOf(grid, head, column);
    const next = contents.slice(column + 1).find(({ texts, figures }) => texts + figures > 0);
    const isNamed = next !== undefined && next.texts > next.figures + next.codes;
    const isCount = isInFractions && isCountHead(path, content);
    return { column, path, role: isCount ? ("quantity" as const) : roleOf(path, content, column, isNamed) };
  });
  const labelled = plain.map((each, at) => ({
    ...each,
    role: each.role === "text" && isLabel(plain, at) ? ("label" as const) : each.role,
  }));
  const sides = sidesOf(labelled, grid, head);
  const years = labelled.map(({ path }) => yearOf(path));
  const own = filingYear !== undefined && years.includes(filingYear) ? filingYear : Math.max(...years);
  return labelled.map((each, at) => {
    const unit = each.path.map(unitNamed).find((found) => found !== undefined);
    const { column, path, role } = each;
    const { concept, concepts } = conceptFields(tellingHead(path));
    const ofWhich = isOfWhich(path.at(-1) ?? "") || undefined;
    const year = otherYear(path, years[at]!, own);
    const carried = carriedBy(...path);
    return { column, path, role, side: sides[at] ?? 0, concept, concepts, unit, ofWhich, year, carried };
  });
}

/** The head that says what a column holds: the last, or the one above it where the last only says 小计 or 合计. */
function tellingHead(path: readonly string[]): string {
  const leaf = path.at(-1) ?? "";
  return path.length > 1 && /^(?:小计|合计|总计)$/.test(withoutUnit(leaf)) ? path.at(-2)! : leaf;
}

/** The latest year that the heads over a column name; 0 when they name none. */
function yearOf(path: readonly string[]): number {
  const years = path.flatMap((text) => [...text.matchAll(/20[0-4]\d(?=年|\D|$)/g)].map(([year]) => Number(year)));
  return Math.max(0, ...years);
}

const IS_PAST = new RegExp(`^${PRIOR_YEAR}(?!.*(?:结转|结余|余额))|执行数$|决算数$`);

function otherYear(path: readonly string[], year: number, own: number): TableColumn["year"] {
  if ((year > 0 && year < own) || path.some((text) => IS_PAST.test(text))) return "past";
  return year > own ? "later" : undefined;
}

/** Head texts over a column from the top down, a merged head once. */
function pathOf(grid: CellGrid, head: Head, column: number): string[] {
  const cells = head.heads.map((row) => grid.cover[row]?.[column]);
  return [...new Set(cells)].map((cell) => cell?.bare ?? "").filter((text) => text !== "");
}

function contentOf(grid: CellGrid, body: readonly number[], column: number): Content {
  const content = { figures: 0, codes: 0, percents: 0, counted: 0, fractions: 0, texts: 0, totals: 0, words: 0 };
  for (const row of body) {
    const cell = grid.cover[row]?.[column];
    if (cell === undefined || cell.row !== row || cell.column !== column) continue;
    const text = textOf(grid, row, column);
    if (isNothing(text)) continue;
    if (/^\d{2,9}$/.test(text) && (isCode(text) || text.length === 2)) content.codes++;
    else if (/%$/.test(text)) content.percents++;
    else if (isFigure(text)) {
      content.figures++;
      if (text.includes(".")) content.fractions++;
    } else if (isCounted(text)) content.counted++;
    else {
      content.texts++;
      if (isTotal(text) || isSubtotal(text)) content.totals++;
      else if (/\p{Script=Han}{2}/u.test(text)) content.words++;
    }
  }
  return content;
}

/** 示范县（个） over whole numbers, beside money with decimals. */
function isCountHead(path: readonly string[], { figures, codes, fractions, texts, totals }: Content): boolean {
  const leaf = path.at(-1) ?? "";
  return (
    /[\u4e00-\u9fff][(][\u4e00-\u9fff]{1,3}[)]$/.test(leaf) &&
    unitNamed(leaf) === undefined &&
    figures + codes > 0 &&
    fractions === 0 &&
    texts === totals
  );
}

/** What a column is for; `isNamed`: names stand right of it, as they do right of codes. */
function roleOf(path: readonly string[], content: Content, column: number, isNamed: boolean): Role {
  const leaf = path.at(-1) ?? "";
  // 比上年增减% over 合计 | 基本支出: a head says percent of all below it
  const isPercent = path.some((head) => head.includes("%"));
  const told = isPercent ? "percent" : HEAD_ROLES.find(([pattern]) => pattern.test(leaf))?.[1];
  const { figures, codes, percents } = content;
  const texts = content.texts + (told === "quantity" ? 0 : content.counted);
  if (told === "code" && /^[类款项]$/.test(leaf) && content.words > codes) return "text";
  if (told === "ordinal" || told === "code") return told;
  if (percents > figures + texts) return "percent";
  if (texts > figures + codes) return "text";
  if (told === "percent" || told === "quantity") return told;
  if (told === "text" && figures > 0) return conceptsOfLabel(leaf).length > 0 ? "amount" : "quantity"; // 特定目标类 is money
  // 科目 over codes alone
  if (told === "text" && /科目$/.test(leaf) && codes > 0 && figures === 0) return "code";
  if (codes > 0 && figures === 0 && texts === content.totals && isNamed && column < 4 && !isMoneyHead(leaf))
    return "code";
  if (figures + codes > 0) return "amount";
  return told === "text" || path.length === 0 || /单位$/.test(leaf) ? "text" : "amount";
}

const OF_MONEY = new RegExp(
  `合计|小计|预算数?$|资金|金额|支出$|收入$|费用?$|增减|安排|${PRIOR_YEAR}|${THIS_YEAR}|${YEAR}`,
);

/** Whether a head names money, so that whole numbers below it are no codes. */
function isMoneyHead(leaf: string): boolean {
  return OF_MONEY.test(leaf) || conceptsOfLabel(leaf).length > 0;
}

/** A text column is a label when amounts stand to its right before the next remark; what things are counted in names none. */
function isLabel(columns: readonly { role: Role; path: readonly string[] }[], at: number): boolean {
  if (/计量单位$/.test(columns[at]?.path.at(-1) ?? "")) return false;
  const figured = columns.map(({ role }) => role !== "text" && role !== "code" && role !== "ordinal");
  const right = columns.filter((_, other) => other > at && figured[other]);
  // 年度预算数 | 绩效指标 | 优 | 良: of what a row with money of its own is to reach
  const isOfMarks = right.every(({ role }) => role === "percent") && columns.slice(0, at).some(isAmount);
  return right.length > 0 && !isOfMarks;
}

function isAmount({ role }: { role: Role }): boolean {
  return role === "amount";
}

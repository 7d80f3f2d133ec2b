import {
  columnsOf,
  figure,
  grouped,
  headsOver,
  insert,
  leafOf,
  type NewColumn,
  tall,
  times,
  valueAt,
  withColumns,
} from "./edit.ts";
import type { Line, Sheet } from "./sheet.ts";

const TOTAL = /^(?:合计|总计|小计|.{0,8}(?:合计|总计))$/;
const BASIC = /^(?:其中:?)?基本支出$/;
const PROJECT = /^项目支出$/;
const PERSONNEL = /^人员(?:经费|支出|类)/;
const RUNNING = /^(?:日常)?公用/;

/** A table in one part whose first column of money is the total of its lines. */
function leadOf(sheet: Sheet): number | undefined {
  const lead = columnsOf(sheet, "money")[0];
  return lead === undefined || sheet.twoSided || !TOTAL.test(leafOf(sheet, lead)) ? undefined : lead;
}

function isSingle(sheet: Sheet): boolean {
  return !sheet.twoSided && columnsOf(sheet, "money").length === 1;
}

function money(sheet: Sheet, heads: NewColumn["heads"], value: (line: Line) => string | undefined): NewColumn {
  return {
    kind: "money",
    heads,
    text: (line) => {
      const found = value(line);
      return found === undefined ? "" : figure(sheet, found);
    },
  };
}

const FUNDS = ["一般公共预算", "政府性基金预算", "国有资本经营预算", "财政专户管理资金", "单位资金"];

/** The sources of the money right of all, under a head of their own or `flat` between total and parts; all of it from the first. */
export function fundsAdded(sheet: Sheet): Sheet | undefined {
  const lead = leadOf(sheet) ?? (isSingle(sheet) ? columnsOf(sheet, "money")[0] : undefined);
  if (lead === undefined || !isOfGeneralBudget(sheet)) return undefined;
  if (sheet.heads.some((row) => row.some(({ text }) => /基金|拨款|资金|预算(?!数)/.test(text)))) return undefined;
  const { sheet: deep, heads } = grouped(sheet, "资金来源", ["合计", ...FUNDS]);
  const columns = heads.map((head, at) =>
    money(deep, head, (line) => (at < 2 ? valueAt(line, lead) : valueAt(line, lead) && "0")),
  );
  return insert(deep, deep.kinds.lastIndexOf("money") + 1, columns);
}

/** Whether the title says that all of a table is money of the first of the funds, so that a column of it tells nothing new. */
function isOfGeneralBudget({ caption = "" }: Sheet): boolean {
  return /一般公共预算/.test(caption) && !/基金|国有资本/.test(caption);
}

/** A column of one figure opened into 小计 and its sources. */
export function fundsOpened(sheet: Sheet): Sheet | undefined {
  if (!isSingle(sheet) || !isOfGeneralBudget(sheet)) return undefined;
  const own = columnsOf(sheet, "money")[0]!;
  const { sheet: deep, heads } = grouped(sheet, "2026年预算数", ["小计", ...FUNDS.slice(0, 3)]);
  const columns = heads.map((head, at) => money(deep, head, (line) => (at < 2 ? valueAt(line, own) : undefined)));
  const added = insert(deep, own, columns);
  return withColumns(
    added,
    added.kinds.flatMap((_, column) => (column === own + heads.length ? [] : [column])),
  );
}

/** 本年 and 上年结转 behind the total. */
export function carriedAdded(sheet: Sheet): Sheet | undefined {
  const lead = leadOf(sheet);
  if (lead === undefined || columnsOf(sheet, "money").length < 2) return undefined;
  const rest = columnsOf(sheet, "money").slice(1);
  if (
    !rest.some((column) => /基金|收入/.test(leafOf(sheet, column))) ||
    rest.some((column) => /结转/.test(headsOver(sheet.heads, column).join()))
  )
    return undefined;
  return insert(sheet, lead + 1, [money(sheet, tall(sheet, "上年结转结余"), (line) => valueAt(line, lead) && "0")]);
}

/** Last year's figures before those of this year, the change and its rate behind them. */
export function lastYear(sheet: Sheet): Sheet | undefined {
  const own = isSingle(sheet) ? columnsOf(sheet, "money")[0] : undefined;
  if (own === undefined) return undefined;
  const named = withHead(sheet, own, "2026年预算数");
  const now = (line: Line) => valueAt(line, own);
  const after = insert(named, own + 1, [
    money(named, tall(named, "增减额"), (line) => times(now(line), "-1")),
    { kind: "other", heads: tall(named, "增减（%）"), text: (line) => (/[1-9]/.test(now(line) ?? "") ? "-50.00" : "") },
  ]);
  return insert(after, own, [money(after, tall(after, "2025年预算数"), (line) => times(now(line), "2"))]);
}

/** Three years side by side. */
export function threeYears(sheet: Sheet): Sheet | undefined {
  const own = isSingle(sheet) ? columnsOf(sheet, "money")[0] : undefined;
  if (own === undefined) return undefined;
  const named = withHead(sheet, own, "2026年预算数");
  const past = (head: string, factor: string) =>
    money(named, tall(named, head), (line) => times(valueAt(line, own), factor));
  return insert(named, own, [past("2024年决算数", "3"), past("2025年预算数", "2")]);
}

/** All columns of money for last year, then those of this year, under heads of the years; the figures are the same: what is rounded stays as far apart. */
export function yearsGrouped(sheet: Sheet): Sheet | undefined {
  const own = columnsOf(sheet, "money");
  const lead = leadOf(sheet);
  if (lead === undefined || own.length < 2 || own.length > 5 || own.at(-1)! - lead !== own.length - 1) return undefined;
  const leaves = own.map((column) => leafOf(sheet, column));
  const isFlat = own.every((column) => headsOver(sheet.heads, column).length === 1);
  if (!isFlat || new Set(leaves).size < leaves.length || sheet.heads.length > 2) return undefined;
  const before = grouped(sheet, "2025年预算数", leaves);
  const now = grouped(before.sheet, "2026年预算数", leaves);
  const columns = [...before.heads, ...now.heads].map((heads, at) =>
    money(now.sheet, heads, (line) => valueAt(line, own[at % own.length]!)),
  );
  const added = insert(now.sheet, own.at(-1)! + 1, columns);
  return withColumns(
    added,
    added.kinds.flatMap((_, column) => (own.includes(column) ? [] : [column])),
  );
}

function withHead(sheet: Sheet, column: number, text: string): Sheet {
  const own = tall(sheet, text);
  return { ...sheet, heads: sheet.heads.map((row, depth) => row.with(column, own[depth]!)) };
}

/** The columns of parts in turned order, the total last. */
export function turned(sheet: Sheet): Sheet | undefined {
  const own = columnsOf(sheet, "money");
  const lead = leadOf(sheet);
  if (lead === undefined || own.length < 2 || own.at(-1)! - lead !== own.length - 1) return undefined;
  const isFlat = own.every((column) => headsOver(sheet.heads, column).length === 1) && isLast(sheet, own.at(-1)!);
  if (!isFlat || own.some((column) => /其中/.test(leafOf(sheet, column)))) return undefined;
  const order = sheet.kinds.map((_, column) => column);
  order.splice(lead, own.length, ...own.toReversed());
  return withColumns(sheet, order);
}

/** 基本支出 without its 小计: only 人员 and 公用 below it. */
export function subtotalLeftOut(sheet: Sheet): Sheet | undefined {
  const gone = columnsOf(sheet, "money").find((column) => {
    const heads = headsOver(sheet.heads, column);
    return heads.length > 1 && /小计|合计/.test(heads.at(-1)!) && BASIC.test(heads.at(-2)!);
  });
  if (gone === undefined) return undefined;
  return withColumns(
    sheet,
    sheet.kinds.flatMap((_, column) => (column === gone ? [] : [column])),
  );
}

/** 基本支出 | 人员 | 公用 side by side under no head: 合计 = 基本支出 + 项目支出 still. */
export function groupFlattened(sheet: Sheet): Sheet | undefined {
  const own = columnsOf(sheet, "money");
  const heads = own.map((column) => headsOver(sheet.heads, column));
  const isSubtotal = (at: number) =>
    heads[at]!.length > 1 && /小计|合计/.test(heads[at]!.at(-1)!) && BASIC.test(heads[at]!.at(-2)!);
  if (sheet.twoSided || !own.some((_, at) => isSubtotal(at))) return undefined;
  const row = sheet.kinds.map((_, column) => {
    const at = own.indexOf(column);
    return at !== -1 && isSubtotal(at) ? "基本支出" : leafOf(sheet, column);
  });
  const made = row.map((text) => tall({ ...sheet, heads: [[]] }, text)[0]!);
  return { ...sheet, heads: [made] };
}

/** Whether columns or lines tell what is fiscal and what is not. */
function tellsFunds({ heads, lines, caption }: Sheet): boolean {
  const texts = [caption ?? "", ...heads.flat().map(({ text }) => text), ...lines.map(({ label }) => label)];
  return texts.some((text) => /财政拨款|公共预算|政府性基金/.test(text));
}

/** A column that tells how much of the total was given for one purpose, in the middle or at the end. */
export function ofWhichAdded(sheet: Sheet, head: string): Sheet | undefined {
  const lead = leadOf(sheet);
  if (lead === undefined || (/财政拨款/.test(head) && tellsFunds(sheet))) return undefined;
  return insert(sheet, lead + 1, [money(sheet, tall(sheet, head), (line) => times(valueAt(line, lead), "0.5"))]);
}

/** 合计 opened into 基本支出 (小计, 人员, 公用) and 项目支出 (小计, 本级, 对下): all of each in its first. */
export function natureOpened(sheet: Sheet): Sheet | undefined {
  const own = columnsOf(sheet, "money");
  const texts = own.map((column) => leafOf(sheet, column));
  const project = own[texts.findIndex((text) => PROJECT.test(text))];
  const opens = texts.some((text) => PERSONNEL.test(text) || RUNNING.test(text));
  if (leadOf(sheet) === undefined || project === undefined || opens || headsOver(sheet.heads, project).length > 1)
    return undefined;
  const { sheet: deep, heads } = grouped(sheet, "项目支出", ["小计", "本级项目支出", "对下转移支付支出"]);
  const columns = heads.map((head, at) => money(deep, head, (line) => (at < 2 ? valueAt(line, project) : undefined)));
  const added = insert(deep, project, columns);
  return withColumns(
    added,
    added.kinds.flatMap((_, column) => (column === project + heads.length ? [] : [column])),
  );
}

/** Remarks at the end, numbers of the lines at the front. */
export function framed(sheet: Sheet): Sheet | undefined {
  if (sheet.twoSided) return undefined;
  const numbered = insert(sheet, 0, [{ kind: "other", heads: tall(sheet, "序号"), text: (_, at) => String(at + 1) }]);
  return insert(numbered, numbered.kinds.length, [
    { kind: "other", heads: tall(numbered, "备注"), text: (_, at) => (at % 7 === 3 ? "按规定安排" : "") },
  ]);
}

/** Whether nothing but remarks stands right of a column. */
function isLast(sheet: Sheet, column: number): boolean {
  return sheet.kinds.every((_, other) => other <= column || leafOf(sheet, other) === "备注");
}

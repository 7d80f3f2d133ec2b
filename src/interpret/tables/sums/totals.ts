import { groupBy } from "../../../model/group-by.ts";
import { isUnitName } from "../../../text/organisations.ts";
import { PRIOR_YEAR, YEAR } from "../../phrases/years.ts";
import { withoutParts } from "./composed.ts";
import { closesYear, type Draft, type IndexedRow, proven, suggested } from "./draft.ts";
import { familyOf } from "./families.ts";

/** 2025年合计, 上年合计 below the 合计 of the year: the total of other rows than these. */
const OF_A_YEAR = new RegExp(`^(?:${YEAR}|${PRIOR_YEAR})`);

/** The totals of a side over the rows that they close or open. */
export function totalSums(rows: readonly IndexedRow[], coded: boolean): Draft[] {
  const all = rows.filter(isTotalRow);
  const isDated = ({ label, carried }: IndexedRow) => carried === undefined && OF_A_YEAR.test(label);
  const totals = all.every(isDated) ? all : all.filter((total) => !isDated(total));
  return totals.flatMap((total, nth) => {
    const index = rows.indexOf(total);
    const before = rows.slice(nth === 0 ? 0 : rows.indexOf(totals[nth - 1]!) + 1, index);
    const after = rows.slice(index + 1, nth + 1 < totals.length ? rows.indexOf(totals[nth + 1]!) : undefined);
    const year = totals.slice(0, nth).findLast(closesYear);
    const isCarried = ({ carried }: IndexedRow) => carried !== undefined;
    // 本年收入小计, its sources below it, 上年结转, 收入总计
    const isLead = (one: IndexedRow) => closesYear(one) && !rows.slice(0, rows.indexOf(one)).some(isItem);
    if (year !== undefined && !closesYear(total))
      return grandSums(total, year, isLead(year) ? before.filter(isCarried) : before);
    if (isLead(total) && nth + 1 < totals.length)
      return listSums(
        total,
        after.filter((row) => !isCarried(row)),
      );
    const [grand, own] = totals;
    if (totals.length === 2 && isAbove(rows, grand!, own!)) {
      const rest = rows.filter(({ at, carried }) => at > grand!.at && carried !== undefined);
      if (nth === 0) return grandSums(grand!, own!, rest);
      const sources = after.filter(({ carried }) => carried === undefined);
      return listSums(own!, sources);
    }
    if (coded) return codedSums(total, totals.length === 1 ? rows : [], before, after);
    return listSums(total, before.some(isItem) ? before : after);
  });
}

/** 总计, 上年结转, 本年收入合计 and its sources: totals that stand over what they are made of. */
function isAbove(rows: readonly IndexedRow[], grand: IndexedRow, year: IndexedRow): boolean {
  const isBefore = rows.slice(0, rows.indexOf(year)).every((row) => row === grand || !isItem(row) || row.carried);
  return isBefore && !closesYear(grand) && closesYear(year) && rows.some((row) => row.at > year.at && isItem(row));
}

function isTotalRow(row: IndexedRow): boolean {
  return row.role === "total" || closesYear(row);
}

function isItem({ role }: IndexedRow): boolean {
  return role === "item";
}

/** Rows of the first level that have something to add. */
function top(rows: readonly IndexedRow[]): IndexedRow[] {
  return rows.filter((row) => isItem(row) && row.level === 0 && row.figured);
}

/** 合计 over the 类 (or the units) of one list; where rows without code stand among them, or codes repeat, more than one reading fits. */
function codedSums(
  total: IndexedRow,
  rows: readonly IndexedRow[],
  before: readonly IndexedRow[],
  after: readonly IndexedRow[],
): Draft[] {
  const all = top(rows);
  const own = top(before.some(isItem) ? before : after);
  const withCode = all.filter(({ code }) => code !== undefined);
  const isSettled =
    withCode.length === all.length && isOneList(withCode) && (before.length === 0 || after.length === 0);
  if (isSettled) return proven("codeTotal", total, withCode);
  return suggested("codeTotal", total, [withCode, all, own, ...kindsOf(all), ...kindsOf(own)]);
}

/** Whether the codes of these rows are those of siblings: equally long, from one list, each once. */
function isOneList(rows: readonly IndexedRow[]): boolean {
  const kinds = new Set(rows.map(({ code, system }) => `${system} ${code?.length}`));
  return kinds.size === 1 && new Set(rows.map(({ code }) => code)).size === rows.length;
}

/**
 * Rows alike, kind by kind: by which of their words are filled in; where one list mixes the source of funds, units and their items, the rows with
 * several words, those that name a unit alone, and the others that stand alone; the 类 among names of other levels; and
 * the first of each run with one code, which may be what the others are parts of.
 */
function kindsOf(rows: readonly IndexedRow[]): IndexedRow[][] {
  const classes = classesOf(rows);
  const rank = ({ at }: IndexedRow) => String(classes.has(at));
  const codes = rows.map(({ code, system }) => code && `${system} ${code}`);
  const repeating = new Set(rows.filter((_, at) => codes[at] && codes[at] === codes[at - 1]));
  const again = (row: IndexedRow) => String(repeating.has(row));
  return [({ shape }: IndexedRow) => shape, bearing, rank, again].flatMap((kind) => {
    const groups = groupBy(rows, kind);
    return groups.length > 1 ? groups : [];
  });
}

function bearing({ names, label }: IndexedRow): string {
  return names > 1 ? "item" : isUnitName(label) ? "unit" : "other";
}

/** The rows named as 类; of several so named (工资福利支出, 其他工资福利支出) the first. */
function classesOf(rows: readonly IndexedRow[]): Set<number> {
  const named = rows.filter(
    ({ code, concept }) => code === undefined && /^(?:function|economic)\./.test(concept ?? ""),
  );
  return new Set(groupBy(named, ({ concept }) => concept ?? "").map(([first]) => first!.at));
}

/** 总计 = 本年合计 and what stands between the two. What comes after 结转 and names money carried over, or a fund, may be a part of it. */
function grandSums(total: IndexedRow, year: IndexedRow, between: readonly IndexedRow[]): Draft[] {
  const all = top(between);
  const own = all.filter((row, at) => !all.slice(0, at).some((above) => mayHold(above, row)));
  if (own.length === all.length) return proven("grandTotal", total, [year, ...all]);
  const rest = all.filter((row) => !own.includes(row) || !all.some((below) => mayHold(row, below)));
  return [
    ...suggested("grandTotal", total, [
      [year, ...all],
      [year, ...own],
      [year, ...rest],
    ]),
    ...carriedSums(all),
  ];
}

/** 上年结转 without a numeral over rows numbered 1, 2, 3: they look like its parts. */
function carriedSums(rows: readonly IndexedRow[]): Draft[] {
  return rows.flatMap((above, at) => {
    if (above.carried === undefined || above.numeral !== undefined) return [];
    const below = rows.slice(at + 1);
    const end = below.findIndex(({ numeral }, index) => numeral?.number !== index + 1);
    return suggested("items", above, [end === -1 ? below : below.slice(0, end)]);
  });
}

const FUND = /公共预算|基金|国有资本|财政拨款|专户|单位资金|其他资金|事业收入/;

function mayHold(above: IndexedRow, row: IndexedRow): boolean {
  if (above.carried !== "forward") return false;
  const isNumbered = row.numeral !== undefined && above.numeral === undefined;
  return isNumbered || FUND.test(row.label) || row.carried !== undefined;
}

function listSums(total: IndexedRow, rows: readonly IndexedRow[]): Draft[] {
  const basis = closesYear(total) ? "yearTotal" : "listTotal";
  const all = top(rows);
  const subtotals = rows.filter(({ role }) => role === "subtotal");
  if (subtotals.length > 0 && all.length > 0 && isAllSubtotalled(rows)) return proven(basis, total, subtotals);
  if (subtotals.length > 0) return suggested(basis, total, [subtotals, all, [...subtotals, ...all]]);
  const plain = withoutParts(all);
  const numbered = plain.filter(({ numeral }) => numeral !== undefined);
  if (numbered.length > 0 && numbered.length < plain.length) return suggested(basis, total, [plain, numbered, all]);
  const kinds = numbered.length > 0 ? [] : kindsOf(plain);
  const isFlat = !rows.some(({ level }) => level > 0) || numbered.length > 0;
  if (isFlat && kinds.length === 0 && plain.length === all.length) return proven(basis, total, plain);
  return suggested(basis, total, [plain, all, ...kinds]);
}

/** Whether 小计 stand below, or above, each run of items and no item stands outside them; one next to another may be of another level. */
function isAllSubtotalled(rows: readonly IndexedRow[]): boolean {
  const marks = rows.filter(({ figured, role }) => figured || role === "subtotal");
  const turns = marks.map(({ role, level }) =>
    role === "subtotal" ? "s" : role === "item" && level === 0 ? "i" : "?",
  );
  return /^(?:(?:i+s)+|(?:si+)+)$/.test(turns.join(""));
}

/**
 * In a form of indicators only a total with the run of rows right below it that name one family of parts (资金总额, 财政拨款, 其他资金), or with the
 * run of tasks and their money right above it (任务1, 任务2, 金额合计).
 */
export function formSums(rows: readonly IndexedRow[]): Draft[] {
  return rows.flatMap((total, at) => {
    if (!isTotalRow(total)) return [];
    const family = familySums(total, rows.slice(at + 1));
    return family.length > 0 ? family : taskSums(total, rows.slice(0, at));
  });
}

function taskSums(total: IndexedRow, before: readonly IndexedRow[]): Draft[] {
  const run = before.slice(before.findLastIndex((row) => !isItem(row) || !row.figured) + 1);
  return run.length > 1 ? suggested("listTotal", total, [run]) : [];
}

function familySums(total: IndexedRow, after: readonly IndexedRow[]): Draft[] {
  const end = after.findIndex(({ role, label }) => !(role === "item" || role === "ofWhich") || !familyOf([label]));
  const run = end === -1 ? after : after.slice(0, end);
  const family = run.length > 1 ? familyOf(run.map(({ label }) => label)) : undefined;
  return family === undefined ? [] : suggested(family, total, [run]);
}

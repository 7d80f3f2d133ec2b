import type { TableRow } from "../../../model/disclosure/budget-table.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Numeral } from "./numerals.ts";
import type { RowDraft } from "./rows.ts";

type Parents = (number | undefined)[];

/** Places every row in the hierarchy of its side: by code where codes are printed, else by numeral; 其中 rows hang on the row above them. */
export function nest(rows: readonly RowDraft[]): TableRow[] {
  const sides = [...new Set(rows.map(({ side }) => side))];
  const nested = sides.flatMap((side) => {
    const from = rows.findIndex((row) => row.side === side);
    const own = rows.filter((row) => row.side === side);
    return parentsOf(own).map((parent) => (parent === undefined ? undefined : parent + from));
  });
  const levels: number[] = [];
  return rows.map(({ row, side, role, label, concept, concepts, carried, place, year, ...own }, at) => {
    const parent = nested[at];
    const level = parent === undefined ? 0 : (levels[parent] ?? 0) + 1;
    levels.push(level);
    // A project that stands below its 项 is no 项 of its own, though it repeats the code.
    const isPart = parent !== undefined && own.code !== undefined && rows[parent]!.code === own.code;
    const { code, system } = isPart && isLast(own) ? {} : own;
    return { row, side, role, label, concept, concepts, carried, place, code, system, year, level, parent };
  });
}

/** The parents of the rows of one side, which stand in one run: by codes, numerals, indentation or headings, the surest that they have. */
function parentsOf(rows: readonly RowDraft[]): Parents {
  if (rows.filter(({ code }) => code !== undefined).length > 1) return byCode(rows);
  const items = rows.filter(({ role, label }) => role === "item" && label !== "");
  const isNumbered = items.some(({ numeral }) => numeral !== undefined);
  if (!isNumbered && new Set(items.map(({ indent }) => indent)).size > 1) return byIndent(rows);
  if (isGrouped(rows)) return byHeading(rows);
  return !isNumbered && areDuties(items) ? byDuty(rows) : byNumeral(rows);
}

/** In so many columns something is said of each activity. */
const FEWEST_TEXTS = 2;

/** 山区开发 12188万元, of which nothing is said, over 小流域治理 4853万元 with its content and its targets: duties and their activities, several of each. */
function areDuties(items: readonly RowDraft[]): boolean {
  const isDuty = ({ described }: RowDraft) => described === 0;
  const duties = items.filter(isDuty);
  return (
    duties.length > 1 &&
    isDuty(items[0]!) &&
    items.every((one, at) => (isDuty(one) ? !isDuty(items[at + 1] ?? one) : one.described >= FEWEST_TEXTS))
  );
}

function byDuty(rows: readonly RowDraft[]): Parents {
  let duty: number | undefined;
  return rows.map(({ role, described, label }, at) => {
    if (role !== "item" || label === "") duty = undefined;
    else if (described === 0) duty = at;
    return duty === at ? undefined : duty;
  });
}

/** The nearest row above that is set in less; a row without a name stands beside the one above it. */
function byIndent(rows: readonly RowDraft[]): Parents {
  let open: number[] = [];
  return rows.map(({ role, indent, label }, at) => {
    if (role === "total" || role === "subtotal") {
      open = [];
      return undefined;
    }
    if (label === "") return open.at(-2);
    if (role === "ofWhich") return lastItem(rows, at);
    open = open.filter((above) => rows[above]!.indent < indent);
    const parent = open.at(-1);
    open = [...open, at];
    return parent;
  });
}

/** The nearest row above whose code is a proper beginning of the row's own; codes of another list stand below the unit that they come under. */
function byCode(rows: readonly RowDraft[]): Parents {
  const parts = partsOfCodes(rows);
  let open: number[] = [];
  return rows.map(({ code }, at) => {
    if (code === undefined) return undefined;
    const again = parts.get(at) ?? (isItemOfItsOwn(rows, at) ? at - 1 : undefined);
    open = open.filter((above) => above === again || isBelow(rows[at]!, rows[above]!));
    const parent = open.at(-1);
    open = [...open, at];
    return parent;
  });
}

/**
 * 2130104 事业运行 over the projects that it pays for, each with the code printed again: where every code of the last level comes in one run, whose first name
 * stands further out than all the others. By the rows that repeat it, the first of each run.
 */
function partsOfCodes(rows: readonly RowDraft[]): ReadonlyMap<number, number> {
  const last = rows.flatMap((row, at) => (isLast(row) ? [at] : []));
  const runs = groupBy(last, (at) => `${rows[at]!.system} ${rows[at]!.code}`);
  const indents = (some: readonly number[]) => new Set(some.map((at) => rows[at]!.indent));
  const heads = indents(runs.map(([head]) => head!));
  const parts = indents(runs.flatMap(([, ...others]) => others));
  const isEven = heads.size === 1 && parts.size === 1 && [...heads][0]! < [...parts][0]!;
  const isRun = (run: readonly number[]) => run.length > 1 && run.at(-1)! - run[0]! === run.length - 1;
  return new Map(
    isEven && runs.every(isRun) ? runs.flatMap(([head, ...others]) => others.map((at) => [at, head!])) : [],
  );
}

/** Whether a row has a code of the last level of its list. */
function isLast({ system, code }: Pick<RowDraft, "system" | "code">): boolean {
  const digits = system === "function" ? ITEM_DIGITS : GROUP_DIGITS;
  return system !== undefined && system !== "unit" && system !== "item" && code?.length === digits;
}

/** A code below one that it begins with, or below the unit whose subjects it lists. */
function isBelow(row: RowDraft, above: RowDraft): boolean {
  const [code, over] = [row.code ?? "", above.code ?? ""];
  if (row.system !== above.system) return above.system === "unit";
  return code.length > over.length && code.startsWith(over);
}

/** Some tables print the code of a 款 again for its only 项 (21999, 21999); a row printed twice is none, nor are two that have rows of their own below. */
function isItemOfItsOwn(rows: readonly RowDraft[], at: number): boolean {
  const [above, { code = "", system }, below] = [rows[at - 1], rows[at]!, rows[at + 1]];
  if (system !== "function" || above?.system !== system || above.code !== code) return false;
  return code.length === GROUP_DIGITS && !below?.code?.startsWith(code) && rows.some((row) => isItem(row));
}

const GROUP_DIGITS = 5;
const ITEM_DIGITS = 7;

function isItem({ code, system }: RowDraft): boolean {
  return system === "function" && code?.length === ITEM_DIGITS;
}

/** Whether heading rows (a unit, a kind of purchase) stand over rows that leave the first column empty. */
function isGrouped(rows: readonly RowDraft[]): boolean {
  const items = rows.filter(({ role }) => role === "item");
  const headings = items.filter(({ heading }) => heading).length;
  return headings > 0 && headings < items.length;
}

/**
 * Rows hang on the nearest row above that fills in a label column further left, and no other; a heading with nothing but headings below it stands over
 * those.
 */
function byHeading(rows: readonly RowDraft[]): Parents {
  let open: { at: number; depth: number }[] = [];
  return rows.map(({ heading, role, names, ...row }, at) => {
    if (role === "total") open = [];
    if (role === "total" || role === "subtotal") return undefined;
    const next = rows[at + 1];
    const isOver = heading && next?.heading && next.role === "item" && !areKindsOfOne(row, next);
    const depth = isOver ? -1 : row.depth;
    open = open.filter((above) => above.depth < depth);
    const parent = open.at(-1)?.at;
    if (names === 1) open.push({ at, depth });
    return parent;
  });
}

/** 工程, left blank, above 服务: named as kinds of one thing. */
function areKindsOfOne({ concept: one }: Pick<RowDraft, "concept">, { concept: other }: RowDraft): boolean {
  const genusOf = (concept: string) => concept.slice(0, concept.lastIndexOf("."));
  return one !== undefined && other !== undefined && genusOf(one) !== "" && genusOf(one) === genusOf(other);
}

interface Open extends Numeral {
  at: number;
}

function byNumeral(rows: readonly RowDraft[]): Parents {
  let open: Open[] = [];
  let over: number | undefined;
  return rows.map(({ role, numeral }, at) => {
    if (role === "total" || role === "subtotal") {
      open = [];
      over = undefined;
      return undefined;
    }
    if (numeral === undefined) {
      if (role === "ofWhich") return lastItem(rows, at);
      over = undefined;
      return undefined;
    }
    const known = open.findLastIndex(({ form, number }) => form === numeral.form && number < numeral.number);
    const again = open.findIndex(({ form }) => form === numeral.form);
    if (open.length === 0 || again === 0) over = isPartOfPlain(rows, at) ? at - 1 : over;
    open = known !== -1 ? open.slice(0, known) : again !== -1 ? open.slice(0, again) : open;
    const parent = open.at(-1)?.at ?? over;
    open = [...open, { form: numeral.form, number: numeral.number, at }];
    return parent;
  });
}

/** 基本支出, |（1）人员经费, （2）公用经费, 项目支出: among items without numerals, the first of those that are numbered and parts of the one above. */
function isPartOfPlain(rows: readonly RowDraft[], at: number): boolean {
  const isPlain = (row: RowDraft | undefined) => row?.role === "item" && row.numeral === undefined && row.label !== "";
  const { role, numeral } = rows[at]!;
  return role === "item" && numeral?.number === 1 && isPlain(rows[at - 1]) && rows.filter(isPlain).length > 1;
}

/** The row that a 其中 row is a part of: the next one above that is no 其中 itself. */
function lastItem(rows: readonly RowDraft[], at: number): number | undefined {
  const above = rows.slice(0, at).findLastIndex((row) => row.role !== "ofWhich" && row.label !== "");
  return above === -1 ? undefined : above;
}

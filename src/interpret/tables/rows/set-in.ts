import { groupBy } from "../../../model/group-by.ts";
import { isOfThisYear } from "../cell-words.ts";
import { goingOn, indentsOf } from "./indents.ts";
import { numeralsOf } from "./numerals.ts";
import type { RowDraft } from "./rows.ts";

/** The rows of one table with how far each label is set in and which numeral orders it, which only the whole table tells; side by side. */
export function setIn(drafts: readonly RowDraft[]): RowDraft[] {
  return groupBy(drafts, ({ side }) => String(side)).flatMap((side) => {
    const own = withLists(side);
    const indents = indentsOf(own.map(({ role, cell }) => (role === "item" ? cell : undefined)));
    const numerals = numeralsOf(own);
    const placed = own.map((draft, at) => ({ ...draft, indent: indents[at] ?? 0, numeral: numerals[at] }));
    return placed.map((draft, at): RowDraft => {
      if (isAmongItems(placed, at)) return { ...draft, role: "item" };
      return isYearsOwn(placed, at) ? { ...draft, role: "subtotal" } : draft;
    });
  });
}

/** 一、…, 二、…, |本年收入, 上年结转, 收入总计: without 合计 and a numeral, below items and above nothing but what is carried over and the total. */
function isYearsOwn(rows: readonly RowDraft[], at: number): boolean {
  const { role, numeral, label } = rows[at]!;
  if (role !== "item" || numeral !== undefined || !isOfThisYear(label)) return false;
  const [above, below] = [rows.slice(0, at), rows.slice(at + 1)].map((some) => some.filter((row) => row.label !== ""));
  return (
    above!.length > 0 &&
    !above!.some((row) => row.role === "total" || row.carried !== undefined) &&
    below!.some((row) => row.role === "total") &&
    below!.every((row) => row.role === "total" || row.carried !== undefined)
  );
}

/** 一、“三公”经费小计 over 1.…, 2.…, with 二、会议费 behind them: one item of the list, made of those that stand below it. */
function isAmongItems(rows: readonly RowDraft[], at: number): boolean {
  const { role, numeral } = rows[at]!;
  const next = rows[at + 1]?.numeral;
  if (role !== "subtotal" || numeral === undefined || next === undefined || next.form === numeral.form) return false;
  const below = rows.slice(at + 1);
  return below.some((row) => row.numeral?.form === numeral.form && row.numeral.number === numeral.number + 1);
}

/** Of one side. 其中：行政运行, and set in below it 社区矫正: parts of the same whole, though 其中 is said once. */
function withLists(own: readonly RowDraft[]): readonly RowDraft[] {
  if (!own.some(({ role }) => role === "ofWhich")) return own;
  const isPart = goingOn(
    own.map(({ role, cell }) => (role === "item" || role === "ofWhich" ? cell : undefined)),
    own.map(({ role }) => role === "ofWhich"),
  );
  return own.map(
    (draft, at): RowDraft => (isPart[at] && draft.code === undefined ? { ...draft, role: "ofWhich" } : draft),
  );
}

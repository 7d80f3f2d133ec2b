import { hasAllParts } from "./composed.ts";
import { closesYear, type Draft, type IndexedRow, proven, suggested } from "./draft.ts";

/** 小计 rows with the items that follow them or that they follow: where the first stands above all items or the last below all, that settles it. */
export function subtotalSums(rows: readonly IndexedRow[]): Draft[] {
  const marks = rows.flatMap((row, index) => (row.role === "item" || row.role === "ofWhich" ? [] : [index]));
  const subtotals = marks.filter(
    (index) => rows[index]?.role === "subtotal" && !closesYear(rows[index]!) && !hasAllParts(rows[index]!, rows),
  );
  const placed = subtotals.map((index) => {
    const nth = marks.indexOf(index);
    return {
      row: rows[index]!,
      after: items(rows.slice(index + 1, marks[nth + 1])),
      before: items(rows.slice(nth === 0 ? 0 : marks[nth - 1]! + 1, index)),
    };
  });
  const [first, last] = [placed[0], placed.at(-1)];
  const isRun = placed.length > 1 && placed.slice(1).every(({ before }) => before.length === 0);
  // items of all kinds, then 货物类小计, 工程类小计, 服务类小计 one below the other, or above the items
  if (isRun && first!.before.length + last!.after.length > 0)
    return byKinds(
      placed.map(({ row }) => row),
      [...first!.before, ...last!.after],
    );
  // 人员经费小计, its items, 公用经费小计, its items, 项目支出小计: a list that begins with one has each above its items, if any
  const isOpened = first?.before.length === 0 && first.after.length > 0;
  const opens = placed.every(({ after }) => after.length > 0) || isOpened;
  const closes = placed.every(({ before }) => before.length > 0);
  return placed.flatMap(({ row, after, before }) =>
    opens === closes ? suggested("subtotal", row, [after, before]) : proven("subtotal", row, opens ? after : before),
  );
}

/** Each subtotal of the items whose kind it names; none where they do not name all. */
function byKinds(subtotals: readonly IndexedRow[], among: readonly IndexedRow[]): Draft[] {
  const groups = subtotals.map((row) => {
    const kind = row.label.replace(SUBTOTAL, "");
    return { row, own: kind === "" ? [] : among.filter(({ label }) => label.startsWith(kind) || label.endsWith(kind)) };
  });
  const isWhole = new Set(groups.flatMap(({ own }) => own)).size === among.length;
  return isWhole ? groups.flatMap(({ row, own }) => proven("subtotal", row, own)) : [];
}

const SUBTOTAL = /类?(?:小计|合计)$/;

function items(rows: readonly IndexedRow[]): IndexedRow[] {
  return rows.filter(({ role, level }) => role === "item" && level === 0);
}

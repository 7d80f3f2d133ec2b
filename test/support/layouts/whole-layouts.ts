import { row } from "./edit.ts";
import { merged, type Sheet } from "./sheet.ts";

/** A long table cut in two by hand, the heads printed again. */
export function cutInTwo(sheet: Sheet): Sheet[] | undefined {
  const at = Math.floor(sheet.lines.length / 2);
  const [upper, lower] = [sheet.lines.slice(0, at), sheet.lines.slice(at)];
  const ids = new Set(upper.flatMap(({ spots }) => spots.map(({ id }) => id)));
  if (sheet.lines.length < 10 || sheet.twoSided || lower.some(({ spots }) => spots.some(({ id }) => ids.has(id))))
    return undefined;
  const pages = sheet.table.pages ?? [];
  const half = Math.ceil(pages.length / 2);
  const on = (some: number[]) => ({ ...sheet.table, ...(some.length > 0 ? { pages: some } : {}) });
  return [
    { ...sheet, table: on(pages.slice(0, half)), lines: upper },
    { ...sheet, table: on(pages.slice(half - 1).slice(-half)), lines: lower, caption: undefined, above: [] },
  ];
}

/** Two tables with as many columns pushed into one grid: title, unit and heads of the second as rows. */
export function pushedTogether(first: Sheet, second: Sheet): Sheet | undefined {
  const width = first.kinds.length;
  if (second.kinds.length !== width || second.caption === undefined || second.unit === undefined || width < 3)
    return undefined;
  const between = [[...merged(second.caption, width)], [...merged(`单位：${second.unit}`, width)], ...second.heads];
  const lines = [
    ...first.lines,
    row(first, () => ""),
    ...between.map((spots) => ({ code: "", label: "", total: false, spots })),
    ...second.lines,
  ];
  return { ...first, lines };
}

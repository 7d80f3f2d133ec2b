import { columnsOf, figure, insert, retexted, row, tall, times, valueAt } from "./edit.ts";
import { type Line, merged, type Sheet, spot } from "./sheet.ts";

/** A single 合计 row of a one-sided table moved to its other end. */
export function totalMoved(sheet: Sheet): Sheet | undefined {
  const totals = sheet.lines.filter(({ total }) => total);
  const [only] = totals;
  if (sheet.twoSided || totals.length !== 1 || only === undefined || isTied(sheet, only)) return undefined;
  const rest = sheet.lines.filter((line) => line !== only);
  if (sheet.lines[0] === only) return { ...sheet, lines: [...rest, only] };
  return sheet.lines.at(-1) === only ? { ...sheet, lines: [only, ...rest] } : undefined;
}

/** Whether a cell of a line reaches into another line. */
function isTied({ lines }: Sheet, line: Line): boolean {
  const own = new Set(line.spots.map(({ id }) => id));
  return lines.some((other) => other !== line && other.spots.some(({ id }) => own.has(id)));
}

/** Rows without anything below the total and at the end. */
export function emptyRows(sheet: Sheet): Sheet | undefined {
  const empty = () => row(sheet, () => "");
  const at = sheet.lines.findIndex((line) => line.total);
  const first = sheet.lines[at];
  if (first === undefined || isTied(sheet, first)) return undefined;
  return {
    ...sheet,
    lines: [...sheet.lines.slice(0, at + 1), empty(), ...sheet.lines.slice(at + 1), empty(), empty()],
  };
}

/** A note over all columns below the table. */
export function noteBelow(sheet: Sheet): Sheet {
  const spots = merged("注：本表按四舍五入后的数列示，无数据的项目不填列。", sheet.kinds.length);
  return { ...sheet, lines: [...sheet.lines, { code: "", label: "注", total: false, spots }] };
}

export type Nothing = "" | "-" | "—" | "0.00" | "0";

/** Places of money without a figure, or with a zero, printed in another way. */
export function nothingAs(sheet: Sheet, text: Nothing): Sheet {
  return retexted(sheet, (one, line, kind) => {
    if (kind !== "money" || line.spots.every(({ text: own }) => own.trim() === "")) return one.text;
    return /[^-—\s0.]/.test(one.text) ? one.text : text;
  });
}

/** The numerals in front of labels in another form: 一、 as （一） or 1、, what stood below in a form of its own. */
export function renumbered(sheet: Sheet, form: "bracketed" | "arabic" | "circled" | "none"): Sheet | undefined {
  const labels = sheet.lines.flatMap(({ spots }) => spots.map(({ text }) => text.trim()));
  if (
    !labels.some((text) => /^[一二三四五六七八九十]+、/.test(text)) ||
    labels.some((text) => /^[（(][一二三四五六七八九十]+[）)]|^\d+[、.]/.test(text))
  )
    return undefined;
  return retexted(sheet, (one, _, kind) => {
    if (kind === "money") return one.text;
    return one.text
      .trim()
      .replace(/^([一二三四五六七八九十]+)、/, (_whole, numeral: string) => numberedAs(numeral, form));
  });
}

function numberedAs(numeral: string, form: "bracketed" | "arabic" | "circled" | "none"): string {
  const digits = "一二三四五六七八九";
  const tens = numeral.includes("十") ? Math.max(1, digits.indexOf(numeral[0]!) + 1) : 0;
  const ones = digits.indexOf(numeral.at(-1)!) + 1;
  const number = tens * 10 + ones;
  if (form === "none") return "";
  if (form === "arabic") return `${number}.`;
  if (form === "circled" && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  return `（${numeral}）`;
}

/** The two sides of 收支总表 below each other: income first. */
export function oneSided(sheet: Sheet): Sheet | undefined {
  const own = columnsOf(sheet, "money");
  if (!sheet.twoSided || own.length !== 2 || sheet.kinds.length !== 4 || own.join() !== "1,3") return undefined;
  const left = sheet.lines.map((line) => ({ ...line, spots: line.spots.slice(0, 2) }));
  const right = sheet.lines.map((line) => ({ ...line, spots: line.spots.slice(2) }));
  const filled = [...left, ...right].filter(
    ({ spots }) => spots[0]!.text.trim() !== "" || spots[1]!.text.trim() !== "",
  );
  const lines = filled.map((line) => ({ ...line, label: line.spots[0]!.text }));
  const heads = [[spot("项目"), spot("预算数")]];
  return { ...sheet, kinds: ["name", "money"], heads, lines, twoSided: false };
}

/** A small table with its columns as rows. */
export function transposed(sheet: Sheet): Sheet | undefined {
  const [body] = sheet.lines;
  const isSmall =
    sheet.lines.length === 1 &&
    sheet.kinds.length < 12 &&
    sheet.kinds.every((kind) => kind === "money" || kind === "other");
  if (!isSmall || body === undefined) return undefined;
  const lines = sheet.kinds.map((_, column): Line => {
    const texts = [...new Set(sheet.heads.map((head) => head[column]!))].map(({ text }) => text.replace(/\s/g, ""));
    const leaf = texts.filter((text) => text !== "" && !/^小计$/.test(text)).at(-1) ?? "";
    return { code: "", label: leaf, total: false, spots: [spot(leaf), { ...body.spots[column]! }] };
  });
  return { ...sheet, kinds: ["name", "money"], heads: [[spot("项目"), spot("预算数")]], lines };
}

/** Sums of money printed in 元 told in 万元, with all their digits: the other way round what is rounded would be ten thousand times as far apart. */
export function inTenThousands(sheet: Sheet): Sheet | undefined {
  if (sheet.unit !== "元" || sheet.table.lead.length === 0 || sheet.caption === undefined) return undefined;
  if (sheet.heads.some((head) => head.some(({ text }) => /元[）)]/.test(text)))) return undefined;
  const shape = { decimals: sheet.decimals + 4, grouped: sheet.grouped };
  const changed = retexted(sheet, (one, line, kind) => {
    const value = kind === "money" ? times(valueAt({ ...line, spots: [one] }, 0), "0.0001") : undefined;
    return value === undefined || !/[1-9]/.test(value) ? one.text : figure(shape, value);
  });
  return { ...changed, decimals: shape.decimals, unit: "万元", above: [sheet.caption, "单位：万元"] };
}

/** A column of units of measure before the money. */
export function unitColumn(sheet: Sheet): Sheet | undefined {
  const first = columnsOf(sheet, "money")[0];
  if (sheet.twoSided || first === undefined) return undefined;
  return insert(sheet, first, [{ kind: "other", heads: tall(sheet, "计量单位"), text: () => sheet.unit ?? "万元" }]);
}

import { isCoded, nameColumn, named, uncoded } from "./code-layouts.ts";
import {
  columnsOf,
  DEPARTMENT,
  figure,
  grouped,
  headsOver,
  insert,
  leafOf,
  sum,
  tall,
  valueAt,
  withColumns,
} from "./edit.ts";
import { type Line, merged, type Sheet, spot } from "./sheet.ts";

/** 本年合计, what is carried over and 总计 in place of the one 合计 that closes both sides of a 收支 table. */
export function carriedRows(sheet: Sheet): Sheet | undefined {
  const last = sheet.lines.at(-1);
  const own = columnsOf(sheet, "money");
  if (!sheet.twoSided || last === undefined || !last.total || sheet.kinds.length !== 4 || own.join() !== "1,3")
    return undefined;
  if (sheet.lines.some(({ spots }) => spots.some(({ text }) => /结转|结余|本年.*合计/.test(text)))) return undefined;
  const line = (texts: readonly string[], total: boolean): Line => ({
    code: "",
    label: texts[0]!,
    total,
    spots: texts.map(spot),
  });
  const [left = "", right = ""] = own.map((column) => last.spots[column]!.text);
  const lines = [
    ...sheet.lines.slice(0, -1),
    line(["本年收入合计", left, "本年支出合计", right], false),
    line(["上年结转结余", "", "年终结转结余", ""], false),
    line(["收入总计", left, "支出总计", right], true),
  ];
  return { ...sheet, lines };
}

/** The row of totals of a 收支 table at its head. */
export function totalsFirst(sheet: Sheet): Sheet | undefined {
  const last = sheet.lines.at(-1);
  const isOnly = last?.total && sheet.lines.filter(({ total }) => total).length === 1;
  if (!sheet.twoSided || last === undefined || !isOnly) return undefined;
  if (sheet.lines.some(({ spots }) => spots.some(({ text }) => /结转|本年.*合计/.test(text)))) return undefined;
  return { ...sheet, lines: [last, ...sheet.lines.slice(0, -1)] };
}

/** 基本支出 opened into the kinds of 部门经济分类: all of it in the first, nothing in the others. */
export function basicByEconomic(sheet: Sheet): Sheet | undefined {
  const at = columnsOf(sheet, "money").find((column) => /^基本支出$/.test(leafOf(sheet, column)));
  if (at === undefined || sheet.twoSided || headsOver(sheet.heads, at).length > 1) return undefined;
  const leaves = ["小计", "工资福利支出", "商品和服务支出", "对个人和家庭的补助"];
  const { sheet: deep, heads } = grouped(sheet, "基本支出", leaves);
  const columns = heads.map((own, nth) => ({
    kind: "money" as const,
    heads: own,
    text: (line: Line) => {
      const value = nth < 2 ? valueAt(line, at) : undefined;
      return value === undefined ? "" : figure(deep, value);
    },
  }));
  const added = insert(deep, at, columns);
  return withColumns(
    added,
    added.kinds.flatMap((_, column) => (column === at + heads.length ? [] : [column])),
  );
}

/** Rows of the department and its one unit, with their codes, between the total and lines of the last level of codes only. */
export function unitCodes(sheet: Sheet): Sheet | undefined {
  const name = nameColumn(sheet);
  const total = sheet.lines.find((line) => line.total);
  const codes = sheet.lines.map(({ code }) => code).filter((code) => code !== "");
  const leaves = sheet.lines.filter(
    ({ code }) => code !== "" && !codes.some((other) => other.length > code.length && other.startsWith(code)),
  );
  if (!isCoded(sheet) || name === undefined || total === undefined || sheet.lines.indexOf(total) !== 0)
    return undefined;
  if (
    leaves.length + codes.filter((code) => !leaves.some((line) => line.code === code)).length !==
    sheet.lines.length - 1
  )
    return undefined;
  const plain = named(uncoded(sheet));
  const column = columnsOf(plain, "name")[0]!;
  const kept = {
    ...plain,
    lines: plain.lines.filter((line, at) => at === 0 || leaves.some(({ code }) => code === line.code)),
  };
  const first = kept.lines[0]!;
  const unit = (code: string, label: string): Line => ({
    code,
    label,
    total: false,
    spots: first.spots.map(({ text }, at) => spot(at === column ? label : text)),
  });
  const lines = [first, unit("135", DEPARTMENT), unit("135001", `${DEPARTMENT}（本级）`), ...kept.lines.slice(1)];
  const isUnit = ({ code }: Line) => code.startsWith("135");
  return insert({ ...kept, lines }, 0, [
    { kind: "code", heads: tall(kept, "科目编码"), text: (line) => (isUnit(line) ? "" : line.code) },
    {
      kind: "other",
      heads: tall(kept, "单位代码"),
      text: (line) => (isUnit(line) ? line.code : line.total ? "" : "135001"),
    },
  ]);
}

/** The parts of a total under a head that only says 其中. */
export function partsUnderOfWhich(sheet: Sheet): Sheet | undefined {
  const own = columnsOf(sheet, "money");
  const isFlat = own.every((column) => headsOver(sheet.heads, column).length === 1) && own.length > 2;
  if (
    sheet.twoSided ||
    !isFlat ||
    !/^(?:合计|总计)$/.test(leafOf(sheet, own[0]!)) ||
    own.at(-1)! - own[0]! !== own.length - 1
  )
    return undefined;
  if (own.some((column) => /其中/.test(leafOf(sheet, column)))) return undefined;
  const leaves = own.slice(1).map((column) => leafOf(sheet, column));
  const { sheet: deep, heads } = grouped(sheet, "其中：", leaves);
  const rows = deep.heads.map((row, depth) => row.map((one, column) => heads[own.indexOf(column) - 1]?.[depth] ?? one));
  return { ...deep, heads: rows };
}

/** The word for the total in the column of codes, its name left blank. */
export function totalInCodes(sheet: Sheet): Sheet | undefined {
  const [code] = columnsOf(sheet, "code");
  const name = nameColumn(sheet);
  if (!isCoded(sheet) || code === undefined || name === undefined || !sheet.lines.some(({ total }) => total))
    return undefined;
  const lines = sheet.lines.map((line) =>
    line.total
      ? {
          ...line,
          spots: line.spots.map((one, column) => (column === code ? spot("合 计") : column <= name ? spot("") : one)),
        }
      : line,
  );
  return { ...sheet, lines };
}

/** The heads printed again in the middle, as at a page's end. */
export function headsAgain(sheet: Sheet): Sheet | undefined {
  const at = Math.floor(sheet.lines.length / 2);
  if (sheet.lines.length < 8) return undefined;
  const known = new Map<number, ReturnType<typeof spot>>();
  const again = sheet.heads.map((row) =>
    row.map((one) => {
      const made = known.get(one.id) ?? spot(one.text);
      known.set(one.id, made);
      return made;
    }),
  );
  const lines = again.map((spots): Line => ({ code: "", label: "", total: false, spots }));
  const isCut = sheet.lines[at]!.spots.some(({ id }) => sheet.lines[at - 1]!.spots.some((one) => one.id === id));
  return isCut ? undefined : { ...sheet, lines: [...sheet.lines.slice(0, at), ...lines, ...sheet.lines.slice(at)] };
}

/** Cut in two, the second half under the title with （续）. */
export function goesOn(sheet: Sheet): Sheet[] | undefined {
  const at = Math.floor(sheet.lines.length / 2);
  const isCut = sheet.lines[at]?.spots.some(({ id }) => sheet.lines[at - 1]?.spots.some((one) => one.id === id));
  if (sheet.lines.length < 10 || sheet.twoSided || isCut || sheet.caption === undefined) return undefined;
  const [page] = sheet.table.pages ?? [];
  const table = { ...sheet.table, ...(page === undefined ? {} : { pages: [page] }) };
  return [
    { ...sheet, table, lines: sheet.lines.slice(0, at) },
    {
      ...sheet,
      table,
      lines: sheet.lines.slice(at),
      caption: `${sheet.caption}（续）`,
      above: [`${sheet.caption}（续）`, ...(sheet.unit === undefined ? [] : [`单位：${sheet.unit}`])],
    },
  ];
}

/** Names of 类, 款 and 项 below each other, without codes and not set in. */
export function namesOnly(sheet: Sheet): Sheet | undefined {
  return !isCoded(sheet) || nameColumn(sheet) === undefined ? undefined : named(uncoded(sheet));
}

/** A line of 小计 over the funds in a table of one figure: all from one fund. */
export function fundRow(sheet: Sheet): Sheet | undefined {
  const first = sheet.lines.findIndex(({ code }) => code !== "");
  const name = nameColumn(sheet);
  if (!isCoded(sheet) || name === undefined || first < 1) return undefined;
  const classes = sheet.lines.filter(({ code }) => code.length === 3);
  const text = (column: number) => figure(sheet, sum(classes.map((line) => valueAt(line, column))));
  const spots = sheet.kinds.map((kind, column) =>
    spot(column === name ? "一般公共预算" : kind === "money" ? text(column) : ""),
  );
  return { ...sheet, lines: sheet.lines.toSpliced(first, 0, { code: "", label: "一般公共预算", total: false, spots }) };
}

/** Title, unit and heads in one row each over all columns, as pasted from a spreadsheet: the title row begins the grid and the unit stands at its right end. */
export function pasted(sheet: Sheet): Sheet | undefined {
  const { caption, unit, kinds } = sheet;
  if (caption === undefined || unit === undefined || sheet.table.lead.length === 0 || kinds.length < 3)
    return undefined;
  const blank = kinds.map((_, column) => spot(column === kinds.length - 1 ? `单位：${unit}` : ""));
  return {
    ...sheet,
    caption: undefined,
    unit: undefined,
    heads: [merged(caption, kinds.length), blank, ...sheet.heads],
    above: [],
  };
}

import {
  columnsOf,
  DEPARTMENT,
  figure,
  insert,
  isNumbers,
  type NewColumn,
  retexted,
  row,
  sum,
  tall,
  valueAt,
  withColumns,
} from "./edit.ts";
import type { Line, Sheet, Spot } from "./sheet.ts";
import { spot } from "./sheet.ts";

/** Sheets of one list of codes, whose lines that are no totals nearly all have one. */
export function isCoded({ lines, twoSided }: Sheet): boolean {
  const coded = lines.filter(({ code }) => /^\d{3}(?:\d\d)*$/.test(code));
  return !twoSided && coded.length > 1 && coded.length * 4 >= lines.length * 3;
}

function codeOf({ code }: Line): string {
  return /^\d{3}(?:\d\d)*$/.test(code) ? code : "";
}

/** The column of names behind the codes. */
export function nameColumn(sheet: Sheet): number | undefined {
  const code = columnsOf(sheet, "code")[0] ?? -1;
  return columnsOf(sheet, "name").find((column) => column > code);
}

/** The sheet without its columns of codes; its names are kept, the code in front of a name is taken off. */
export function uncoded(sheet: Sheet): Sheet {
  const bare = retexted(sheet, ({ text }, _, kind) =>
    kind === "name" ? text.replace(/^\s*\[?\d{3,9}\]?[-\s]*/, "") : text,
  );
  const codes = columnsOf(bare, "code");
  const others = bare.kinds.flatMap((_, column) => (codes.includes(column) ? [] : [column]));
  return withColumns(bare, others);
}

/** Undone merges of a total's name over code columns: every name stands in the name column alone. */
export function named(sheet: Sheet): Sheet {
  const name = columnsOf(sheet, "name")[0];
  if (name === undefined) return sheet;
  const lines = sheet.lines.map((line) => ({
    ...line,
    spots: line.spots.map((one, column) =>
      column === name ? spot(line.label.replace(/^\[?\d{3,9}\]?[-\s]*/, "")) : one,
    ),
  }));
  return { ...sheet, lines };
}

/** The code in columns of its own for 类, 款 and 项, all of its parts on each line. */
export function codesSplit(sheet: Sheet): Sheet | undefined {
  return splitBy(sheet, (code, part) => (part === 0 ? code.slice(0, 3) : code.slice(1 + 2 * part, 3 + 2 * part)));
}

/** The code in columns of its own for 类, 款 and 项, on each line only the last of its parts. */
export function codesStepped(sheet: Sheet): Sheet | undefined {
  return splitBy(sheet, (code, part) => {
    const parts = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];
    return part === parts.findLastIndex((one) => one !== "") ? parts[part]! : "";
  });
}

function splitBy(sheet: Sheet, partOf: (code: string, part: number) => string): Sheet | undefined {
  if (!isCoded(sheet) || nameColumn(sheet) === undefined) return undefined;
  const longest = Math.max(...sheet.lines.map((line) => codeOf(line).length));
  if (longest > 7 || longest < 5) return undefined;
  const whole = named(uncoded(sheet));
  const deep =
    whole.heads.length > 1 && !isNumbers(whole.heads[1]!)
      ? whole
      : { ...whole, heads: [whole.heads[0]!, ...whole.heads] };
  const group = spot("科目编码");
  const columns = ["类", "款", "项"].slice(0, (longest - 1) / 2).map((head, part): NewColumn => {
    const own = spot(head);
    const last = deep.heads.findLastIndex((row) => !isNumbers(row));
    const heads = deep.heads.map((row, depth): Spot => (isNumbers(row) ? spot("") : depth < last ? group : own));
    return { kind: "code", heads, text: (line) => partOf(codeOf(line), part) };
  });
  return insert(deep, 0, columns);
}

/** Columns of 类, 款 and 项 made one column of whole codes. */
export function codesJoined(sheet: Sheet): Sheet | undefined {
  if (!isCoded(sheet) || nameColumn(sheet) === undefined || columnsOf(sheet, "code").length < 2) return undefined;
  const whole = named(uncoded(sheet));
  return insert(whole, 0, [{ kind: "code", heads: tall(whole, "科目编码"), text: codeOf }]);
}

/** Code and name in one cell. */
export function codeBeforeName(sheet: Sheet, between: string): Sheet | undefined {
  if (!isCoded(sheet) || nameColumn(sheet) === undefined) return undefined;
  const whole = named(uncoded(sheet));
  const lines = whole.lines.map((line) => ({ ...line, name: codeOf(line) }));
  const column = columnsOf(whole, "name")[0]!;
  return {
    ...whole,
    lines: lines.map(({ name, ...line }) => ({
      ...line,
      spots: line.spots.with(column, spot(name === "" ? line.label : `${name}${between}${line.spots[column]!.text}`)),
    })),
  };
}

/** Names set in by the depth of their codes; `keep` leaves the codes where they are. */
export function namesIndented(sheet: Sheet, keep: boolean): Sheet | undefined {
  if (!isCoded(sheet) || nameColumn(sheet) === undefined) return undefined;
  const whole = keep ? sheet : named(uncoded(sheet));
  const column = keep ? nameColumn(whole)! : columnsOf(whole, "name")[0]!;
  const depth = (line: Line) => Math.max(0, (codeOf(line).length - 3) / 2);
  const lines = whole.lines.map((line) => ({
    ...line,
    spots:
      codeOf(line) === ""
        ? line.spots
        : line.spots.with(column, spot(`${"　".repeat(depth(line))}${line.spots[column]!.text.trim()}`)),
  }));
  return { ...whole, lines };
}

/** Only the lines of 类 (or only those of the longest codes) with the totals. */
export function oneLevel(sheet: Sheet, level: "first" | "last"): Sheet | undefined {
  if (!isCoded(sheet)) return undefined;
  const lengths = sheet.lines.map((line) => codeOf(line).length).filter((length) => length > 0);
  const length = level === "first" ? Math.min(...lengths) : Math.max(...lengths);
  const codes = sheet.lines.map(codeOf).filter((code) => code !== "");
  const isLeaf = (code: string) => !codes.some((other) => other.length > code.length && other.startsWith(code));
  if (level === "last" && !codes.every((code) => code.length === length || !isLeaf(code))) return undefined;
  if (level === "first" && !isFirstWhole(sheet, codes, length)) return undefined;
  const lines = sheet.lines.filter((line) => codeOf(line) === "" || codeOf(line).length === length);
  return lines.length === sheet.lines.length || lines.length < 2 ? undefined : { ...sheet, lines };
}

function isFirstWhole({ lines }: Sheet, codes: readonly string[], length: number): boolean {
  return codes.every((code) => codes.includes(code.slice(0, length))) && lines.some(({ total }) => total);
}

const GOVERNMENT: Readonly<Record<string, [code: string, name: string]>> = {
  "301": ["501", "机关工资福利支出"],
  "302": ["502", "机关商品和服务支出"],
  "303": ["509", "对个人和家庭的补助"],
  "310": ["503", "机关资本性支出"],
};

/** 政府预算经济分类 beside 部门预算经济分类: on each line of a 款 the code and name that its 类 maps to. */
export function twoSystems(sheet: Sheet): Sheet | undefined {
  const name = nameColumn(sheet);
  const codes = sheet.lines.map(codeOf).filter((code) => code !== "");
  if (!isCoded(sheet) || name === undefined || !codes.every((code) => code.startsWith("3"))) return undefined;
  const at = (line: Line) => (codeOf(line).length > 3 ? GOVERNMENT[codeOf(line).slice(0, 3)] : undefined);
  return insert(sheet, name + 1, [
    {
      kind: "other",
      heads: tall(sheet, "政府预算经济分类编码"),
      text: (line) => (at(line) ? `${at(line)![0]}01` : ""),
    },
    { kind: "other", heads: tall(sheet, "政府预算经济分类名称"), text: (line) => at(line)?.[1] ?? "" },
  ]);
}

/** The first 类 that belongs to the second unit: the same in every table, so that a unit's figures are the same in all. */
const SECOND_FROM = "210";

/** Rows of two units between the total and the codes, each over some of the 类 by function. */
export function unitRows(sheet: Sheet): Sheet | undefined {
  const first = sheet.lines.findIndex((line) => codeOf(line) !== "");
  const classes = sheet.lines.filter((line) => codeOf(line).length === 3);
  const isWhole = sheet.lines.slice(first).every((line) => classes.some((one) => line.code.startsWith(codeOf(one))));
  const name = nameColumn(sheet);
  if (!isCoded(sheet) || name === undefined || first < 1 || !isWhole) return undefined;
  if (!classes.every((line) => codeOf(line).startsWith("2"))) return undefined;
  const half = classes.findIndex((line) => codeOf(line) >= SECOND_FROM);
  const isInOrder = classes.every((line, at) => codeOf(line) >= SECOND_FROM === at >= half);
  if (half < 1 || !isInOrder) return undefined;
  const start = sheet.lines.indexOf(classes[half]!);
  const unit = (label: string, own: readonly Line[]) =>
    row(
      sheet,
      (column, kind) =>
        column === name ? label : kind === "money" ? figure(sheet, sum(own.map((line) => valueAt(line, column)))) : "",
      { label },
    );
  const lines = [
    ...sheet.lines.slice(0, first),
    unit("江城市河道管理处", classes.slice(0, half)),
    ...sheet.lines.slice(first, start),
    unit("江城市水务事务中心", classes.slice(half)),
    ...sheet.lines.slice(start),
  ];
  return { ...sheet, lines };
}

/** The same unit's code and name before each line but the total. */
export function unitColumns(sheet: Sheet): Sheet | undefined {
  if (!isCoded(sheet)) return undefined;
  const isOwn = (line: Line) => codeOf(line) !== "";
  return insert(sheet, 0, [
    { kind: "other", heads: tall(sheet, "单位编码"), text: (line) => (isOwn(line) ? "135001" : "") },
    { kind: "other", heads: tall(sheet, "单位名称"), text: (line) => (isOwn(line) ? DEPARTMENT : "") },
  ]);
}

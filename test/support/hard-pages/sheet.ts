import type { Pick } from "../seeded.ts";
import type { Features } from "./features.ts";
import { LABELS, LONG_LABELS, SIDES } from "./words.ts";

/**
 * A cell as the truth has it: its text, and how many rows and columns it covers when more than one. `mark` is a raised sign behind it that is none of
 * its text; a `clipped` label is printed over its border and cut there, so that it may be read whole or as far as it is seen.
 */
export interface TrueCell {
  t: string;
  rs?: number;
  cs?: number;
  mark?: string;
  clipped?: true;
}

export type ColumnKind = "code" | "label" | "side" | "amount";

/** A made-up budget table: what its columns hold, and its rows from the heads down, as the truth has them. */
export interface Sheet {
  title: string;
  kinds: ColumnKind[];
  heads: TrueCell[][];
  body: TrueCell[][];
}

/** A table with the features' heads, blanks, labels and figures, of so many body rows. */
export function sheetOf(features: Features, rows: number, pick: Pick): Sheet {
  const { heads, columns } = headsOf(features, pick);
  const vertical = features.labels === "vertical" || features.labels === "verticalTwo";
  const code = !vertical && pick([true, false])!;
  const kinds: ColumnKind[] = [
    vertical ? "side" : code ? "code" : "label",
    ...(vertical || code ? ["label" as const] : []),
    ...columns.map(() => "amount" as const),
  ];
  const first = kinds.slice(0, -columns.length).map((kind) => ({
    t: { code: "科目编码", label: "科目名称", side: "类别", amount: "" }[kind],
    ...(heads.length > 1 ? { rs: heads.length } : {}),
  }));
  const [top = [], ...lower] = heads;
  const empty = new Set(features.blanks === "columns" ? [columns.length - 1, Math.max(1, columns.length - 2)] : []);
  const body = Array.from({ length: rows }, (_, row) =>
    bodyRow({ features, row, rows, empty, amounts: columns.length, kinds }, pick),
  );
  return {
    title: pick(["2026年部门支出总表", "一般公共预算支出表", "部门收支预算明细表", "项目支出预算表"])!,
    kinds,
    heads: [[...first, ...top], ...lower],
    body: vertical ? sided(body, pick) : body,
  };
}

interface RowPlan {
  features: Features;
  row: number;
  rows: number;
  empty: ReadonlySet<number>;
  amounts: number;
  kinds: readonly ColumnKind[];
}

function bodyRow({ features, row, rows, empty, amounts, kinds }: RowPlan, pick: Pick): TrueCell[] {
  const total = row === 0;
  const below = features.blanks === "below" && row >= rows - 4;
  const long = features.wrap !== "no" || features.labels === "clipped";
  const label = total ? "合计" : pick(long ? [...LONG_LABELS, ...LABELS] : LABELS)!;
  const mark =
    features.marks === "raised" && !total && pick([true, false, false]) ? { mark: pick(["①", "②", "③"])! } : {};
  const figures = Array.from({ length: amounts }, (_, at): TrueCell => {
    const isBlank = empty.has(at) || below || (!total && at > 0 && pick([true, false, false, false]));
    return { t: isBlank ? "" : figure(features, pick) };
  });
  const marked = pick([true, false]);
  if (marked && figures[0]!.t !== "") Object.assign(figures[0]!, mark);
  const names = kinds
    .filter((kind) => kind === "code" || kind === "label")
    .map(
      (kind): TrueCell => ({
        t: kind === "label" ? label : total ? "" : codeOf(row),
        ...(kind === "label" && !marked ? mark : {}),
        ...(kind === "label" && features.labels === "clipped" ? { clipped: true } : {}),
      }),
    );
  return [...names, ...figures];
}

/** Rows in groups of four to seven, each group with a name set upright at its left. */
function sided(body: TrueCell[][], pick: Pick): TrueCell[][] {
  const rows: TrueCell[][] = [];
  while (rows.length < body.length) {
    const size = Math.min(pick([4, 5, 6, 7])!, body.length - rows.length);
    const group = body.slice(rows.length, rows.length + size);
    const name = { t: size < 4 ? "" : pick(SIDES)!, ...(size > 1 ? { rs: size } : {}) };
    rows.push(...group.map((row, index) => (index === 0 ? [name, ...row] : row)));
  }
  return rows;
}

function codeOf(row: number): string {
  const group = String(201 + Math.floor(row / 5));
  return row % 5 === 1 ? group : row % 5 === 2 ? `${group}03` : `${group}030${row % 5}`;
}

function figure({ figures, gap }: Features, pick: Pick): string {
  const digits = gap === "least" || figures === "wrapped" ? pick([6, 7, 8])! : pick([1, 2, 3, 4, 5, 6, 7])!;
  const whole = Array.from({ length: digits }, (_, at) => pick([..."0123456789"].slice(at === 0 ? 1 : 0))!).join("");
  const printed = `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${pick([..."0123456789"])!}${pick([..."0123456789"])!}`;
  const wide = figures === "fullWidth" || (figures === "wrapped" && pick([true, false]));
  return wide ? printed.replace(/[\d.,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)) : printed;
}

function headsOf({ heads: levels, breaks }: Features, pick: Pick): { heads: TrueCell[][]; columns: string[] } {
  if (levels === "one") {
    const columns = ["合计", "基本支出", "项目支出", "上缴上级支出", "事业单位经营支出", "备用金"].slice(
      0,
      breaks === "columns" ? 6 : pick([3, 4, 5])!,
    );
    return { heads: [columns.map((t) => ({ t }))], columns };
  }
  if (levels === "two") {
    const columns = ["合计", "人员经费", "公用经费", "项目支出"];
    return {
      heads: [
        [
          { t: "合计", rs: 2 },
          { t: "基本支出", cs: 2 },
          { t: "项目支出", rs: 2 },
        ],
        [{ t: "人员经费" }, { t: "公用经费" }],
      ],
      columns,
    };
  }
  const columns = ["合计", "小计", "一般公共预算", "政府性基金", "其他收入", "上年结转"];
  return {
    heads: [
      [
        { t: "合计", rs: 3 },
        { t: "本年收入", cs: 4 },
        { t: "上年结转", rs: 3 },
      ],
      [
        { t: "小计", rs: 2 },
        { t: "财政拨款", cs: 2 },
        { t: "其他收入", rs: 2 },
      ],
      [{ t: "一般公共预算" }, { t: "政府性基金" }],
    ],
    columns,
  };
}

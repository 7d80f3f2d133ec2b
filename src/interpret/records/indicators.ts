import type { Amount } from "../../model/amount.ts";
import type { Indicator } from "../../model/disclosure/disclosure.ts";
import type { Table } from "../../model/document.ts";
import { findAmounts } from "../../text/figures/amounts.ts";
import { readCell } from "../../text/figures/cells.ts";
import { fold } from "../../text/fold.ts";
import { type CellGrid, type GridCell, layOut } from "../tables/grid.ts";
import { bodyRows, cellAt, type Fields, findList, optional, quoteOf } from "./fields.ts";

/** Of the 2021 tables, of later ones, and of the 职责活动 form of 2016 to 2019 (activity, 评价标准 from 优 to 差). */
const SPECS = [
  ["basis", /依据/],
  ["comparator", /符号|指标性质/],
  ["measureUnit", /(?:计量|度量)单位|指标值\|单位$|^单位$/],
  ["level1", /一级指标|^职责活动/],
  ["level2", /二级指标/],
  ["level3", /三级指标|^(?:绩效|评价|考核)?指标(?:名称|体系|设置)?$/],
  ["description", /指标描述|指标内容|指标解释|指标说明|内容描述/],
  ["criterion", /评[分价]标准(?!.*\|)|计分标准|评\(?扣?\)?分标准/],
  ["target", /指标值(?:\|值)?$|(?:目标|预期|计划|标准)值|(?:^|年度|预期)目标$|评[分价]标准\|优|^优$/],
] as const;
/** Forms tell of the project and its money before they come to its indicators. */
const NEEDS = { least: 2, needed: ["level3", "target"], words: [], deepest: 12 } as const;
type IndicatorField = (typeof SPECS)[number][0];
const LEVELS = ["level1", "level2", "level3"] as const;
const HEAD_WORDS = /^(?:一级指标|二级指标|三级指标|职责活动|绩效指标|指标值|符号)$/;

/** The symbols and words of comparison, as printed → as kept. */
const COMPARATORS: readonly (readonly [RegExp, NonNullable<Indicator["comparator"]>])[] = [
  [/^(?:≥|>=|≧|⩾|大于等于|不(?:少|小|低)于)/, "≥"],
  [/^(?:≤|<=|≦|⩽|小于等于|不(?:多|大|高|超过)于?)/, "≤"],
  [/^(?:=|等于)/, "="],
  [/^(?:>|大于|超过)/, ">"],
  [/^(?:<|小于|低于)/, "<"],
];

/** Reads an indicator table. `project` is the project it belongs to; undefined for the table of the whole department. */
export function readIndicators(table: Table, block: number, project: string | undefined): Indicator[] {
  const list = findList<IndicatorField>(layOut(table), SPECS, NEEDS);
  if (list === undefined) return [];
  const { grid } = list;
  const fields = withMergedLevels(grid, withoutCaption(list.fields));
  const told = ["target", "level3"].filter((field) => fields.columns.has(field as IndicatorField)).length;
  if (told === 0 || (told === 1 && fields.columns.size < 3)) return [];
  const above = new Map<IndicatorField, GridCell>();
  return bodyRows(grid, fields).flatMap((row): Indicator[] => {
    const levels = levelCells(grid, fields, row, above);
    const target = cellAt(grid, fields, row, "target");
    const texts = [...levels, ...(target === undefined ? [] : [target])].map((cell) => cell.bare);
    const last = cellAt(grid, fields, row, "level3") ?? cellAt(grid, fields, row, "level2");
    if (texts.some((text) => HEAD_WORDS.test(text)) || (target === undefined && last === undefined)) return [];
    return [
      {
        block,
        row,
        ...optional("project", project),
        levels: levels.map((cell) => quoteOf(cell, block)),
        ...details(grid, fields, row, block),
      },
    ];
  });
}

/** 绩效指标 left of 一级指标 says what the rows are, and is no level of theirs. */
function withoutCaption({ columns, ...fields }: Fields<IndicatorField>): Fields<IndicatorField> {
  const [first = -1, last = -1] = [columns.get("level1"), columns.get("level3")];
  return { ...fields, columns: new Map([...columns].filter(([field]) => field !== "level3" || last >= first)) };
}

/** 绩效指标 merged over two or three columns heads the innermost levels, one a column. */
function withMergedLevels(grid: CellGrid, fields: Fields<IndicatorField>): Fields<IndicatorField> {
  const [first = -1, ...others] = LEVELS.flatMap((level) => fields.columns.get(level) ?? []);
  const heads = grid.cover[fields.body - 1] ?? [];
  const merged = heads.flatMap((cell, column) => (cell !== undefined && cell === heads[first] ? [column] : []));
  if (others.length > 0 || merged.length < 2 || merged.length > LEVELS.length) return fields;
  const levels = LEVELS.slice(-merged.length).map((level, at) => [level, merged[at]!] as const);
  return { ...fields, columns: new Map([...fields.columns, ...levels]) };
}

/** The cells of the three levels; in text dumps a level that goes on from the row above is left blank. */
function levelCells(
  grid: CellGrid,
  fields: Fields<IndicatorField>,
  row: number,
  above: Map<IndicatorField, GridCell>,
): GridCell[] {
  return LEVELS.flatMap((level, depth) => {
    const own = cellAt(grid, fields, row, level);
    if (own !== undefined && above.get(level) !== own)
      for (const deeper of LEVELS.slice(depth + 1)) above.delete(deeper);
    const cell = own ?? (level === "level3" ? undefined : above.get(level));
    if (cell !== undefined) above.set(level, cell);
    return cell ?? [];
  });
}

function details(grid: CellGrid, fields: Fields<IndicatorField>, row: number, block: number): Partial<Indicator> {
  const quote = (field: IndicatorField) => {
    const cell = cellAt(grid, fields, row, field);
    return cell === undefined ? undefined : quoteOf(cell, block);
  };
  const target = quote("target");
  const unit = quote("measureUnit");
  const printed = quote("comparator")?.text;
  return {
    ...optional("description", quote("description")),
    ...optional("criterion", quote("criterion")),
    ...optional("comparator", comparatorIn(printed ?? "") ?? comparatorIn(target?.text ?? "")),
    ...optional("target", target),
    ...optional("measureUnit", unit),
    ...optional("amount", target === undefined ? undefined : targetAmount(target.text, unit?.text)),
    ...optional("basis", quote("basis")),
  };
}

function comparatorIn(text: string): Indicator["comparator"] {
  const folded = fold(text).trim();
  return COMPARATORS.find(([pattern]) => pattern.test(folded))?.[1];
}

/** The figure of a target: "≥33" with 万个, "≤28.5万元", "95百分比". None for "3-5工作日", "6月底完成", "提升". */
function targetAmount(target: string, unit: string | undefined): Amount | undefined {
  const folded = fold(target);
  const symbol =
    /^\s*(?:[≥≤=><≧≦⩾⩽]=?|大于等于|小于等于|等于|大于|小于|不(?:少|小|低|多|大|高)于|不超过|超过|低于)?\s*/.exec(
      folded,
    )?.[0].length ?? 0;
  const reading = readCell(target.slice(symbol), { unit: unit ?? "", from: "column" });
  if (reading.kind === "amount") return reading.amount;
  const [only, ...others] = findAmounts(target);
  const whole =
    only !== undefined &&
    others.length === 0 &&
    !only.range &&
    target.slice(0, only.start).trim().length <= symbol &&
    target.slice(only.unitEnd).trim() === "";
  return whole ? only.amount : undefined;
}

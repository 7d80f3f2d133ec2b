import type { Document, Table } from "../../../src/model/document.ts";
import { type Pick, seeded, shuffled } from "../seeded.ts";
import { gridOf } from "./grid.ts";
import * as makers from "./kinds.ts";

export type Kind = keyof typeof kinds;

/** A mistake made in a filing: its kind, what was done in which block, and the filing that has it. */
export interface Marred {
  kind: Kind;
  block: number;
  title: string;
  page: number | undefined;
  what: string;
  document: Document;
}

const kinds = {
  一位数字: makers.digit,
  漏一款项或一行: makers.rowLeftOut,
  漏一类: makers.classLeftOut,
  一类整体改动: makers.classChanged,
  两栏对调: makers.columnsExchanged,
  换成别的部门的表: makers.tableOfAnother,
  全表按倍数: makers.tableScaled,
  全表换单位: makers.tableInOtherUnit,
  合计删空: makers.totalBlanked,
  一行重复: makers.partTwice,
  数字移一行: makers.figureMoved,
} satisfies Record<string, makers.Maker>;

const CORE: Kind[] = [
  "一位数字",
  "漏一款项或一行",
  "漏一类",
  "一类整体改动",
  "两栏对调",
  "换成别的部门的表",
  "全表按倍数",
  "一位数字",
  "漏一款项或一行",
];
const OTHERS: Kind[] = ["合计删空", "一行重复", "数字移一行", "全表换单位"];

/** `count` mistakes, each alone in a copy of the filing; chosen by its name. `others` are the filings that tables may be taken from. */
export function mistakesIn(document: Document, others: readonly Document[], count: number): Marred[] {
  const pick = seeded(document.name);
  const order = [...CORE, ...shuffled(OTHERS, pick), ...shuffled(CORE, pick), ...shuffled(CORE, pick)];
  const made: Marred[] = [];
  for (const kind of order) {
    if (made.length === count) break;
    const marred = oneMistake(document, others, kind, pick);
    if (marred && !made.some(({ block, what }) => block === marred.block && what === marred.what)) made.push(marred);
  }
  return made;
}

function oneMistake(document: Document, others: readonly Document[], kind: Kind, pick: Pick): Marred | undefined {
  const tables = document.blocks.flatMap((block, at) => (block.kind === "table" ? [{ table: block, at }] : []));
  for (const { table, at } of shuffled(tables, pick)) {
    const ground = {
      grid: gridOf(table),
      donors: donorsOf(table, others),
      isPrintedElsewhere: printedOutside(document, at),
    };
    const mistake = kinds[kind](ground, pick);
    if (!mistake) continue;
    const blocks = document.blocks.with(at, mistake.table);
    const title = table.caption ?? "";
    return { kind, block: at, title, page: table.pages?.[0], what: mistake.what, document: { ...document, blocks } };
  }
  return undefined;
}

function donorsOf(table: Table, others: readonly Document[]): Table[] {
  const heads = headsText(table);
  const tables = others.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
  return tables.filter(
    (one) =>
      one.columns === table.columns && one.unit === table.unit && sameName(one, table) && headsText(one) === heads,
  );
}

function sameName(one: Table, other: Table): boolean {
  const name = ({ caption = "" }: Table) => caption.replace(/[\s\d]/g, "");
  return name(one) !== "" && name(one) === name(other);
}

function headsText(table: Table): string {
  return gridOf(table)
    .heads.map((texts) => texts.join("/"))
    .join("|");
}

function printedOutside({ blocks }: Document, at: number): (figure: string) => boolean {
  const rest = blocks.flatMap((block, index) =>
    index === at ? [] : block.kind === "table" ? block.cells.map(({ text }) => text) : [block.text],
  );
  const all = new Set(
    rest
      .join(" ")
      .replace(/(?<=\d),(?=\d{3})/g, "")
      .match(/\d+(?:\.\d+)?/g),
  );
  return (figure) => all.has(figure.replace(/,/g, ""));
}

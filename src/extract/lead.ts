import type { Block, Cell, Table } from "../model/document.ts";
import { compactText } from "../text/compact.ts";
import { UNIT_LINE } from "../text/figures/units.ts";
import { canBeTitle, isTableContext, isTableTitle } from "../text/table-lines.ts";

/** How many paragraphs above a table may belong to it. */
const REACH_PARAGRAPHS = 6;
const UNIT = new RegExp(UNIT_LINE);
/** Captions without the word: 部门整体支出绩效指标, 部门政府采购预算. */
const PLAIN_CAPTION = /^(?![一二三四五六七八九十]+[、.]|[(]|\d{1,2}[、.]).{4,40}(指标|目标|预算|明细|清单|占用情况)$/;
const NOTE = /^(注|备注|附注|说明)\d*:|(本表|此表).{0,12}(空表|无数据|为空)/;

/** Gives each table its caption, its unit and the paragraphs that belong to it: those right above (caption, unit, department, date) and notes right below. Rows of the grid that say the same count too. */
export function attachLeads(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => (block.kind === "table" ? attach(blocks, index, block) : block));
}

function attach(blocks: readonly Block[], index: number, table: Table): Table {
  const above = linesAbove(blocks, index);
  const own = titleRows(table).flat();
  const caption = [...own, ...above].map(captionIn).find((found) => found !== undefined);
  const unit = [...own, ...above, ...headCells(table)].map(unitIn).find((found) => found !== undefined);
  return {
    ...table,
    lead: [...above.map((line) => line.block!).reverse(), ...notesBelow(blocks, index)],
    ...(caption === undefined ? {} : { caption }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** A piece of text above or at the top of a table; `block` where it is a paragraph of its own. */
interface LeadLine {
  text: string;
  /** The automatic number before it, which makes a heading of a line that would be a caption. */
  label?: string;
  block?: number;
}

/** The paragraphs above a table that belong to it, the nearest first. */
function linesAbove(blocks: readonly Block[], index: number): LeadLine[] {
  const lines: LeadLine[] = [];
  let captioned = false;
  for (let block = index - 1; block >= 0 && index - block <= REACH_PARAGRAPHS; block--) {
    const paragraph = blocks[block]!;
    if (paragraph.kind !== "paragraph") break;
    if (paragraph.text.trim() === "") continue;
    const { text, label = "" } = paragraph;
    const line: LeadLine = { text, label, block };
    const caption: boolean = !captioned && captionIn(line) !== undefined;
    if (!caption && !isTableContext(paragraph.text)) break;
    captioned ||= caption;
    lines.push(line);
  }
  return lines;
}

/** The line of a text that names the table, as printed. */
function captionIn({ text, label = "" }: LeadLine): string | undefined {
  return text
    .split("\n")
    .map((line) => line.trim())
    .find((line) => {
      const bare = compactText(line);
      return isTableTitle(line) || (canBeTitle(line) && PLAIN_CAPTION.test(compactText(label) + bare));
    });
}

/** 万元 in 单位：万元. */
function unitIn({ text }: LeadLine): string | undefined {
  return UNIT.exec(compactText(text))?.[1];
}

/** The rows at the top of the grid that are one cell over all columns, or hold nothing but unit, department and date. */
function titleRows(table: Table): LeadLine[][] {
  const rows: LeadLine[][] = [];
  for (let row = 0; row < table.rows; row++) {
    const filled = table.cells.filter((cell) => cell.row === row && cell.text !== "");
    const whole = filled.length === 1 && filled[0]!.columnSpan === table.columns && table.columns > 1;
    if (!whole && !(filled.length > 0 && filled.every((cell) => isTableContext(cell.text)))) break;
    rows.push(filled);
  }
  return rows;
}

/** The cells of the first rows, where a unit may stand: 价值（金额单位：万元）. */
function headCells(table: Table): Cell[] {
  return table.cells.filter((cell) => cell.row < 3);
}

function notesBelow(blocks: readonly Block[], index: number): number[] {
  const notes: number[] = [];
  for (let block = index + 1; block < blocks.length; block++) {
    const paragraph = blocks[block]!;
    if (paragraph.kind !== "paragraph" || !NOTE.test(compactText(paragraph.text))) break;
    notes.push(block);
  }
  return notes;
}

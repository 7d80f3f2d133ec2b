import { OPEN_TABLES } from "../concepts/table-kinds.ts";
import type { Block, Document } from "../model/document.ts";
import { compactText } from "../text/compact.ts";
import type { HeadingLine } from "./heading-line.ts";

const PART_TITLE =
  /^第[一二三四五六七八九十\d]+部分.{0,30}(?:预算|决算|公开)|^.{0,40}(?:部门|单位)(?:预算|决算)(?:信息)?公开(?:目录|表|情况说明|说明|文本)?$|^目录$/;
/** Tables that some places open besides, and the money that heads of such tables name. */
const ALIKE = /财政拨款(?:支出|预算)|一般公共预算|项目支出表/;

/** Whether a paragraph is the title of a part of the file: 第二部分 所属单位预算, 2025年部门预算信息公开目录. */
function isPartTitle(line: HeadingLine | undefined): boolean {
  if (line === undefined || line.text.length > 60) return false;
  return PART_TITLE.test(compactText(line.text));
}

/** Whether a table is one of the open budget tables, by its caption, the lines that belong to it, or its first row. */
export function isBudgetTable(document: Document, block: Block | undefined): boolean {
  if (block?.kind !== "table") return false;
  const leads = block.lead.map((index) => document.blocks[index]);
  const texts = [block.caption ?? "", ...leads.map((lead) => (lead?.kind === "paragraph" ? lead.text : ""))];
  const firstRow = block.cells.filter((cell) => cell.row === 0).map((cell) => cell.text);
  return [...texts, ...firstRow].some((text) => text.length <= 60 && isTitle(compactText(text)));
}

function isTitle(bare: string): boolean {
  return ALIKE.test(bare) || OPEN_TABLES.some(({ words }) => words.test(bare));
}

/**
 * Where the front part of a later text begins, between the last heading before (`from`) and the opening of the text (`to`): at the first part title
 * or budget table, else at the opening itself.
 */
export function frontStart(
  document: Document,
  lines: readonly (HeadingLine | undefined)[],
  from: number,
  to: number,
): number {
  for (let block = from; block < to; block++) {
    if (isPartTitle(lines[block])) return block;
    if (isBudgetTable(document, document.blocks[block])) return leadStart(document.blocks, block);
  }
  return to;
}

/** The first block of a table's own lines. */
export function leadStart(blocks: readonly Block[], table: number): number {
  const block = blocks[table];
  const before = block?.kind === "table" ? block.lead.filter((index) => index < table) : [];
  return Math.min(table, ...before);
}

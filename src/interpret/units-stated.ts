import type { Outline } from "../model/disclosure/section.ts";
import type { Document } from "../model/document.ts";
import { compactText } from "../text/compact.ts";
import { FIGURE } from "../text/figures/digits.ts";
import { MONEY_UNIT } from "../text/figures/units.ts";
import { isTableContext, isTableTitle } from "../text/table-lines.ts";

/** （本部分金额单位：万元）, 以下金额单位均为万元。: nothing but the unit. */
const LINE = new RegExp(
  `^[(]?(?:注:)?[\\u4e00-\\u9fff]{0,10}单位(?:[:(]|(?:一律|均|都)?[为是])(?:人民币)?(${MONEY_UNIT})[)]{0,2}[。.]?$`,
);
/** 2025年收入构成（单位：万元）, 收入安排如下（单位：万元）：: the unit at the end of a line. */
const ENDS_WITH_UNIT = new RegExp(`[(]单位[:为]?(?:人民币)?(${MONEY_UNIT})[)][:。]?$`);
/** 上年结转	10.24: a line of a table set as lines. */
const SET_AS_LINE = new RegExp(`^[^,，。;；]*[\\u4e00-\\u9fff）)][\\s…—―─━·⋯_~.:：-]+${FIGURE}\\s*$`);
const LONGEST_LINE = 30;

/**
 * The money units that lines of their own tell for the paragraphs below them, by block: up to the end of the section, or to the next such line. One
 * above a table and its title is of that table, and one at the end of another line of the lines set below it as a table.
 */
export function unitsStated(document: Document, outline: Outline): ReadonlyMap<number, string> {
  const units = new Map<number, string>();
  for (let block = outline.start; block < outline.end; block++) {
    const closing = unitIn(document, block, ENDS_WITH_UNIT);
    for (let below = block + 1; closing !== undefined && isSetAsLine(document, below); below++)
      units.set(below, closing);
    const unit = unitIn(document, block, LINE);
    if (unit === undefined || isAboveTable(document, block)) continue;
    for (let below = block + 1; below < endAround(outline, block); below++) units.set(below, unit);
  }
  return units;
}

function unitIn({ blocks }: Document, at: number, line: RegExp): string | undefined {
  const block = blocks[at];
  if (block?.kind !== "paragraph" || (line === LINE && block.text.length > LONGEST_LINE)) return undefined;
  return line.exec(compactText(block.text))?.[1];
}

function isSetAsLine({ blocks }: Document, at: number): boolean {
  const block = blocks[at];
  return block?.kind === "paragraph" && SET_AS_LINE.test(block.text);
}

function isAboveTable({ blocks }: Document, at: number): boolean {
  const next = blocks.slice(at + 1).find((block) => block.kind === "table" || !isTitleOrEmpty(block.text));
  return next?.kind === "table";
}

function isTitleOrEmpty(line: string): boolean {
  return line.trim() === "" || isTableTitle(line) || isTableContext(line);
}

/** Where the innermost section around a block ends, or the first one behind it begins. */
function endAround({ sections, end }: Outline, block: number): number {
  const around = sections.findLast((section) => section.level > 0 && section.start <= block && block < section.end);
  return around?.end ?? sections.find(({ start }) => start > block)?.start ?? end;
}

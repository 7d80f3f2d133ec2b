import type { Document, Table } from "../../model/document.ts";
import { MONEY_UNIT, unitNamed } from "../../text/figures/units.ts";
import { fold } from "../../text/fold.ts";
import { isTableTitle, WHOSE } from "../../text/table-lines.ts";
import { isFigure } from "./cell-words.ts";
import { bareText, type CellGrid, filledOfRow } from "./grid.ts";
import type { Head } from "./head.ts";

/** What the lines above a grid, or its own title rows, say about it. */
export interface Caption {
  title: string | undefined;
  unit: string | undefined;
  subject: string | undefined;
  year: number | undefined;
}

const SUBJECT = new RegExp(`${WHOSE}s*(.+)$`);
const UNIT_BEHIND = new RegExp(`(?:金额)?单位\\s*:\\s*(?:人民币)?\\s*${MONEY_UNIT}.*$`);
const ONLY_MONEY_UNIT = new RegExp(`^${MONEY_UNIT}$`);
const REACH_PARAGRAPHS = 4;

export function readCaption(document: Document, block: number, table: Table, grid: CellGrid, head: Head): Caption {
  const lines = unwrapped(
    [...linesAbove(document, block, table), ...titleRows(grid, head)].flatMap(apart).map((text) => text.trim()),
  );
  const caption = table.caption === undefined ? [] : [fold(table.caption).trim()];
  const titles = [...lines, ...caption.filter((end) => !lines.some((line) => line.endsWith(end)))]
    .filter((line) => isTableTitle(line))
    .map(plainTitle);
  const title = titles.at(-1);
  const unit = [table.unit, ...lines.map((line) => unitNamed(bareText(line)))].find((found) => found !== undefined);
  const subject = lines.map(subjectIn).findLast((found) => found !== undefined);
  const year = yearIn([...titles.reverse(), ...lines]);
  return { title, unit, subject, year };
}

/** A title and the number of the table behind it, with the unit, printed on one line: 基本支出表|公开表6 单位：万元. */
function apart(text: string): string[] {
  return fold(text).split(/(?<=表)\s*(?=(?:公开|预算)?表\s*\d+(?:\s|$))/);
}

/** The paragraphs that belong to the grid; where extraction names none, those right above it. */
function linesAbove(document: Document, block: number, table: Table): string[] {
  const lead = table.lead.filter((index) => index < block);
  const above = paragraphsAbove(document, lead[0] ?? block);
  const from = lead.some((index) => hasTitle(document, index)) ? lead : [...above, ...lead];
  return from
    .map((index) => document.blocks[index])
    .flatMap((above) => textsOf(above).flatMap((text) => text.split("\n")));
}

function textsOf(block: Document["blocks"][number] | undefined): string[] {
  if (block?.kind === "table") return block.cells.map(({ text }) => text);
  return block?.kind === "paragraph" ? [block.text] : [];
}

const TELLS_UNIT = new RegExp(`单位:(?:人民币)?${MONEY_UNIT}$`);

/** Whether a table is a row that says whose the table below it is and in what unit (612某某局 | 预算年度：2024 | 单位：万元). */
export function isCaptionRow(table: Table): boolean {
  const texts = table.cells.map(({ text }) => bareText(text));
  return table.rows === 1 && texts.some((text) => TELLS_UNIT.test(text)) && !texts.some(isFigure);
}

function hasTitle(document: Document, index: number): boolean {
  const paragraph = document.blocks[index];
  return paragraph?.kind === "paragraph" && isTableTitle(paragraph.text);
}

/** A title that breaks inside its brackets, before them, or behind a word that must go on (“三公”经费、) is one line again. */
function unwrapped(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const isOpen = last !== undefined && /[(][^)]*$/.test(last) && !/[(]/.test(line);
    const isBracket =
      last !== undefined &&
      /表\s*$/.test(last) &&
      /^[(](?!20\d\d)[^)]*[)]$/.test(line) &&
      unitNamed(line) === undefined;
    const goesOn = last !== undefined && /[、及和与]\s*$/.test(last) && isTableTitle(line);
    if (isOpen || isBracket || goesOn) whole.splice(-1, 1, `${last}${line}`);
    else whole.push(line);
  }
  return whole;
}

function paragraphsAbove(document: Document, block: number): number[] {
  const found: number[] = [];
  for (let index = block - 1; index >= 0 && found.length < REACH_PARAGRAPHS; index--) {
    const above = document.blocks[index];
    if (above?.kind === "table" ? !isCaptionRow(above) : above === undefined || above.text.length > 60) break;
    if (textsOf(above).some((text) => text.trim() !== "")) found.unshift(index);
  }
  return found;
}

function titleRows(grid: CellGrid, head: Head): string[] {
  return head.titles.flatMap((row) => filledOfRow(grid, row).flatMap((cell) => cell.text.split("\n")));
}

function plainTitle(line: string): string {
  return line
    .replace(
      /^\s*(?:附?表\s*(?:\d+|[一二三四五六七八九十]+(?!般))[、:.]?|[一二三四五六七八九十]+、|\d{1,2}[.、])\s*/,
      "",
    )
    .trim();
}

/** The unit whose figures these are: what stands after 编制部门： up to the money unit. */
function subjectIn(line: string): string | undefined {
  const found = SUBJECT.exec(line.replace(UNIT_BEHIND, ""))?.[1]?.trim();
  const name = found?.replace(/\s.*$/s, "").replace(/^\d{3,}/, "");
  return name === undefined || name === "" || ONLY_MONEY_UNIT.test(name) ? undefined : name;
}

function yearIn(lines: readonly string[]): number | undefined {
  const found = lines.map((line) => /(20[0-4]\d)\s*年?/.exec(line)?.[1]).find((year) => year !== undefined);
  return found === undefined ? undefined : Number(found);
}

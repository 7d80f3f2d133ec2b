import type { ProjectObjective, Quote } from "../../model/disclosure/disclosure.ts";
import type { Outline } from "../../model/disclosure/section.ts";
import type { Document, Table } from "../../model/document.ts";
import { blankFieldCodes } from "../../text/fields.ts";
import { leadingLabel } from "../../text/labels.ts";
import { isFigure } from "../tables/cell-words.ts";
import { type CellGrid, cellsOfRow, type GridCell, layOut } from "../tables/grid.ts";
import { optional, quoteOf } from "./fields.ts";

const TITLE = /绩效\s*目标\s*(?:申报|批复|自评)?表?|绩效指标表/;
const OBJECTIVE = /^(?:年度|总体|项目|当年|实施期)*(?:总体)?绩效目标$|^(?:年度|总体|年度总体)目标$/;
const PROJECT_HEAD = /^项目名称[:：]?$/;

/** Whose targets a table lists: the project named by the title above it or in its own cells. */
export function readProject(document: Document, outline: Outline, block: number): Quote | undefined {
  const table = document.blocks[block];
  if (table?.kind !== "table") return undefined;
  const inside = projectInside(layOut(table), block);
  if (inside !== undefined) return inside;
  const heading = outline.sections.findLast(
    (section) => section.start < block && block < section.end && section.place !== undefined,
  );
  const candidates = [
    ...table.lead.filter((index) => index < block).reverse(),
    ...(heading === undefined ? [] : [heading.start]),
    ...linesAbove(document, block),
  ];
  return candidates.map((index) => projectIn(document, index)).find((quote) => quote !== undefined);
}

/** The objective text of a table, when it has such a row. */
export function readObjective(table: Table, block: number, project: Quote | undefined): ProjectObjective | undefined {
  const grid = layOut(table);
  for (let row = 0; row < grid.rows; row++) {
    const cells = cellsOfRow(grid, row).filter((cell) => cell.row === row);
    const head = cells.findIndex((cell) => OBJECTIVE.test(cell.bare));
    const body = head === -1 ? undefined : cells.slice(head + 1).find((cell) => cell.bare !== "");
    if (body !== undefined && !/一级指标|二级指标|绩效指标/.test(body.bare))
      return { block, ...optional("project", project), objective: quoteOf(body, block) };
  }
  return project === undefined ? undefined : { block, project };
}

function projectInside(grid: CellGrid, block: number): Quote | undefined {
  for (let row = 0; row < Math.min(4, grid.rows); row++) {
    const cells = cellsOfRow(grid, row).filter((cell) => cell.row === row);
    const head = cells.findIndex((cell) => PROJECT_HEAD.test(cell.bare));
    const name = cells[head + 1];
    if (head !== -1 && name !== undefined && name.bare !== "" && cells.length <= 4 && !isHead(grid, name))
      return quoteOf(name, block);
  }
  return undefined;
}

/** Whether a cell heads a column of figures: 项目名称 | 预算金额 over the lines of a list. */
function isHead(grid: CellGrid, { row, column }: GridCell): boolean {
  const below = grid.cover.slice(row + 1).map((cells) => cells[column]);
  return below.length > 1 && below.every((cell) => cell !== undefined && isFigure(cell.bare));
}

/** The nearest line with text above a table. */
function linesAbove(document: Document, block: number): number[] {
  for (let above = block - 1; above >= Math.max(0, block - 4); above--) {
    const paragraph = document.blocks[above];
    if (paragraph?.kind === "table") return [];
    if (paragraph !== undefined && paragraph.text.trim() !== "") return [above];
  }
  return [];
}

/** "16. 机关业务经费绩效目标表" names 机关业务经费; field codes and numerals are no part of it. */
function projectIn(document: Document, index: number): Quote | undefined {
  const paragraph = document.blocks[index];
  if (paragraph?.kind !== "paragraph") return undefined;
  const plain = blankFieldCodes(paragraph.text);
  const from = paragraph.label === undefined ? (leadingLabel(plain)?.length ?? 0) : 0;
  const title = TITLE.exec(plain);
  if (title === null || title.index <= from) return undefined;
  const raw = plain.slice(from, title.index);
  const text = raw.trim();
  if (text.length < 2 || /^(?:部门|单位)?(?:整体|总体|项目|分项|资金|预算项目)(?:支出)?$/.test(text)) return undefined;
  const start = from + raw.indexOf(text);
  return { text, place: { block: index, start, end: start + text.length } };
}

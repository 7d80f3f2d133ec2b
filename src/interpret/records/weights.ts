import type { TargetForm } from "../../model/disclosure/disclosure.ts";
import type { Block, Document, Table } from "../../model/document.ts";
import { groupBy } from "../../model/group-by.ts";
import type { PlacedAmount } from "../../model/place.ts";
import { amountOf } from "../../text/figures/amount-of.ts";
import { isTotal } from "../tables/cell-words.ts";
import { placeOf } from "../tables/figure.ts";
import { type CellGrid, cellsOfRow, type GridCell, layOut } from "../tables/grid.ts";
import { amountIn } from "./fields.ts";

/** The head over the weights of indicators; it may print what they add up to or what they are counted in: 分值权重（90分）, 权重（%）, 权重（分）. */
const HEAD = /^(?:指标|绩效)?(?:分值|权重|分数|权数)(?:权重|分值)?(?:[(](?:\d{1,3}分?|%|分)[)]|%)?$/;

/** The table that goes on with another on the next page. */
export interface Continuation {
  table: Table;
  block: number;
}

/** The weights below each head of them; those of the last go on in a table without heads on the next page. */
export function weightsIn(grid: CellGrid, block: number, next: Continuation | undefined): TargetForm["weights"] {
  const heads = grid.cells.filter(({ bare }) => HEAD.test(bare));
  const more = next === undefined || heads.length === 0 ? [] : goingOn(next);
  return heads.flatMap((head, index) => {
    const filled = cellsBelow(grid, head, heads[index + 1]?.row ?? grid.rows);
    const [below, totals] = [
      filled.filter((cell) => !isInTotal(grid, cell)),
      filled.filter((cell) => isInTotal(grid, cell)),
    ];
    const declared = declaredIn(head, block) ?? totalIn(totals, block);
    const isPercent = head.bare.includes("%");
    const projects = groupBy(below, (cell) => projectOf(grid, head, cell));
    return projects.flatMap((cells, at) => {
      const own = cells.flatMap((cell) => amountIn(cell, block, { unit: "", from: "column" }) ?? []);
      if (own.length < cells.length) return [];
      const isLast = index === heads.length - 1 && at === projects.length - 1;
      return [{ ...(declared ? { declared } : {}), isPercent, each: isLast ? [...own, ...more] : own }];
    });
  });
}

/** In a list of projects with their indicators: the rows that the name of the project is merged over. */
function projectOf(grid: CellGrid, head: GridCell, cell: GridCell): string {
  const column = grid.cover[head.row]?.findIndex((one) => one && /^项目(?:名称)?$/.test(one.bare));
  return column === undefined || column === -1 ? "" : `${grid.cover[cell.row]?.[column]?.row}`;
}

/** The table right behind one, on the page after its last, with nothing but page numbers between them. */
export function continuationOf({ blocks }: Document, block: number): Continuation | undefined {
  const table = blocks[block] as Table;
  const index = blocks.findIndex((one, at) => at > block && !isPageNumber(one));
  const next = blocks[index];
  const last = table.pages?.at(-1);
  if (next?.kind !== "table" || last === undefined || next.pages?.[0] !== last + 1) return undefined;
  return { table: next, block: index };
}

function isPageNumber(block: Block): boolean {
  return block.kind === "paragraph" && /^[第页共\s\d\-—/]*$/.test(block.text);
}

/** The last column of a table without heads of its own, where it holds figures only. */
function goingOn({ table, block }: Continuation): PlacedAmount[] {
  const grid = layOut(table);
  if (grid.cells.some(({ bare }) => HEAD.test(bare) || /级指标$|项目名称/.test(bare))) return [];
  const cells = [...new Set(grid.cover.map((row) => row[grid.columns - 1]))].filter((cell) => cell !== undefined);
  const figures = cells.flatMap((cell) => amountIn(cell, block, { unit: "", from: "column" }) ?? []);
  return figures.length === cells.length ? figures : [];
}

/** Whether a cell stands in a row of its own name 合计, which prints what the weights add up to. */
function isInTotal(grid: CellGrid, { row }: GridCell): boolean {
  return isTotal(cellsOfRow(grid, row)[0]?.bare ?? "");
}

/** What the row of the total says, where there is one. */
function totalIn(cells: readonly GridCell[], block: number): PlacedAmount | undefined {
  return cells.length === 1 ? amountIn(cells[0], block, { unit: "", from: "column" }) : undefined;
}

function declaredIn(head: GridCell, block: number): PlacedAmount | undefined {
  const match = /[(（]\s*(\d{1,3})\s*分?\s*[)）]/.exec(head.text);
  if (match?.[1] === undefined) return undefined;
  const start = match.index + match[0].indexOf(match[1]);
  const place = placeOf(head, block, start, start + match[1].length);
  return { amount: amountOf(match[1], match[1], "", "printed"), place };
}

/** The cells with text below a head, down to a row. */
function cellsBelow(grid: CellGrid, head: GridCell, end: number): GridCell[] {
  const from = head.row + head.rowSpan;
  const rows = Array.from({ length: Math.max(0, end - from) }, (_, down) => grid.cover[from + down]?.[head.column]);
  return [...new Set(rows)].filter((cell) => cell !== undefined && cell.bare !== "") as GridCell[];
}

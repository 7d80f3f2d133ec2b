import type { Document, Table } from "../../../src/model/document.ts";
import type { HardPage } from "./page.ts";
import type { TrueCell } from "./sheet.ts";

/** Of a clipped label at least so many characters are seen. */
const SEEN = 5;

/** Whether a page was read exactly, and what was lost: `lost` figures stand in no cell of their own, `silent` when no note says that something is amiss. */
export interface Score {
  exact: boolean;
  lost: number;
  silent: boolean;
  grids: string[];
}

export function scoreOf(
  { tables, prose }: Pick<HardPage, "tables" | "prose">,
  document: Pick<Document, "blocks" | "notes">,
): Score {
  const wanted = tables.map(expanded);
  const got = document.blocks.filter((block) => block.kind === "table").map(gridOf);
  const texts = plain(document.blocks.map((block) => (block.kind === "paragraph" ? block.text : "")).join(""));
  const grids = got.map(linesOf);
  const same = wanted.length === got.length && wanted.every((table) => got.some((other) => isSame(table, other)));
  const lost = lacking(figures(wanted.map((rows) => rows.map((row) => row.map(({ t }) => t)))), figures(got));
  const said = document.notes.some(({ severity }) => severity !== "info");
  return {
    exact: same && prose.every((words) => texts.includes(plain(words))),
    lost,
    silent: lost > 0 && !said,
    grids,
  };
}

/** Text without blanks; brackets and colons in their narrow form. */
function plain(text: string): string {
  return text.replace(/\s/gu, "").replace(/（/g, "(").replace(/）/g, ")").replace(/：/g, ":");
}

function isSame(wanted: TrueCell[][], got: string[][]): boolean {
  const agrees = ({ t, clipped }: TrueCell, text = "") =>
    t === text || (clipped && text.length > SEEN && t.startsWith(text));
  const shape = (rows: readonly unknown[][]) => rows.map((row) => row.length).join(" ");
  return (
    shape(wanted) === shape(got) &&
    wanted.every((row, at) => row.every((cell, column) => agrees(cell, got[at]![column])))
  );
}

function expanded(rows: TrueCell[][]): TrueCell[][] {
  const grid: (TrueCell | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const { rs = 1, cs = 1, ...cell } of row) {
      while (grid[at]![column] !== undefined) column++;
      for (let down = 0; down < rs; down++)
        for (let across = 0; across < cs; across++)
          grid[at + down]![column + across] = down || across ? { t: "" } : { ...cell, t: plain(cell.t) };
      column += cs;
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? { t: "" }));
}

function gridOf({ cells, rows, columns }: Table): string[][] {
  const grid = Array.from({ length: rows }, () => Array<string>(columns).fill(""));
  for (const cell of cells) grid[cell.row]![cell.column] = plain(cell.text);
  return grid;
}

function linesOf(grid: string[][]): string {
  return grid.map((row) => row.join("|")).join("\n");
}

function figures(grids: string[][][]): string[] {
  return grids.flat(2).filter((text) => /[\d０-９]/.test(text));
}

function lacking(wanted: readonly string[], got: readonly string[]): number {
  const left = new Map<string, number>();
  for (const text of got) left.set(text, (left.get(text) ?? 0) + 1);
  return wanted.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  }).length;
}

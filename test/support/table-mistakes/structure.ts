import type { Table } from "../../../src/model/document.ts";
import type { Grid, Line } from "./grid.ts";

/** Lines that are a part of something printed: with a sibling of the same parent, and with sums. */
export function parts(grid: Grid): Line[] {
  const items = grid.lines.filter(({ total, figures, label }) => !total && figures.size > 0 && !/其中/.test(label));
  const coded = items.some(({ code }) => code.length > 3);
  const parent = ({ code }: Line) => code.slice(0, Math.max(0, code.length - 2));
  return items.filter((line) =>
    coded
      ? line.code.length > 3 &&
        items.some(
          (other) =>
            other !== line &&
            other.code.length === line.code.length &&
            parent(other) === parent(line) &&
            items.some((one) => one.code === parent(line)),
        )
      : items.length > 1,
  );
}

export function classes(grid: Grid): Line[] {
  const found = grid.lines.filter(({ code, figures }) => code.length === 3 && figures.size > 0);
  const single = new Set(found.map(({ code }) => code)).size === found.length;
  return hasTotal(grid) && single && found.length > 1 ? found : [];
}

export function hasTotal({ lines }: Grid): boolean {
  return lines.some(({ total, figures }) => total && figures.size > 0);
}

/** A table in which some row must be the sum of others: it has a total or codes of two levels, and more than one row of sums. */
export function isAddingTable(grid: Grid): boolean {
  const filledLines = grid.lines.filter(({ figures }) => figures.size > 0);
  return filledLines.length > 2 && (hasTotal(grid) || parts(grid).some(({ code }) => code !== ""));
}

export function addingLines(grid: Grid): Line[] {
  return isAddingTable(grid) ? grid.lines : [];
}

/** The printed sum of the greatest value; the first of several. */
export function largest(table: Table): string | undefined {
  const money = table.cells
    .map(({ text }) => text.trim())
    .filter((text) => /^\d[\d,]*(?:\.\d+)?$/.test(text) && /[.,]/.test(text));
  const value = (text: string) => Number(text.replace(/,/g, ""));
  return money.reduce<string | undefined>(
    (most, text) => (most === undefined || value(text) > value(most) ? text : most),
    undefined,
  );
}

export function filled({ lines }: Grid, column: number): boolean {
  return lines.filter(({ figures }) => figures.has(column)).length > 1;
}

export function headOf({ heads }: Grid, column: number): string {
  return heads[column]?.filter((text) => text !== "").at(-1) ?? "";
}

import type { BudgetTable, Sum } from "../../../model/disclosure/budget-table.ts";

/** A table before the relations of its figures are found. */
export type Unsummed = Omit<BudgetTable, "sums" | "rates" | "groups">;

/**
 * The figures of a table as plain numbers, for weighing which relations a table keeps. They never become values or verdicts: those
 * are exact decimals. `half` is half a unit of the last printed digit. `undefined` stands for a place that says nothing readable.
 */
export interface Figures {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): Figure | undefined;
}

export interface Figure {
  value: number;
  half: number;
  printed: boolean;
}

const BLANK: Figure = { value: 0, half: 0, printed: false };

export function figuresOf({ rows, columns, entries, blanks }: Unsummed): Figures {
  const grid: (Figure | undefined)[][] = rows.map(() => new Array(columns.length).fill(undefined));
  for (const { row, column } of blanks) grid[row]![column] = BLANK;
  for (const { row, column, amount } of entries) {
    grid[row]![column] = { value: Number(amount.value), half: Number(amount.step) / 2, printed: true };
  }
  return { rows: rows.length, columns: columns.length, at: (row, column) => grid[row]?.[column] };
}

/** How a sum fares on one row or column: `weak` holds because at most one part is not zero. */
export type Fare = "held" | "weak" | "failed" | "none";

/** Whether total = Σ parts in the cells that a sum means on line `across` (a row for sums along a row, else a column). */
export function fareOn(
  figures: Figures,
  { along, total, parts }: Pick<Sum, "along" | "total" | "parts">,
  across: number,
): Fare {
  const whole = along === "row" ? figures.at(across, total) : figures.at(total, across);
  if (whole === undefined || !whole.printed) return "none";
  const sum = { value: 0, half: whole.half, nonzero: 0, printed: false };
  for (const part of parts) {
    const term = along === "row" ? figures.at(across, part) : figures.at(part, across);
    if (term === undefined) return "none";
    sum.value += term.value;
    sum.half += term.half;
    if (term.value !== 0) sum.nonzero++;
    if (term.printed) sum.printed = true;
  }
  if (sum.nonzero === 0 && (whole.value === 0 || !sum.printed)) return "none";
  if (Math.abs(whole.value - sum.value) > sum.half * 1.000001 + 1e-6) return "failed";
  return sum.nonzero > 1 ? "held" : "weak";
}

/** Counts of how a sum fares over the lines it applies to. */
export interface Support {
  held: number;
  weak: number;
  failed: number;
}

export function supportOf(
  figures: Figures,
  sum: Pick<Sum, "along" | "total" | "parts">,
  lines: readonly number[],
): Support {
  const support = { held: 0, weak: 0, failed: 0 };
  for (const line of lines) {
    const fare = fareOn(figures, sum, line);
    if (fare !== "none") support[fare]++;
  }
  return support;
}

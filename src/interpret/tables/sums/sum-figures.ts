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

/** A total on one line beside what its parts make together, as far as they were added. */
export interface Tally {
  along: Sum["along"];
  line: number;
  whole: Figure;
  value: number;
  half: number;
  nonzero: number;
  printed: boolean;
}

/** The total of a sum on one line (a row for sums along a row, else a column) with no part added; undefined where none is printed. */
export function tallyOn(figures: Figures, along: Sum["along"], total: number, line: number): Tally | undefined {
  const whole = along === "row" ? figures.at(line, total) : figures.at(total, line);
  if (whole === undefined || !whole.printed) return undefined;
  return { along, line, whole, value: 0, half: whole.half, nonzero: 0, printed: false };
}

/** Adds one part to a tally; false where its cell says nothing readable, so that nothing can be said of the sum. */
export function addPart(figures: Figures, tally: Tally, part: number): boolean {
  const term = tally.along === "row" ? figures.at(tally.line, part) : figures.at(part, tally.line);
  if (term === undefined) return false;
  tally.value += term.value;
  tally.half += term.half;
  if (term.value !== 0) tally.nonzero++;
  if (term.printed) tally.printed = true;
  return true;
}

/** Whether total = Σ parts as far as they were added. */
export function fareOf({ whole, value, half, nonzero, printed }: Tally): Fare {
  if (nonzero === 0 && (whole.value === 0 || !printed)) return "none";
  if (Math.abs(whole.value - value) > half * 1.000001 + 1e-6) return "failed";
  return nonzero > 1 ? "held" : "weak";
}

/** Counts of how a sum fares over the lines it applies to. */
export interface Support {
  held: number;
  weak: number;
  failed: number;
}

export function supportOf(tallies: readonly Tally[]): Support {
  const support = { held: 0, weak: 0, failed: 0 };
  for (const tally of tallies) {
    const fare = fareOf(tally);
    if (fare !== "none") support[fare]++;
  }
  return support;
}

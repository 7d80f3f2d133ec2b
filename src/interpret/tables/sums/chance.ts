import type { Sum } from "../../../model/disclosure/budget-table.ts";
import { type Figures, fareOf, type Tally } from "./sum-figures.ts";

/** How rare a sum must be by chance before it is believed: once in ten million tries. */
const LEAST_RARITY_DIGITS = 7;

/**
 * How unlikely it is that a sum holds on these lines by chance, as a power of ten: on each line where it holds with two parts and more, the total is
 * one of (total ÷ greatest common divisor of the figures) equally likely values, so round figures (5, 10, 15) prove little.
 */
export function rarity(
  figures: Figures,
  sum: Pick<Sum, "along" | "total" | "parts">,
  tallies: readonly Tally[],
): number {
  return tallies.reduce(
    (power, tally) => power + (fareOf(tally) === "held" ? Math.log10(choices(figures, sum, tally.line)) : 0),
    0,
  );
}

/** Whether a sum is too rare to be chance among `tries` others that were tried. */
export function isRare(power: number, tries: number): boolean {
  return power - Math.log10(Math.max(tries, 1)) >= LEAST_RARITY_DIGITS;
}

function choices(
  figures: Figures,
  { along, total, parts }: Pick<Sum, "along" | "total" | "parts">,
  line: number,
): number {
  const cell = (index: number) => (along === "row" ? figures.at(line, index) : figures.at(index, line));
  const whole = cell(total);
  if (whole === undefined) return 1;
  const unit = whole.half * 2 || 1;
  const steps = [total, ...parts]
    .map((index) => Math.round(Math.abs(cell(index)?.value ?? 0) / unit))
    .filter((n) => n > 0);
  return Math.max(1, Math.round(Math.abs(whole.value) / unit) / steps.reduce(greatestCommonDivisor));
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

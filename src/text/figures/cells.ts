import type { Amount } from "../../model/amount.ts";
import { fold } from "../fold.ts";
import { amountOf } from "./amount-of.ts";
import { DECIMAL_FIGURE } from "./digits.ts";
import { unitAt } from "./units.ts";

/** The unit that a cell's figure has when the cell prints none, and where it was read. */
export interface GivenUnit {
  unit: string;
  from: Amount["unitFrom"];
}

/** What stands in a table cell; `start` and `end` bound the figure in the cell's text. 0 is an amount like any other. */
export type CellReading =
  | { kind: "blank" }
  | { kind: "dash" }
  | { kind: "none" }
  | { kind: "amount"; amount: Amount; start: number; end: number }
  | { kind: "text" };

const WHOLE_FIGURE = /^\s*((?:-|−)?\s?\d[\d,]*(?:\s+[\d,]+)*(?:\s*\.\s*\d+(?:\s+\d+)*)?)(.*)$/s;
/** What blanks on one line may part: thousands, and decimals from the rest. Two figures in a cell are none. */
const PARTED = /^[-−]?\s?(?:\d[\d,]*|\d{1,3}(?: \d{3})+(?= ?\.))(?: ?\. ?\d+(?: \d)?)?$/;

/** A figure as nearly all are printed, of which nothing else is to be asked. */
const PLAIN_FIGURE = /^-?\d[\d,]*(?:\.\d+)?$/;
/** Marks of a footnote behind a figure: 38.60*, 32.10①. */
const NOTE_MARKS = /\s*[*①-⑳※#†]{1,3}\s*$/;
/** Accountants print a negative figure in brackets; (1) is an ordinal. */
const IN_BRACKETS = new RegExp(String.raw`^\s*\((${DECIMAL_FIGURE})\)\s*$`);

/**
 * Reads a cell as one figure. A unit printed in the cell wins over the given one; a figure wrapped over lines is made whole (and marked
 * `broken`), one in brackets is negative, marks of footnotes are left out. Anything more than a figure and its unit is `text`: "3-5工作日", "6月底完成", "≥95%".
 */
export function readCell(text: string, given: GivenUnit): CellReading {
  if (PLAIN_FIGURE.test(text)) {
    const amount = amountOf(text, text, given.unit, given.from);
    return { kind: "amount", amount, start: 0, end: text.length };
  }
  const folded = fold(text).replace(NOTE_MARKS, "");
  const plain = folded.trim();
  if (plain === "") return { kind: "blank" };
  if (/^[-—–－―⸺⸻_/\\]+$/.test(plain)) return { kind: "dash" };
  if (/^(?:无|未安排|没有|不涉及)$/.test(plain)) return { kind: "none" };
  const negative = IN_BRACKETS.exec(folded)?.[1];
  if (negative !== undefined) {
    const [start, end] = [folded.indexOf("("), folded.indexOf(")") + 1];
    const amount = amountOf(`-${negative}`, text.slice(start, end), given.unit, given.from);
    return { kind: "amount", amount, start, end };
  }
  const match = WHOLE_FIGURE.exec(folded);
  const digits = match?.[1]?.trimEnd();
  if (
    match === null ||
    digits === undefined ||
    !PARTED.test(digits.replace(/\s*\n\s*/g, "")) ||
    !/^-?[\d,]+(?:\.\d+)?$/.test(digits.replace(/\s/g, "").replace("−", "-"))
  )
    return { kind: "text" };
  const rest = folded.slice(folded.indexOf(digits) + digits.length);
  const own = unitAt(rest);
  if (
    rest
      .slice(own?.length ?? 0)
      .trim()
      .replace(/^\)$/, "") !== ""
  )
    return { kind: "text" };
  const start = folded.indexOf(digits);
  const printed = text.slice(start, start + digits.length);
  const amount = amountOf(digits, printed, own?.unit ?? given.unit, own === undefined ? given.from : "cell");
  return { kind: "amount", amount, start, end: start + digits.length };
}

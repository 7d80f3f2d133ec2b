import { heightOf, widthOf } from "../../../model/box.ts";
import type { Line } from "../../../model/document.ts";
import { TO_THE_CENT } from "../../../text/figures/digits.ts";
import { joint, type Printed, widthOfStart } from "../lines/joint.ts";
import type { FoundCell } from "../page/page.ts";
import { readingSettings } from "../settings.ts";
import { isAmount, isData, type JoinedRow, plain } from "./row-kinds.ts";

const { cellPaddingPoints: PADDING, proseCharacters: PROSE } = readingSettings.join;

/** Money to the cent is whole. */
const CENTS = new RegExp(`^-?${TO_THE_CENT}$`);
/**
 * Whether two rows on either side of a page break are one row cut in two: their cells match, some text runs on (its last line is full), and no
 * cell says something complete on both pages. `open` tells that no border is drawn at the break, which only a cut row has.
 */
export function isCutRow(above: JoinedRow, below: JoinedRow, open: boolean): boolean {
  if (above.length !== below.length || (isData(above) && isData(below))) return false;
  const pairs = above.map((cell, i) => [cell, below[i]!] as const);
  if (pairs.some(([a, b]) => a.column !== b.column || a.columnSpan !== b.columnSpan)) return false;
  if (open || isSliver(above, below) || isSliver(below, above)) return true;
  const both = pairs.filter(([a, b]) => a.text !== "" && b.text !== "");
  const oneSided = both.length === 1 || pairs.some(([a, b]) => (a.text === "") !== (b.text === ""));
  if (both.length === 0) return false;
  if (both.some(([a, b]) => isCutFigure(a, b)) && both.every(([a, b]) => isCutFigure(a, b) || !isAmount(b.text)))
    return true;
  const runOn = both.every(([a, b]) => runsOn(a, b)) && both.some(([a]) => !/[。；;]$/.test(a.text));
  return (runOn && (oneSided || both.some(([a, b]) => isSplit(a, b)))) || isProse(above, below);
}

/** Whether two texts are a figure broken inside: 14,549. and 64. */
function isCutFigure(a: FoundCell, b: FoundCell): boolean {
  const [head, tail] = [plain(a.text), plain(b.text)];
  return !CENTS.test(head) && /^[-\d.,]+$/.test(head) && /^[\d.,]+$/.test(tail) && CENTS.test(head + tail);
}

/** Whether text in the middle of its cell was cut: it stands at the foot of the upper part, which has room above, and at the top of the lower. */
function isSplit(a: FoundCell, b: FoundCell): boolean {
  return fills(a, "bottom") && !fills(a, "top") && fills(b, "top");
}

/** Whether prose goes on: the row below has nothing but this text, not even the label that the row above begins with. */
function isProse(above: JoinedRow, below: JoinedRow): boolean {
  const filled = below.flatMap((cell, i) => (cell.text === "" ? [] : [i]));
  const at = filled[0];
  if (filled.length !== 1 || at === undefined || at === 0 || above[0]!.text === "") return false;
  const { text, lines } = above[at]!;
  return text.length >= PROSE && lines.length > 1 && !isAmount(below[at]!.text);
}

/** Whether a row is only the blank edge of the row beyond the page break: nothing in it, and less high than a line of that row. */
function isSliver(row: JoinedRow, other: JoinedRow): boolean {
  const own = row.filter((cell) => cell.rowSpan === 1);
  if (own.length === 0 || own.some((cell) => cell.text !== "")) return false;
  const height = heightOf(own[0]!.box);
  const line = Math.max(0, ...other.flatMap((cell) => cell.lines.slice(0, 1).map(({ box }) => heightOf(box))));
  return height < line;
}

/** Whether the last line of a cell is so full that the first word of the other would not have gone into it. */
function runsOn(a: FoundCell, b: FoundCell): boolean {
  const [last, next] = [a.lines.at(-1), b.lines[0]];
  if (!last || !next || isAmount(a.text) || isAmount(b.text)) return false;
  const free = widthOf(a.box) - widthOf(last.box);
  return free < widthOfStart(printedLine(b, next)) + PADDING;
}

/** The two parts of a cell cut by a page break → the whole cell, standing where the first part does. `shared` is 1 when its row was cut, 0 when only the cell was. */
export function mergeParts<C extends FoundCell>(a: C, b: C, shared: 0 | 1): C {
  const rowSpan = a.rowSpan + b.rowSpan - shared;
  if (b.text === "") return { ...a, rowSpan };
  if (a.text === "") return { ...b, row: a.row, rowSpan };
  const between = isCutFigure(a, b)
    ? ""
    : joint(printedLine(a, a.lines.at(-1)!), printedLine(b, b.lines[0]!), widthOf(a.box));
  const shift = a.text.length + between.length;
  const lines = b.lines.map((line) => ({ ...line, start: line.start + shift, end: line.end + shift }));
  const text = a.text + between + b.text;
  const printed = (a.printed ?? a.text) + between + (b.printed ?? b.text);
  return { ...a, rowSpan, text, lines: [...a.lines, ...lines], ...(printed === text ? {} : { printed }) };
}

function printedLine({ text }: FoundCell, { start, end, box }: Line): Printed {
  return { text: text.slice(start, end), start: box[0], end: box[2], size: heightOf(box) };
}

/** Whether a cell merged over rows goes on below the page break: it is printed in one of the two parts only, or its text fills both. */
export function isCutMerge(a: FoundCell, b: FoundCell): boolean {
  if (a.column !== b.column || a.columnSpan !== b.columnSpan || isAmount(a.text) || isAmount(b.text)) return false;
  if (a.text === "" || b.text === "") return a.text !== b.text && (a.rowSpan > 1 || b.rowSpan > 1);
  return a.rowSpan > 1 && b.rowSpan > 1 && runsOn(a, b) && fills(a, "bottom") && fills(b, "top");
}

/** Whether text reaches the edge of its cell, but for less than another line. */
function fills({ box, lines }: FoundCell, edge: "top" | "bottom"): boolean {
  const line = edge === "top" ? lines[0]! : lines.at(-1)!;
  const room = edge === "top" ? line.box[1] - box[1] : box[3] - line.box[3];
  return room < heightOf(line.box);
}

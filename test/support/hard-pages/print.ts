import type { Pick } from "../seeded.ts";
import { clipped, type Hand, show } from "./ink.ts";
import { indentOf, isFigure, type Laid, type LaidCell, type Look, pitch, widthOf } from "./layout.ts";
import { rulesOf } from "./rules.ts";

/** A laid table printed with its upper left corner at (x, top). */
export function printed(table: Laid, look: Look, x: number, top: number, pick: Pick): string {
  const texts = table.cells
    .filter(({ t }) => t !== "")
    .map((cell) =>
      cell.kind === "side" && !cell.head
        ? upright(cell, table, look, x, top)
        : cellText(cell, table, look, x, top, pick),
    );
  return rulesOf(table, look, x, top) + texts.join("");
}

function cellText(cell: LaidCell, { xs, tops }: Laid, look: Look, x: number, top: number, pick: Pick): string {
  const { size, features, gap } = look;
  const [left, right] = [x + xs[cell.column]! + gap / 2, x + xs[cell.column + cell.columnSpan]! - gap / 2];
  const [upper, lower] = [top + tops[cell.row]!, top + tops[cell.row + cell.rowSpan]!];
  const helvetica = isFigure(cell, look);
  const block = cell.printed.length * pitch(look);
  const start = features.wrap === "top" && !cell.head ? upper + 3 : (upper + lower - block) / 2;
  const side = cell.head ? "centre" : cell.kind === "amount" ? figureSide(features.align, pick) : "left";
  const indent = indentOf(cell, look);
  const hand: Hand = {
    font: helvetica ? "F2" : "F1",
    colour: cell.head && features.borders === "bands" ? "1 g" : "0 g",
  };
  const lines = cell.printed.map((words, at) => {
    const width = widthOf(words, size, helvetica);
    const mark = cell.mark && at === cell.printed.length - 1 ? cell.mark : "";
    const from =
      side === "left"
        ? left + indent
        : side === "right"
          ? right - width - (cell.kind === "amount" && cell.mark ? size * 0.6 : 0)
          : (left + right - width) / 2;
    const baseline = start + at * pitch(look) + size * 0.9;
    const raised = mark && show(from + width, baseline - size * 0.35, mark, size * 0.6, { ...hand, font: "F1" }); // circled numbers are in the Chinese font only
    return spread(words, cell, look, from, right, baseline, hand) + raised;
  });
  const all = lines.join("");
  return features.labels === "clipped" && cell.kind === "label"
    ? clipped(left - gap / 2, upper, right + gap / 2, lower, all)
    : all;
}

/** A text as one piece, or a label's characters spread over its column. */
function spread(
  words: string,
  { kind, head }: LaidCell,
  { features, size }: Look,
  from: number,
  right: number,
  baseline: number,
  hand: Hand,
): string {
  const free = right - from - words.length * size;
  if (features.labels !== "justified" || kind !== "label" || head || words.length > 6 || free <= 0)
    return show(from, baseline, words, size, hand);
  const step = size + free / Math.max(1, words.length - 1);
  return [...words].map((char, at) => show(from + at * step, baseline, char, size, hand)).join("");
}

/** A name with its characters one below the other, in one column or in two from the right. */
function upright(
  { t, row, rowSpan, column }: LaidCell,
  { xs, tops }: Laid,
  { size, features }: Look,
  x: number,
  top: number,
): string {
  const columns = features.labels === "verticalTwo" ? 2 : 1;
  const each = Math.ceil(t.length / columns);
  const middle = x + (xs[column]! + xs[column + 1]!) / 2;
  const start = top + (tops[row]! + tops[row + rowSpan]! - each * (size + 1)) / 2 + size * 0.9;
  const chars = [...t].map((char, at) => {
    const from = middle + (columns === 1 ? -size / 2 : at < each ? 1 : -size - 1);
    return show(from, start + (at % each) * (size + 1), char, size);
  });
  return chars.join("");
}

function figureSide(align: Look["features"]["align"], pick: Pick): "left" | "right" | "centre" {
  return align === "mixed" ? pick(["left", "right"] as const)! : align;
}

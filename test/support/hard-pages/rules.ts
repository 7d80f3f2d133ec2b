import { dots, filled, rounded, stroke } from "./ink.ts";
import type { Laid, LaidCell, Look } from "./layout.ts";

/** The rules and bands of a table whose upper left corner is at (x, top). */
export function rulesOf(table: Laid, { features }: Look, x: number, top: number): string {
  const { cells, xs, tops, headRows } = table;
  const box = (cell: LaidCell) =>
    [
      x + xs[cell.column]!,
      top + tops[cell.row]!,
      x + xs[cell.column + cell.columnSpan]!,
      top + tops[cell.row + cell.rowSpan]!,
    ] as const;
  const [left, right] = [x + xs[0]!, x + xs.at(-1)!];
  const whole = (rule: typeof stroke) => cells.map((cell) => boxed(box(cell), rule)).join("");
  const across = (at: number) => stroke(left, top + tops[at]!, right, top + tops[at]!);
  switch (features.borders) {
    case "full":
      return whole(stroke);
    case "dotted":
      return whole(dots);
    case "double":
      return whole(stroke) + cells.map((cell) => boxed(inset(box(cell), 1.6), stroke)).join("");
    case "apart":
      return cells.map((cell) => boxed(inset(box(cell), 1), stroke)).join("");
    case "rows":
      return rowRules(table, box, across);
    case "columns":
      return cells.map((cell) => sides(box(cell))).join("");
    case "bands": {
      const head = rounded(left, top, right, top + tops[headRows]!, "0.12 0.3 0.5 rg");
      const striped = tops
        .slice(headRows, -1)
        .map((from, at) =>
          at % 2 === 1 ? filled(left, top + from, right, top + tops[headRows + at + 1]!, "0.88 0.93 0.97 rg") : "",
        );
      return head + striped.join("");
    }
    default:
      return "";
  }
}

type BoxEdges = readonly [number, number, number, number];

/** Unbroken rules below every row of the body; in the heads only above and below, or below each head where that is wider than a column. */
function rowRules(
  { cells, tops, headRows }: Laid,
  box: (cell: LaidCell) => BoxEdges,
  across: (at: number) => string,
): string {
  const groups = cells.filter(({ head, columnSpan }) => head && columnSpan > 1).map(box);
  const below = groups.map(([left, , right, bottom]) => stroke(left + 2, bottom, right - 2, bottom));
  const body = tops.map((_, at) => (at === 0 || at >= headRows ? across(at) : ""));
  return [...below, ...body].join("");
}

function boxed([left, top, right, bottom]: BoxEdges, rule: typeof stroke): string {
  return rule(left, top, right, top) + rule(left, bottom, right, bottom) + sides([left, top, right, bottom], rule);
}

function sides([left, top, right, bottom]: BoxEdges, rule = stroke): string {
  return rule(left, top, left, bottom) + rule(right, top, right, bottom);
}

function inset([left, top, right, bottom]: BoxEdges, by: number): BoxEdges {
  return [left + by, top + by, right - by, bottom - by];
}

import type { Features } from "./features.ts";
import type { ColumnKind, Sheet, TrueCell } from "./sheet.ts";

/** A cell with its place in the grid and the printed lines of its text. */
export interface LaidCell extends TrueCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  kind: ColumnKind;
  head: boolean;
  printed: string[];
}

/** A part of a sheet that stands on one page: column edges from its left and row edges from its top, in points. */
export interface Laid {
  cells: LaidCell[];
  xs: number[];
  tops: number[];
  headRows: number;
}

export interface Look {
  size: number;
  features: Features;
  gap: number;
  /** Ems that a label may be wide before it wraps. */
  measure: number;
}

const LINE_GAP = 2;

export function laid(rows: TrueCell[][], { kinds }: Pick<Sheet, "kinds">, headRows: number, look: Look): Laid {
  const cells = placed(rows, kinds, headRows).map((cell) => ({ ...cell, printed: printedLines(cell, look) }));
  const widths = kinds.map((kind, column) => {
    const own = cells.filter((cell) => cell.column === column && cell.columnSpan === 1);
    const wanted = Math.max(
      1,
      ...own.flatMap((cell) =>
        cell.printed.map((line) => indentOf(cell, look) + widthOf(line, look.size, isFigure(cell, look))),
      ),
    );
    const clipped = kind === "label" && look.features.labels === "clipped" ? Math.min(wanted, look.size * 9) : wanted;
    const marks = own.some(({ mark }) => mark !== undefined) ? look.size * 0.7 : 0;
    return clipped + marks + look.gap + (kind === "side" ? look.size : 0);
  });
  for (const { column, columnSpan, printed } of cells.filter((cell) => cell.columnSpan > 1)) {
    const lacking =
      widthOf(printed[0]!, look.size, false) + look.gap - total(widths.slice(column, column + columnSpan));
    for (let at = column; at < column + columnSpan; at++) widths[at]! += Math.max(0, lacking) / columnSpan;
  }
  const heights = rows.map((_, row) => {
    const own = cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
    return Math.max(1, ...own.map(({ printed }) => printed.length)) * (look.size + LINE_GAP) + rowGap(look);
  });
  return { cells, xs: edges(widths), tops: edges(heights), headRows };
}

/** Distance from line to line inside a cell. */
export function pitch({ size }: Look): number {
  return size + LINE_GAP;
}

export function isFigure({ kind, head }: LaidCell, { features }: Look): boolean {
  return kind === "amount" && !head && features.figures === "helvetica";
}

/** How far a label stands in from the left of its column, in points. */
export function indentOf(
  { kind, head, row }: Pick<LaidCell, "kind" | "head" | "row">,
  { features, size }: Look,
): number {
  return kind === "label" && features.indent === "levels" && !head ? (row % 4) * size : 0;
}

/** How wide a text is, in points: Chinese one em, ASCII half an em, or as Helvetica has it. */
export function widthOf(text: string, size: number, helvetica: boolean): number {
  const ems = [...text].map((char) => (!/[ -~]/.test(char) ? 1 : !helvetica ? 0.5 : /\d/.test(char) ? 0.556 : 0.278));
  return total(ems) * size;
}

function placed(rows: TrueCell[][], kinds: readonly ColumnKind[], headRows: number): Omit<LaidCell, "printed">[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row}:${column}`)) column++;
      const { rs: rowSpan = 1, cs: columnSpan = 1 } = cell;
      for (let down = 0; down < rowSpan; down++)
        for (let across = 0; across < columnSpan; across++) taken.add(`${row + down}:${column + across}`);
      return { ...cell, row, column, rowSpan, columnSpan, kind: kinds[column]!, head: row < headRows };
    });
  });
}

function printedLines({ t, kind, head }: Omit<LaidCell, "printed">, { features, measure }: Look): string[] {
  if (head || t === "") return [t];
  if (kind === "side") return [""];
  if (kind === "label" && features.wrap !== "no") return chunks(t, measure);
  if (kind === "amount" && features.figures === "wrapped") return chunks(t, /[０-９]/.test(t) ? 6 : 8);
  return [t];
}

function chunks(text: string, length: number): string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, at) => text.slice(at * length, (at + 1) * length));
}

function rowGap({ features, size }: Look): number {
  return features.wrap === "no" ? 6 : size * 0.9;
}

function edges(lengths: readonly number[]): number[] {
  return [0, ...lengths.map((_, at) => Math.round(100 * total(lengths.slice(0, at + 1))) / 100)];
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

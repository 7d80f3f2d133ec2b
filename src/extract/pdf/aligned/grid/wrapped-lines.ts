import { readingSettings } from "../../settings.ts";
import { type Chunk, isFigure, textOfChunk } from "../chunks.ts";
import type { RuledLine } from "../regions/ruled-lines.ts";
import { type Column, columnsUnder } from "./columns.ts";
import { type AlignedRow, isFigureCell, mergeRow, type RowCell } from "./row-cells.ts";
import { type ColumnSpan, spanOf, splitAt } from "./spans.ts";
import { rowsByLabels } from "./wrapped-labels.ts";

const { indent: INDENT, centred: CENTRED, tight: TIGHT, closer: CLOSER } = readingSettings.grid;
const { fewestAlike: FEWEST_BANDS } = readingSettings.common;

/** One line of the body → its cells. */
export function cellsOfLine(line: readonly Chunk[], columns: readonly Column[]): AlignedRow {
  const cells: AlignedRow = [];
  for (const chunk of line) {
    const under = columnsUnder(chunk, columns);
    const parts = under.length > 1 && line.length > 1 ? splitAt(chunk, columns, under) : [chunk];
    for (const part of parts) add(cells, part, placeOf(part, line, columns));
  }
  return cells;
}

function placeOf(chunk: Chunk, line: readonly Chunk[], columns: readonly Column[]): ColumnSpan {
  const { column, columnEnd } = spanOf(chunk, columns);
  if (line.length > 1) {
    const most = isFigure(chunk) ? mostOf(chunk, columns, column, columnEnd) : column;
    return { column: most, columnEnd: most };
  }
  if (chunk.left <= columns[0]!.right) return { column, columnEnd: column };
  const middle = (chunk.left + chunk.right) / 2;
  const [from, to] = [columns[1]!.left, columns.at(-1)!.right];
  const overAll = Math.abs((from + to) / 2 - middle) < CENTRED * (to - from);
  return overAll ? { column: 1, columnEnd: columns.length - 1 } : { column, columnEnd };
}

/** The column of several that has most of a figure; the label before it may reach over into its column. */
function mostOf({ left, right }: Chunk, columns: readonly Column[], from: number, to: number): number {
  const shared = (i: number) => Math.min(right, columns[i]!.right) - Math.max(left, columns[i]!.left);
  let most = from;
  for (let i = from + 1; i <= to; i++) if (shared(i) > shared(most)) most = i;
  return most;
}

function add(cells: AlignedRow, chunk: Chunk, { column, columnEnd }: ColumnSpan): void {
  const same = cells.find((cell) => cell.column === column);
  if (same) same.chunks.push(chunk);
  else cells.push({ column, columnEnd, chunks: [chunk] });
}

/** Lines of cells from top to bottom → rows: the lines of a wrapped cell become one row. `rules` are those that go all across. */
export function joinLines(lines: readonly AlignedRow[], rules: readonly RuledLine[]): AlignedRow[] {
  const bands = bandsOf(lines, rules);
  if (bands.length >= FEWEST_BANDS && bands.every(isOneRow)) return bands.map(mergeRow);
  const pitch = pitchOf(lines);
  return bands.flatMap((band) => rowsByLabels(band) ?? rowsOfBand(band, pitch));
}

/** Lines between one rule and the next. */
function bandsOf(lines: readonly AlignedRow[], rules: readonly RuledLine[]): AlignedRow[][] {
  const bands: AlignedRow[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before && !hasRuleBetween(before, line, rules)) bands.at(-1)!.push(line);
    else bands.push([line]);
  });
  return bands;
}

/** A band may be one row when no column has two figures in it. */
function isOneRow(band: readonly AlignedRow[]): boolean {
  const figureColumns = band.flatMap((line) => line.filter(isFigureCell).map((cell) => cell.column));
  return new Set(figureColumns).size === figureColumns.length;
}

function rowsOfBand(lines: readonly AlignedRow[], pitch: number): AlignedRow[] {
  const rows: AlignedRow[] = [];
  let open: AlignedRow[] = [];
  lines.forEach((line, i) => {
    if (open.length > 0 && joins(open, line, lines[i + 1], pitch)) {
      open.push(line);
      return;
    }
    if (open.length > 0) rows.push(mergeRow(open));
    open = [line];
  });
  return open.length > 0 ? [...rows, mergeRow(open)] : rows;
}

function baselineOf(row: AlignedRow): number {
  return row[0]!.chunks[0]!.baseline;
}

/** The usual distance of rows: the median distance of neighbouring lines that both have several cells. */
function pitchOf(lines: readonly AlignedRow[]): number {
  const steps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    if (lines[i]!.length > 1 && lines[i - 1]!.length > 1) steps.push(baselineOf(lines[i]!) - baselineOf(lines[i - 1]!));
  }
  return steps.length === 0 ? Number.POSITIVE_INFINITY : steps.sort((a, b) => a - b)[steps.length >> 1]!;
}

function hasRuleBetween(above: AlignedRow, below: AlignedRow, rules: readonly RuledLine[]): boolean {
  return rules.some((rule) => rule.at > baselineOf(above) && rule.at < baselineOf(below));
}

/** Whether `line` goes on with the row whose lines are `open`. */
function joins(open: readonly AlignedRow[], line: AlignedRow, next: AlignedRow | undefined, pitch: number): boolean {
  const above = mergeRow(open);
  if (
    line.some((cell) =>
      above.some((other) => other.column === cell.column && isFigureCell(other) && isFigureCell(cell)),
    )
  )
    return false;
  const step = baselineOf(line) - baselineOf(open.at(-1)!);
  const size = line[0]!.chunks[0]!.size;
  if (step > 1.8 * size) return false;
  const toNext = next ? baselineOf(next) - baselineOf(line) : Number.POSITIVE_INFINITY;
  if (line.length !== above.length && step < CLOSER * pitch && step <= toNext + 0.5) return true;
  if (step > TIGHT * size) return false;
  if (line.length === 1 && above.length > 1) return isWrapped(above, line[0]!);
  if (above.length === 1 && line.length > 1) return above[0]!.column === line[0]!.column && startsLower(line[0]!);
  return step <= pitch && line.every((cell) => goesOn(above, cell));
}

/** A text that goes on from the same column of the row above: it starts in lower case, or is one of several words in a row without a label. */
function goesOn(above: AlignedRow, cell: RowCell): boolean {
  const before = above.find((other) => other.column === cell.column);
  if (!before) return false;
  return startsLower(cell) || (cell.column > 0 && isPhrase(before) && isPhrase(cell));
}

function isPhrase({ chunks }: RowCell): boolean {
  return chunks.every(({ words }) => words.length > 1 && words.some((word) => /\p{L}{2}/u.test(word.text)));
}

function startsLower({ chunks }: RowCell): boolean {
  return /^\p{Ll}/u.test(textOfChunk(chunks[0]!));
}

/** A single text that goes on from the row above: it starts in lower case, or indented under a label that is not. */
function isWrapped(above: AlignedRow, cell: RowCell): boolean {
  const label = above.find((other) => other.column === cell.column);
  if (!label) return false;
  const text = textOfChunk(cell.chunks[0]!);
  return /^[\p{Ll}(]/u.test(text) && cell.chunks[0]!.left > label.chunks[0]!.left - INDENT * cell.chunks[0]!.size;
}

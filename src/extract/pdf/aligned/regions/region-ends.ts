import type { WordLine } from "../../lines/words.ts";
import type { Ruling } from "../../page/page.ts";
import { isWide } from "../../page/wide-characters.ts";
import { readingSettings } from "../../settings.ts";
import { type Chunk, isFigure, isNumber, textOfChunk } from "../chunks.ts";
import { type Column, columnsUnder } from "../grid/columns.ts";
import { isLead } from "./lead.ts";

const {
  fullLine: FULL,
  labelPitch: LABEL_PITCH,
  justifiedBlank: WIDEST_BLANK,
  widestTab: WIDEST_TAB,
  samePitch: SAME_PITCH,
  sameStart: SAME_START,
} = readingSettings.regions;

/** The code of a budget item, which stands before its name. */
const CODE = /^\d{3,7}$/;

/** A line of a page and its pieces. */
export interface Laid {
  line: WordLine;
  chunks: Chunk[];
}

/** Whether a line holds several cells. */
export function isRow({ chunks }: Laid): boolean {
  return chunks.length > 1 && !isRunning(chunks) && !isLead(chunks);
}

/** A justified line of prose has wide blanks, but its words fill it. */
function isRunning(chunks: readonly Chunk[]): boolean {
  const words = chunks.flatMap((chunk) => chunk.words);
  const figures = words.filter((word) => isNumber(word.text)).length;
  if (words.length <= 8 || figures >= words.length / 4) return false;
  const gaps = chunks.slice(1).map((chunk, i) => (chunk.left - chunks[i]!.right) / chunk.size);
  return gaps.filter((gap) => gap > WIDEST_BLANK).length < 2 && gaps.every((gap) => gap < WIDEST_TAB);
}

/** Without titles above and notes below: lines that run from the first column over others, and lines after the last figure that are no part of its row and not framed. */
export function trim(run: readonly Laid[], columns: readonly Column[], uprights: readonly Ruling[]): readonly Laid[] {
  const astray = ({ chunks }: Laid) =>
    chunks.some((chunk) => columnsUnder(chunk, columns).length > 1 && columnsUnder(chunk, columns)[0] === 0);
  const figures = ({ chunks }: Laid) => chunks.slice(1).some(isFigure);
  const body = run.findIndex(figures);
  if (body < 0) return run.slice(0, run.findLastIndex(isRow) + 1);
  const first =
    run.slice(0, body).findLastIndex((item, i) => astray(item) && !isOverHeads(item, run.slice(i + 1, body), columns)) +
    1;
  let last = run.findLastIndex((item) => figures(item) && !astray(item));
  while (
    last + 1 < run.length &&
    (isFramed(run[last + 1]!, uprights) ||
      goesOn(run.slice(0, last + 1), run[last + 1]!, columns) ||
      isNextRow(run.slice(first, last + 1), run[last + 1]!) ||
      isRowOfFigures(run[last + 1]!, run.slice(first, last + 1)))
  )
    last++;
  return run.slice(first, last + 1);
}

export function isSameStart(a: Chunk, b: Chunk): boolean {
  return Math.abs(a.left - b.left) < SAME_START * b.size;
}

/** Whether uprights on both sides of a line run on at least to it. */
function isFramed({ line, chunks }: Laid, uprights: readonly Ruling[]): boolean {
  const beside = uprights.filter(({ from, to }) => from < line.baseline && to > line.baseline - line.size / 3);
  return beside.some(({ at }) => at <= chunks[0]!.left) && beside.some(({ at }) => at >= chunks.at(-1)!.right);
}

/** Whether a line of one piece is a label like that of the row above, a row further down: its figures may be missing. */
export function isNextLabel(item: Laid, run: readonly Laid[]): boolean {
  return item.chunks.length === 1 && isNextRow(run, item);
}

/**
 * Whether a line without figures is a row of the table above it: it stands as far below as the rows there stand apart, and its pieces begin where a name, and a code before
 * it, begin in the row above and end before the first figures.
 */
function isNextRow(rows: readonly Laid[], { line, chunks }: Laid): boolean {
  const [above, before] = [rows.at(-1), rows.at(-2)];
  if (!above || !before || !isWide(textOfChunk(chunks.at(-1)!))) return false;
  const [pitch, step] = [above.line.baseline - before.line.baseline, line.baseline - above.line.baseline];
  if (Math.abs(step - pitch) > SAME_PITCH * line.size) return false;
  const names = above.chunks.filter((chunk) => !isFigure(chunk) || CODE.test(textOfChunk(chunk)));
  const figures = Math.min(...rows.flatMap(({ chunks: own }) => own.slice(1).filter(isFigure)).map(({ left }) => left));
  return chunks.every((chunk) => chunk.right < figures && names.some((name) => isSameStart(name, chunk)));
}

/**
 * Whether a line is figures alone, each standing where figures above it do, and so are they: columns that go on on a page of their own, without names. There
 * a row may be far below the one before, and have one figure.
 */
export function isRowOfFigures({ chunks }: Laid, run: readonly Laid[]): boolean {
  const body = run.filter((item) => item.chunks.some(isFigure));
  if (body.length === 0 || ![chunks, ...body.map((item) => item.chunks)].every((own) => own.every(isFigure)))
    return false;
  const above = body.flatMap((item) => item.chunks);
  return chunks.every((chunk) => above.some((other) => isSamePlace(other, chunk)));
}

/** Whether two pieces begin, end or have their middle at the same place. */
function isSamePlace(a: Chunk, b: Chunk): boolean {
  const isNear = (x: number, y: number) => Math.abs(x - y) < SAME_START * b.size;
  return isNear(a.left, b.left) || isNear(a.right, b.right) || isNear((a.left + a.right) / 2, (b.left + b.right) / 2);
}

/** Whether a line is the end of a label that wraps: it begins where the line above it in its column does, which is full. */
function goesOn(above: readonly Laid[], { line, chunks: [only, ...rest] }: Laid, columns: readonly Column[]): boolean {
  const [column, other] = columnsUnder(only!, columns);
  if (column === undefined || other !== undefined || rest.length > 0) return false;
  const before = above.flatMap(({ chunks }) => chunks).findLast((chunk) => columnsUnder(chunk, columns)[0] === column);
  if (!before || line.baseline - before.baseline > LABEL_PITCH * line.size) return false;
  const { right } = columns[column]!;
  return Math.abs(before.left - only!.left) < line.size / 2 && before.right > right - FULL * line.size;
}

/** Whether what runs over several columns heads them: each has a head of its own between it and the body. */
function isOverHeads({ chunks }: Laid, below: readonly Laid[], columns: readonly Column[]): boolean {
  const headed = new Set(
    below
      .flatMap((item) => item.chunks.map((chunk) => columnsUnder(chunk, columns)))
      .flatMap((under) => (under.length === 1 ? under : [])),
  );
  return chunks.every((chunk) => columnsUnder(chunk, columns).every((column) => headed.has(column)));
}

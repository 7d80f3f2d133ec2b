import type { Ruling } from "../page/page.ts";
import { isWide } from "../page/script.ts";
import { type Chunk, chunksOf, isFigure, isNumber, textOfChunk } from "./chunks.ts";
import { type Column, columnsOf, columnsUnder } from "./columns.ts";
import { isLead } from "./lead.ts";
import type { Region } from "./regions.ts";
import { FEWEST_ROWS, isTabular } from "./tabular.ts";
import { gutterOf } from "./twins.ts";
import { linesOfWords, type TextLine } from "./words.ts";

/** Lines further apart than this many font sizes do not stand in one table. */
const FAR = 3.6;
/** A head stands at most this many font sizes above the heads under it. */
const GROUP_PITCH = 2;
/** So many lines of one piece may stand between two rows: a sub-heading, a wrapped label. */
const BETWEEN = 2;
/** A label wraps over at most this many lines more than that of its figures. */
const WRAPPED = 8;
/** A full line of a label leaves less than this many font sizes of its column free. */
const FULL = 1.6;
/** Lines of one label stand at most this many font sizes apart. */
const LABEL_PITCH = 2.2;
/** Blanks of justified prose are narrower than this (font sizes). */
const WIDEST_BLANK = 1.1;
/** One gap, behind the number of a title, may be this wide. */
const WIDEST_TAB = 3;
/** A column of running text: so many words to a piece. */
const RUNNING_WORDS = 4.5;
/** Long labels before figures have fewer words than this. */
const LABEL_WORDS = 7;
/** Rows stand apart by the same step, and their names begin at the same place, to within these shares of the font size. */
const SAME_PITCH = 0.15;
const SAME_START = 0.25;
/** The code of a budget item, which stands before its name. */
const CODE = /^\d{3,7}$/;
/** Text columns and prose may stand side by side this often before we give up. */
const DEPTH = 2;

interface Laid {
  line: TextLine;
  chunks: Chunk[];
}

/** Text without lines around it → the regions where rows of several cells stand one under another. */
export function alignedRegions(
  lines: readonly TextLine[],
  blank: number,
  uprights: readonly Ruling[],
  depth = 0,
): Region[] {
  const laid = lines.map((line) => ({ line, chunks: chunksOf(line, blank, uprights) }));
  return runsOf(laid).flatMap((run) => regionsOfRun(run, blank, uprights, depth));
}

/** Groups of neighbouring lines that begin and end with a row of several cells. */
function runsOf(laid: readonly Laid[]): Laid[][] {
  const runs: Laid[][] = [];
  let run: Laid[] = [];
  let [single, lines] = [0, 0];
  const close = () => {
    if (run.filter(isRow).length > 1) runs.push(run);
    run = [];
    single = 0;
  };
  laid.forEach((item, i) => {
    const before = laid[i - 1];
    if (before && item.line.baseline - before.line.baseline > FAR * item.line.size) close();
    if (run.length > 0 && !isRow(item) && isTitle(item, run.findLast(isRow)!, laid.slice(i + 1).find(isRow))) close();
    single = isRow(item) || isNextLabel(item, run) ? 0 : single + 1;
    lines = isRow(item) || !wraps(item, before, run.findLast(isRow)) ? 0 : lines + 1;
    if (run.length === 0 && isRow(item) && before && isGroupHead(before, item)) run.push(before);
    if (isRow(item) || run.length > 0) run.push(item);
    if (single > Math.max(BETWEEN, Math.min(lines, WRAPPED))) close();
  });
  close();
  return runs;
}

/** Whether a line of one piece goes on a label: close under the line before, and in one column of the row before. */
function wraps({ line, chunks }: Laid, before: Laid | undefined, row: Laid | undefined): boolean {
  const [only] = chunks;
  if (!before || !row || chunks.length > 1 || line.baseline - before.line.baseline > LABEL_PITCH * line.size)
    return false;
  return row.chunks.filter(({ left, right }) => left < only!.right && right > only!.left).length === 1;
}

/** A short line right above the first row that leaves out the column of labels, or stands beside all pieces of the row: a head over several columns. */
function isGroupHead(above: Laid, row: Laid): boolean {
  const [head] = above.chunks;
  const near = row.line.baseline - above.line.baseline < GROUP_PITCH * row.line.size;
  if (above.chunks.length > 1 || !near || isLead(above.chunks) || head!.words.length >= 5) return false;
  const beside = row.chunks.every(({ left, right }) => left > head!.right || right < head!.left);
  return head!.left > row.chunks[1]!.left || (beside && head!.size < 1.1 * row.line.size);
}

function isRow({ chunks }: Laid): boolean {
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

/** A line that runs over several cells of the row before it is a title or a note, except a sub-heading over the figures of the next row. */
function isTitle({ chunks }: Laid, before: Laid, after: Laid | undefined): boolean {
  const [left, right] = [chunks[0]!.left, chunks.at(-1)!.right];
  const over = before.chunks.filter((chunk) => chunk.left < right && chunk.right > left);
  if (over.length < 2) return false;
  return over[0] === before.chunks[0] || !after || !after.chunks.slice(1).every(isFigure);
}

function regionsOfRun(run: readonly Laid[], blank: number, uprights: readonly Ruling[], depth: number): Region[] {
  const rows = run.filter(isRow).map(({ chunks }) => chunks);
  const columns = columnsOf(rows);
  const prose = depth < DEPTH ? columns.findIndex((column) => isRunningColumn(column, columns, rows)) : -1;
  if (prose >= 0) {
    const cut = prose === 0 ? columns[0]!.right : columns[prose]!.left;
    return sides(run, cut + (prose === 0 ? 0.1 : -0.1)).flatMap((lines) =>
      alignedRegions(lines, blank, uprights, depth + 1),
    );
  }
  const gutter = gutterOf(rows, columns);
  if (gutter !== undefined && depth < DEPTH)
    return sides(run, gutter).flatMap((lines) => alignedRegions(lines, blank, uprights, depth + 1));
  if (!isTabular(rows, columns)) return [];
  const own = trim(run, columns, uprights);
  return own.filter(isRow).length < FEWEST_ROWS ? [] : [regionOf(own)];
}

/** Without titles above and notes below: lines that run from the first column over others, and lines after the last figure that are no part of its row and not framed. */
function trim(run: readonly Laid[], columns: readonly Column[], uprights: readonly Ruling[]): readonly Laid[] {
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
      isNextRow(run.slice(first, last + 1), run[last + 1]!))
  )
    last++;
  return run.slice(first, last + 1);
}

/** Whether a line of one piece is a label like that of the row above, a row further down: its figures may be missing. */
function isNextLabel({ chunks }: Laid, run: readonly Laid[]): boolean {
  return (
    chunks.length === 1 &&
    isNextRow(run, { line: { baseline: chunks[0]!.baseline, size: chunks[0]!.size, words: chunks[0]!.words }, chunks })
  );
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
  return chunks.every(
    ({ left, right, size }) => right < figures && names.some((name) => Math.abs(name.left - left) < SAME_START * size),
  );
}

/** Whether uprights on both sides of a line run on at least to it. */
function isFramed({ line, chunks }: Laid, uprights: readonly Ruling[]): boolean {
  const beside = uprights.filter(({ from, to }) => from < line.baseline && to > line.baseline - line.size / 3);
  return beside.some(({ at }) => at <= chunks[0]!.left) && beside.some(({ at }) => at >= chunks.at(-1)!.right);
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

/** Prose beside a table or beside prose: many words to a piece, and no figure of the same row next to it. */
function isRunningColumn(column: Column, columns: readonly Column[], rows: readonly Chunk[][]): boolean {
  if (columns.length < 2) return false;
  const own = rows.filter((row) => row.some((chunk) => columnsUnder(chunk, [column]).length > 0));
  const pieces = own.flatMap((row) => row.filter((chunk) => columnsUnder(chunk, [column]).length > 0));
  const words = pieces.reduce((sum, chunk) => sum + wordsOf(chunk), 0);
  const labels =
    words < LABEL_WORDS * pieces.length && 3 * own.filter((row) => row.some(isFigure)).length >= 2 * own.length;
  return own.length > 2 && words > RUNNING_WORDS * pieces.length && !labels;
}

/** How many words a piece has; leader dots are none. */
function wordsOf({ words }: Chunk): number {
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word.text)).length;
}

function sides(run: readonly Laid[], cut: number): TextLine[][] {
  const words = run.flatMap(({ line }) => line.words);
  return [words.filter((word) => word.right <= cut), words.filter((word) => word.right > cut)].map(linesOfWords);
}

function regionOf(run: readonly Laid[]): Region {
  const words = run.flatMap(({ line }) => line.words);
  const left = Math.min(...words.map((word) => word.left));
  const right = Math.max(...words.map((word) => word.right));
  const [first, last] = [run[0]!.line, run.at(-1)!.line];
  return { box: [left, first.baseline - 0.8 * first.size, right, last.baseline + 0.2 * last.size], rules: [] };
}

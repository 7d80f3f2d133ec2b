import { linesOfWords, type WordLine } from "../../lines/words.ts";
import type { Ruling } from "../../page/page.ts";
import { readingSettings } from "../../settings.ts";
import { type Chunk, chunksOf, isFigure } from "../chunks.ts";
import { type Column, columnsOf, columnsUnder } from "../grid/columns.ts";
import { isTabular } from "./is-tabular.ts";
import { isLead } from "./lead.ts";
import { isNextLabel, isRow, isRowOfFigures, isSameStart, type Laid, trim } from "./region-ends.ts";
import type { Region } from "./ruled-regions.ts";
import { gutterOf } from "./twins.ts";

const {
  far: FAR,
  linesBetween: BETWEEN,
  mostWraps: WRAPPED,
  labelPitch: LABEL_PITCH,
  runningWords: RUNNING_WORDS,
  titleWords: LABEL_WORDS,
  sidesDeep: DEPTH,
} = readingSettings.regions;
const { ascent: ASCENT, descent: DESCENT } = readingSettings.grid;
const { fewestAlike: FEWEST_ROWS } = readingSettings.common;

/** Text without lines around it → the regions where rows of several cells stand one under another. */
export function alignedRegions(
  lines: readonly WordLine[],
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
  let [single, wrapped] = [0, 0];
  const close = () => {
    if (run.filter(isRow).length > 1) runs.push(run);
    run = [];
    single = 0;
  };
  laid.forEach((item, i) => {
    const before = laid[i - 1];
    const isFar = before && item.line.baseline - before.line.baseline > FAR * item.line.size;
    const isFigures = isRowOfFigures(item, run);
    if (isFar && !isFigures) close();
    if (run.length > 0 && !isRow(item) && isTitle(item, run.findLast(isRow)!, laid.slice(i + 1).find(isRow))) close();
    const goesOn = !isRow(item) && wraps(item, before, run);
    const isOwn = isRow(item) || isFigures || isNextLabel(item, run);
    single = isOwn ? 0 : single + (goesOn ? 0 : 1);
    wrapped = isOwn ? 0 : wrapped + (goesOn ? 1 : 0);
    const isFree = before && runs.at(-1)?.at(-1) !== before;
    if (run.length === 0 && isRow(item) && isFree && isGroupHead(before, item)) run.push(before);
    if (isRow(item) || run.length > 0) run.push(item);
    if (single > BETWEEN || wrapped > WRAPPED) close();
  });
  close();
  return runs;
}

/**
 * Whether a line of one piece is a line of a label: close under the line before, and in one column of the row before; or beside its pieces, where other lines of the run
 * begin too: the figures, and the code, of a wrapped label stand beside its middle.
 */
function wraps({ line, chunks }: Laid, before: Laid | undefined, run: readonly Laid[]): boolean {
  const [only] = chunks;
  const row = run.findLast(isRow);
  if (!before || !row || chunks.length > 1 || line.baseline - before.line.baseline > LABEL_PITCH * line.size)
    return false;
  const over = row.chunks.filter(({ left, right }) => left < only!.right && right > only!.left).length;
  const isBeside = over === 0 && only!.right < row.chunks.at(-1)!.left;
  return over === 1 || (isBeside && run.some((other) => isSameStart(other.chunks[0]!, only!)));
}

/** A short line right above the first row that leaves out the column of labels, or stands beside all pieces of the row: a head over several columns. */
function isGroupHead(above: Laid, row: Laid): boolean {
  const [head] = above.chunks;
  const near = row.line.baseline - above.line.baseline < LABEL_PITCH * row.line.size;
  if (above.chunks.length > 1 || !near || isLead(above.chunks) || head!.words.length >= 5) return false;
  const beside = row.chunks.every(({ left, right }) => left > head!.right || right < head!.left);
  return head!.left > row.chunks[1]!.left || (beside && head!.size < 1.1 * row.line.size);
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

function sides(run: readonly Laid[], cut: number): WordLine[][] {
  const words = run.flatMap(({ line }) => line.words);
  return [words.filter((word) => word.right <= cut), words.filter((word) => word.right > cut)].map(linesOfWords);
}

function regionOf(run: readonly Laid[]): Region {
  const words = run.flatMap(({ line }) => line.words);
  const left = Math.min(...words.map((word) => word.left));
  const right = Math.max(...words.map((word) => word.right));
  const [first, last] = [run[0]!.line, run.at(-1)!.line];
  return { box: [left, first.baseline - ASCENT * first.size, right, last.baseline + DESCENT * last.size], rules: [] };
}

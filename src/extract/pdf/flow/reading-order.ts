import { heightOf, unite, widthOf } from "../../../model/box.ts";
import type { Box } from "../../../model/place.ts";
import type { LevelRow } from "../lines/text-lines.ts";
import type { PageOfWords, Word } from "../lines/words.ts";
import { readingSettings } from "../settings.ts";

const {
  fewestColumnLines: FEWEST_LINES,
  columnFill: FILLED,
  tableLinePoints: LINE,
  narrowestGutterPoints: NARROWEST,
  gutterShare: SIDE,
} = readingSettings.flow;
const { wideBlank: PART } = readingSettings.lines;
const { sidesDeep: DEEPEST } = readingSettings.regions;

/** A piece of a row without a wide gap, or a table (by its index): what columns are made of. Pieces of one row have its index and its top. */
export interface FlowPiece {
  box: Box;
  top: number;
  row?: number;
  words?: Word[];
  table?: number;
}

/** Cuts a row at its wide gaps. */
export function piecesOf({ glyphs }: PageOfWords, row: LevelRow, index: number): FlowPiece[] {
  const groups: Word[][] = [];
  for (const word of row.words) {
    const group = groups.at(-1);
    if (group && word.left - group.at(-1)!.right <= PART * word.size) group.push(word);
    else groups.push([word]);
  }
  return groups.map((words) => {
    const box = unite(words.flatMap((word) => word.glyphs.map((glyph) => glyphs[glyph]!.box)));
    return { box, top: row.turn === 0 ? row.top : box[1], row: index, words };
  });
}

/**
 * Pieces in reading order, as columns: each inner list is read from the top down before the next. Columns are told by a gutter between
 * two sides that both hold running text (or by two pages printed on one sheet); what runs over the gutter parts the page into bands.
 */
export function columnsOf(pieces: readonly FlowPiece[], depth = 0): FlowPiece[][] {
  const gutter = depth < DEEPEST ? gutterOf(pieces) : undefined;
  if (gutter === undefined) return [pieces.toSorted((a, b) => a.top - b.top || a.box[0] - b.box[0])];
  const columns: FlowPiece[][] = [];
  for (const band of bandsOf(pieces, gutter)) {
    const left = band.filter(({ box }) => box[2] <= gutter);
    const right = band.filter(({ box }) => box[0] >= gutter);
    if (left.length === 0 || right.length === 0) columns.push(...columnsOf(band, DEEPEST));
    else columns.push(...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1));
  }
  return columns;
}

/** Runs of pieces that all keep to one side of the gutter, and runs of those that cross it, from the top down. */
function bandsOf(pieces: readonly FlowPiece[], gutter: number): FlowPiece[][] {
  const bands: { crossing: boolean; pieces: FlowPiece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => a.top - b.top)) {
    const crossing = piece.box[0] < gutter && piece.box[2] > gutter;
    const band = bands.at(-1);
    if (band?.crossing === crossing) band.pieces.push(piece);
    else bands.push({ crossing, pieces: [piece] });
  }
  return bands.map((band) => band.pieces);
}

/** The x of the gutter between two columns of running text, if there is one: where the fewest pieces cross. */
function gutterOf(pieces: readonly FlowPiece[]): number | undefined {
  if (weigh(pieces) < 2 * FEWEST_LINES) return undefined;
  const [left, , right] = unite(pieces.map(({ box }) => box));
  const margin = SIDE * (right - left);
  const ends = new Set(pieces.map(({ box }) => Math.ceil(box[2])));
  let best: { x: number; crossing: number } | undefined;
  for (const end of ends) {
    if (end < left + margin || end > right - margin) continue;
    const next = pieces.reduce((least, { box }) => (box[0] > end ? Math.min(least, box[0]) : least), right);
    const x = (end + next) / 2;
    const crossing = weigh(pieces.filter(({ box }) => box[0] < x && box[2] > x));
    if (next - end >= NARROWEST && (!best || crossing < best.crossing)) best = { x, crossing };
  }
  return best && isGutter(pieces, best.x, best.crossing, left, right) ? best.x : undefined;
}

function isGutter(pieces: readonly FlowPiece[], x: number, crossing: number, left: number, right: number): boolean {
  const before = pieces.filter(({ box }) => box[2] <= x);
  const behind = pieces.filter(({ box }) => box[0] >= x);
  if (Math.min(weigh(before), weigh(behind)) < FEWEST_LINES || crossing > SIDE * weigh(pieces)) return false;
  const [, topBefore, , lowBefore] = unite(before.map(({ box }) => box));
  const [, topBehind, , lowBehind] = unite(behind.map(({ box }) => box));
  const shared = Math.min(lowBefore, lowBehind) - Math.max(topBefore, topBehind);
  const shorter = Math.min(lowBefore - topBefore, lowBehind - topBehind);
  return shared > 0.5 * shorter && isFilled(before, x - left) && isFilled(behind, right - x);
}

function isFilled(pieces: readonly FlowPiece[], width: number): boolean {
  return weigh(pieces.filter(({ box }) => widthOf(box) > FILLED * width)) > 0.5 * weigh(pieces);
}

function weigh(pieces: readonly FlowPiece[]): number {
  return pieces.reduce((sum, { box, words }) => sum + (words ? 1 : Math.max(1, heightOf(box) / LINE)), 0);
}

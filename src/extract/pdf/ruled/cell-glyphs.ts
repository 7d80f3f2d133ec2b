import type { PageOfWords } from "../lines/words.ts";
import type { Glyph } from "../page/page.ts";
import { isWide } from "../page/wide-characters.ts";
import { readingSettings } from "../settings.ts";
import { after, type Lattice } from "./lattice.ts";
import type { Cells } from "./lattice-cells.ts";

const { together: TOGETHER, glyphMiddle: MIDDLE, against: AGAINST } = readingSettings.ruled;

const FIGURE = /^[-\d]$/;
const FIGURES = /^[-\d.,]$/;

/** The glyphs (indices in the page) of each cell, in the order drawn, and whether text ran over a line without telling where it belongs. */
export interface Filling {
  glyphs: number[][];
  overrun: boolean;
}

/** Every visible glyph inside the lattice → exactly one cell, by its centre; a run printed over a border goes as a whole to the cell it belongs to. */
export function fillCells(page: PageOfWords, lattice: Lattice, cells: Cells, taken: ReadonlySet<number>): Filling {
  const filling: Filling = { glyphs: cells.spans.map(() => []), overrun: false };
  const { glyphs } = page;
  for (const run of runsOf(page, lattice, taken)) {
    const owners = run.map((index) => ownerOf(glyphs[index]!, lattice, cells));
    const over = isCut(glyphs, run, owners, lattice.xs);
    const home = over ? homeOf(glyphs, run, owners, lattice, cells) : undefined;
    const likely = home ?? (over ? likelyHome(glyphs, run, owners) : undefined);
    run.forEach((index, i) => {
      filling.glyphs[likely ?? owners[i]!]!.push(index);
    });
    filling.overrun ||= over && home === undefined;
  }
  for (const own of filling.glyphs) own.sort((a, b) => a - b);
  return filling;
}

/** The glyphs of each word inside the lattice; a name that runs up to the figure beside it is a run of its own, and so is each turned glyph. */
function runsOf({ glyphs, words }: PageOfWords, lattice: Lattice, taken: ReadonlySet<number>): number[][] {
  return words.flatMap((word) => {
    const runs: number[][] = [];
    for (const index of word.glyphs) {
      if (taken.has(index) || !isInside(glyphs[index]!, lattice)) continue;
      const run = runs.at(-1);
      if (run && goesOn(glyphs[run.at(-1)!]!, glyphs[index]!)) run.push(index);
      else runs.push([index]);
    }
    return runs;
  });
}

function goesOn(before: Glyph, glyph: Glyph): boolean {
  if (glyph.turn !== 0 || (isWide(before.text) && FIGURE.test(glyph.text))) return false;
  return Math.abs(glyph.box[0] - before.box[2]) <= TOGETHER * glyph.size;
}

function isInside(glyph: Glyph, { xs, ys }: Lattice): boolean {
  const [x, y] = centreOf(glyph);
  return x >= xs[0]! && x < xs.at(-1)! && y >= ys[0]! && y < ys.at(-1)!;
}

/** The middle of a glyph; across the line it follows from the baseline, so that all characters of a line lie in one row whatever their fonts claim. */
function centreOf({ box: [left, top, right, bottom], turn, baseline, size }: Glyph): [number, number] {
  return [(left + right) / 2, turn === 0 ? baseline - MIDDLE * size : (top + bottom) / 2];
}

function ownerOf(glyph: Glyph, { xs, ys }: Lattice, { owner }: Cells): number {
  const [x, y] = centreOf(glyph);
  return owner[after(ys, y) - 1]![after(xs, x) - 1]!;
}

/** Whether a border between two cells goes through a glyph of the run, or between Chinese characters that touch: texts of two cells never do. */
function isCut(
  glyphs: readonly Glyph[],
  run: readonly number[],
  owners: readonly number[],
  xs: readonly number[],
): boolean {
  return owners.some((owner, i) => {
    if (i === 0 || owner === owners[i - 1]) return false;
    const [before, glyph] = [glyphs[run[i - 1]!]!, glyphs[run[i]!]!];
    const border = xs[after(xs, centreOf(glyph)[0]) - 1]!;
    if (before.box[2] > border + TOGETHER * glyph.size || glyph.box[0] < border - TOGETHER * glyph.size) return true;
    return isWide(before.text) && isWide(glyph.text) && glyph.box[0] - before.box[2] < TOGETHER * glyph.size;
  });
}

/** Where nothing tells: a name runs on from where it begins, an amount ends where it belongs. */
function likelyHome(glyphs: readonly Glyph[], run: readonly number[], owners: readonly number[]): number | undefined {
  const text = run.map((index) => glyphs[index]!.text);
  if (text.every((character) => FIGURES.test(character))) return owners.at(-1);
  return text.every((character) => isWide(character)) ? owners[0] : undefined;
}

/** The cell a run over a border belongs to: set against its left or right border, or in its middle; `undefined` when nothing tells. */
function homeOf(
  glyphs: readonly Glyph[],
  run: readonly number[],
  owners: readonly number[],
  { xs }: Lattice,
  { spans }: Cells,
): number | undefined {
  const [first, last] = [glyphs[run[0]!]!, glyphs[run.at(-1)!]!];
  const [start, end, size] = [first.box[0], last.box[2], first.size];
  const candidates = [...new Set(owners)].map((owner) => {
    const { column, columnSpan } = spans[owner]!;
    return { owner, left: xs[column]!, right: xs[column + columnSpan]! };
  });
  const near = (a: number, b: number, share: number) => Math.abs(a - b) <= share * size;
  const home =
    candidates.find(({ left, right }) => start > left - AGAINST * size && end < right + AGAINST * size) ??
    candidates.find(({ left }) => near(start, left, AGAINST)) ??
    candidates.find(({ left, right }) => near(start + end, left + right, AGAINST)) ??
    candidates.find(({ right }) => near(end, right, AGAINST));
  return home?.owner;
}

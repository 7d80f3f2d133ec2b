import { heightOf } from "../../../../model/box.ts";
import type { Box } from "../../../../model/place.ts";
import { MONEY_UNIT } from "../../../../text/figures/units.ts";
import type { Word, WordLine } from "../../lines/words.ts";
import { linesOfWords } from "../../lines/words.ts";
import type { Ruling } from "../../page/page.ts";
import { readingSettings } from "../../settings.ts";
import { type Chunk, chunksOf, isFigure, isNumber, textOfChunk } from "../chunks.ts";
import type { RuledLine } from "./ruled-lines.ts";

const {
  sameHeightPoints: SAME_HEIGHT,
  sameEndPoints: SAME_END,
  chartStrokes: STROKES,
  narrowestPoints: NARROWEST,
  roomyRow: ROOMY,
  rowUnderHead: CAPTION_ROOM,
  tabularShare: TABULAR,
  runningWords: PROSE_WORDS,
  proseFigures: PROSE_FIGURES,
  proseFill: FILLED,
  titleWords: TITLE_WORDS,
} = readingSettings.regions;
const { nearPoints: OVERHANG } = readingSettings.common;

/** The part of a page where a table stands: its box, and the rules across it from top to bottom. */
export interface Region {
  box: Box;
  rules: RuledLine[];
}

/** Rules of one width with tabular text between them → regions, each from its first to its last rule, or from a shorter rule over its head. */
export function ruledRegions(
  rules: readonly RuledLine[],
  lines: readonly WordLine[],
  blank: number,
  uprights: readonly Ruling[],
): Region[] {
  const regions: Region[] = [];
  const used = new Set<RuledLine>();
  const zone = (box: Box) => zoneOf(box, lines, blank, uprights);
  for (const first of rules) {
    if (used.has(first) || first.to - first.from < NARROWEST) continue;
    const chain = chainFrom(first, rules, zone);
    for (const rule of chain) used.add(rule);
    if (chain.length > 1) regions.push(regionOf([...headRules(chain[0]!, rules, zone), ...chain], rules));
  }
  return regions;
}

/** Rules over the heads of some columns only, above the first rule that goes all across. */
function headRules(first: RuledLine, rules: readonly RuledLine[], zone: (box: Box) => Zone): RuledLine[] {
  const heads: RuledLine[] = [];
  for (const rule of rules.filter((other) => other.at < first.at).reverse()) {
    const inside = rule.from >= first.from - SAME_END && rule.to <= first.to + SAME_END;
    const flush = Math.abs(rule.to - first.to) <= SAME_END || Math.abs(rule.from - first.from) <= SAME_END;
    if (!inside) continue;
    const between = zone([first.from, rule.at, first.to, heads.at(-1)?.at ?? first.at]);
    if (between === "other" || !flush) break;
    if (between !== "empty") heads.push(rule);
  }
  return heads.reverse();
}

/**
 * Grid lines of a chart run through its labels or start at the figures of its axis, and its curves are many short strokes; the rules of a table
 * run between its lines.
 */
export function isChart({ box, rules }: Region, page: readonly WordLine[]): boolean {
  const lines = linesIn(box, page);
  if (rules.length > STROKES * lines.length) return true;
  const struck = lines.filter(({ words }) => words.some((word) => rules.some((rule) => strikes(rule, word))));
  if (struck.length > 1) return true;
  const across = rules.filter((rule) => haveSameEnds(rule, { from: box[0], to: box[2] }));
  const words = across.length > 1 ? page.flatMap((line) => line.words).filter((word) => isNumber(word.text)) : [];
  return across.filter((rule) => words.some((word) => isAxisFigure(word, rule))).length > 1;
}

/** A figure just outside the end of a grid line, on its level. */
function isAxisFigure({ left, right, baseline, size }: Word, rule: RuledLine): boolean {
  const level = Math.abs(baseline - size / 3 - rule.at) < size / 3;
  const [before, after] = [rule.from - right, left - rule.to];
  return level && ((before > 0 && before < 2 * size) || (after > 0 && after < 2 * size));
}

function strikes(rule: RuledLine, word: Word): boolean {
  if (rule.at < word.baseline - 0.6 * word.size || rule.at > word.baseline - 0.1 * word.size) return false;
  return rule.pieces.some((piece) => piece.from < word.right && piece.to > word.left);
}

type Zone = "tabular" | "empty" | "single" | "other";

/** Follows the rules of one width downwards as long as a table stands between them; heads and notes at both ends are cut off, but not rows of one name as high as the others. */
function chainFrom(first: RuledLine, rules: readonly RuledLine[], zone: (box: Box) => Zone): RuledLine[] {
  const chain = [first];
  const zones: Zone[] = [];
  for (const next of rules) {
    const last = chain.at(-1)!;
    if (next.at <= last.at || !haveSameEnds(first, next)) continue;
    const between = zone([first.from, last.at, first.to, next.at]);
    if (between === "other") break;
    zones.push(between);
    chain.push(next);
  }
  const start = zones.indexOf("tabular");
  if (start < 0) return [first];
  let end = zones.lastIndexOf("tabular");
  const heightOf = (i: number) => chain[i + 1]!.at - chain[i]!.at;
  while (zones[end + 1] === "single" && Math.abs(heightOf(end + 1) - heightOf(end)) < SAME_HEIGHT) end++;
  return chain.slice(start, end + 2);
}

/** Whether two rules reach across the same table. */
export function haveSameEnds(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return Math.abs(a.from - b.from) <= SAME_END && Math.abs(a.to - b.to) <= SAME_END;
}

function regionOf(chain: readonly RuledLine[], rules: readonly RuledLine[]): Region {
  const left = Math.min(...chain.map((rule) => rule.from));
  const right = Math.max(...chain.map((rule) => rule.to));
  const box: Box = [left, chain[0]!.at, right, chain.at(-1)!.at];
  return { box, rules: rulesIn(box, rules, 1) };
}

/** The rules that lie in a box, or stick out of it sideways by at most `over` points. */
export function rulesIn([left, top, right, bottom]: Box, rules: readonly RuledLine[], over: number): RuledLine[] {
  return rules.filter(({ at, from, to }) => at >= top && at <= bottom && from >= left - over && to <= right + over);
}

/** What stands in a box between two rules. */
function zoneOf(box: Box, lines: readonly WordLine[], blank: number, uprights: readonly Ruling[]): Zone {
  const inside = linesIn(box, lines).map((line) => chunksOf(line, blank, uprights));
  if (inside.length === 0) return "empty";
  if (inside.some((line) => isTitle(line, box))) return "other";
  if (heightOf(box) > ROOMY * inside.length * inside[0]![0]!.size) return "other";
  if (looksTabular(inside)) return "tabular";
  return inside.length === 1 && heightOf(box) < CAPTION_ROOM * inside[0]![0]!.size ? "single" : "other";
}

function isTitle(line: readonly Chunk[], [left, , right]: Box): boolean {
  const [only] = line;
  return line.length === 1 && only!.words.length >= TITLE_WORDS && only!.right - only!.left > 0.7 * (right - left);
}

/** The words of a box, by their middle, as lines; text may stand out over the ends of the rules by a hair. */
export function linesIn([left, top, right, bottom]: Box, lines: readonly WordLine[]): WordLine[] {
  const words: Word[] = [];
  for (const line of lines) {
    const middle = line.baseline - line.size / 3;
    if (middle < top || middle > bottom) continue;
    for (const word of line.words) {
      const x = (word.left + word.right) / 2;
      if (x >= left - OVERHANG && x <= right + OVERHANG) words.push(word);
    }
  }
  return linesOfWords(words);
}

/** Whether lines of chunks read like rows: several cells to a line, and no running text. */
function looksTabular(lines: readonly Chunk[][]): boolean {
  const rows = lines.filter((line) => line.length > 1);
  if (isOneRow(lines)) return !isProse(rows);
  return rows.length > 0 && rows.length >= TABULAR * lines.length && !isProse(rows);
}

/**
 * Whether lines are one row: the lines of a wrapped label one under another, beside figures right of it, or its code left of it where all else is empty, on one level,
 * which may be that of one of its lines or stand between two.
 */
function isOneRow(lines: readonly Chunk[][]): boolean {
  const start = lines.find((line) => line.length === 1 && !isFigure(line[0]!))?.[0]?.left;
  if (start === undefined) return false;
  const isLabel = ({ left, size }: Chunk) => Math.abs(left - start) < size / 4;
  const label = lines.flatMap((line) => (line.length === 1 ? line.filter(isLabel) : []));
  const levels = lines.filter((line) => line.length > 1 || !isLabel(line[0]!));
  const beside = levels.flat();
  const figures = beside.filter((chunk) => chunk.left > start && isFigure(chunk));
  const before = Math.min(...figures.map(({ left }) => left));
  const isCode = ({ right, words }: Chunk) => right < start && words.length === 1 && isNumber(words[0]!.text);
  const isTold = figures.length > 0 || (label.length > 1 && beside.every(isCode));
  return levels.length === 1 && isTold && label.every(({ right }) => right < before);
}

export function isProse(rows: readonly Chunk[][]): boolean {
  if (rows.filter((row) => row.some(goesOn)).length > rows.length / 3) return true;
  const chunks = rows.flat();
  const words = chunks.reduce((sum, chunk) => sum + chunk.words.length, 0);
  const figures = chunks.filter((chunk) => chunk.words.length === 1 && isNumber(chunk.words[0]!.text)).length;
  const filled = rows.filter(
    (row) =>
      row.reduce((sum, chunk) => sum + chunk.right - chunk.left, 0) > FILLED * (row.at(-1)!.right - row[0]!.left),
  );
  return (
    words > PROSE_WORDS * chunks.length && figures < PROSE_FIGURES * chunks.length && filled.length > rows.length / 2
  );
}

const BEGINS_WITH_UNIT = new RegExp(`^(?:${MONEY_UNIT}|[%％])[，。；、]`);

/** 1899.9|万元，其中…: behind a figure that a blank sets off a sentence goes on with its unit and a mark, which no cell begins with. */
function goesOn(chunk: Chunk): boolean {
  return BEGINS_WITH_UNIT.test(textOfChunk(chunk));
}

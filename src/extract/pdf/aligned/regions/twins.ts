import { foldHan } from "../../../../text/fold.ts";
import { beginsUnitLine } from "../../../../text/table-lines.ts";
import type { Word, WordLine } from "../../lines/words.ts";
import { readingSettings } from "../../settings.ts";
import { type Chunk, isFigure, textOfChunk } from "../chunks.ts";
import { type Column, columnsUnder } from "../grid/columns.ts";

const { twinStrip: STRIP, fewestOffLevel: FEWEST_OFF_LEVEL } = readingSettings.regions;
const { fewestAlike: FEWEST_AGAIN } = readingSettings.common;

/**
 * The x between two tables side by side, if these are two: the heads of one are said again over the other, and their rows do not stand level. A table of two
 * sides (income and spending) has its rows level.
 */
export function gutterOf(rows: readonly Chunk[][], columns: readonly Column[]): number | undefined {
  const half = columns.length / 2;
  if (!Number.isInteger(half) || half < 2 || !rows.some((row) => saysTwice(row))) return undefined;
  const x = (columns[half - 1]!.right + columns[half]!.left) / 2;
  const sided = rows.map((row) => ({
    left: row.some((chunk) => sideOf(chunk, columns, half) === "left" && isFigure(chunk)),
    right: row.some((chunk) => sideOf(chunk, columns, half) === "right" && isFigure(chunk)),
  }));
  const only = (side: "left" | "right", other: "left" | "right") =>
    sided.filter((row) => row[side] && !row[other]).length;
  return Math.min(only("left", "right"), only("right", "left")) >= FEWEST_OFF_LEVEL ? x : undefined;
}

function saysTwice(row: readonly Chunk[]): boolean {
  const texts = row.map(textOfChunk);
  const half = texts.length / 2;
  return (
    half >= 2 &&
    Number.isInteger(half) &&
    texts.slice(0, half).every((text, i) => text === texts[half + i] && !/\d/.test(text))
  );
}

function sideOf(chunk: Chunk, columns: readonly Column[], half: number): "left" | "right" {
  const [first] = columnsUnder(chunk, columns);
  return (first ?? 0) < half ? "left" : "right";
}

/**
 * The x between two tables, or two pages, printed side by side, if there are two: a unit line on either side, or heads that begin again, above a strip of
 * paper that nothing stands in.
 */
export function gutterOfPage(lines: readonly WordLine[]): number | undefined {
  for (const [i, { words }] of lines.entries()) {
    const [lead, head] = [secondLead(words), secondHead(words)];
    const at = lead ?? head;
    if (at === undefined) continue;
    const strips = stripsBetween(words[at - 1]!.left, words[at]!.right, lines.slice(i));
    const strip = lead === undefined ? strips.at(-1) : strips.toSorted((a, b) => b.width - a.width)[0];
    if (strip && strip.width > STRIP * words[at]!.size) return strip.x;
  }
  return undefined;
}

/** The first word of the second half of a line with two unit lines. */
function secondLead(words: readonly Word[]): number | undefined {
  const leads = words.flatMap(({ text }, i) => (beginsUnitLine(text) ? [i] : []));
  return leads.length === 2 ? leads[1] : undefined;
}

/** The word with which the heads of a line begin again. */
function secondHead(words: readonly Word[]): number | undefined {
  const texts = words.map(({ text }) => foldHan(text));
  const again = texts.flatMap((text, i) => (/\p{Script=Han}/u.test(text) && texts.indexOf(text) < i ? [i] : []));
  if (again.length < FEWEST_AGAIN || !again.some((i) => texts[i] === "合计")) return undefined;
  const first = again[0]!;
  return /(?:编码|代码|序号)$/.test(texts[first - 1]!) ? first - 1 : first;
}

/** The empty strips between two places, from left to right. */
function stripsBetween(from: number, to: number, lines: readonly WordLine[]): { x: number; width: number }[] {
  const strips: { x: number; width: number }[] = [];
  let end = from;
  for (const { left, right } of lines.flatMap(({ words }) => words).toSorted((a, b) => a.left - b.left)) {
    if (left > to) break;
    if (left > end && end > from) strips.push({ x: (end + left) / 2, width: left - end });
    end = Math.max(end, right);
  }
  return strips;
}

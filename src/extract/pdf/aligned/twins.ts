import { type Chunk, isFigure, textOfChunk } from "./chunks.ts";
import { type Column, columnsUnder } from "./columns.ts";

/** On either side so many rows of figures stand on no level of the other side. */
const FEWEST_OFF_LEVEL = 2;

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

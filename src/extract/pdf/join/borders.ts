import { unite } from "../../../model/box.ts";
import type { FoundTable } from "../page/page.ts";
import { readingSettings } from "../settings.ts";

const { sameBorderPoints: SAME_BORDER, sameEdgePoints: SAME_EDGE } = readingSettings.join;

/** Two tables in one grid: its column borders, and which of them each border of theirs is. */
export interface Alignment {
  borders: number[];
  before: number[];
  next: number[];
}

/**
 * Lays the column borders of a page over those of the page before. They fit when the outer borders are the same (the whole may be moved sideways) and one
 * has every border of the other: a page may hold only rows with merged cells.
 */
export function alignColumns(a: readonly number[], b: readonly number[]): Alignment | undefined {
  const moved = b.map((x) => x - b[0]! + a[0]!);
  if (Math.abs(a.at(-1)! - moved.at(-1)!) > SAME_BORDER) return undefined;
  const common = mergeBorders(a, moved);
  if (common.length > Math.max(a.length, moved.length)) return undefined;
  const place = (x: number) => common.findIndex((border) => Math.abs(border - x) <= SAME_BORDER);
  return { borders: common, before: a.map(place), next: moved.map(place) };
}

/** Columns one by one, whatever their widths: the page has the head of the table. */
export function sameColumns(a: readonly number[], b: readonly number[]): Alignment {
  return { borders: [...a], before: a.map((_, i) => i), next: b.map((_, i) => i) };
}

/**
 * Whether the texts of two tables without upright lines stand in the same columns: each begins, ends or has its middle where that of the other page does. Their borders are
 * only guessed, halfway between the texts of one page.
 */
export function hasSameEdges(a: FoundTable, b: FoundTable): boolean {
  if (a.how !== "aligned" || b.how !== "aligned" || a.columns !== b.columns) return false;
  const [own, other] = [edgesOf(a), edgesOf(b)];
  const near = (x: number, y: number) => Math.abs(x - y) < SAME_EDGE;
  return own.every((edge, column) => {
    const next = other[column]!;
    if (!Number.isFinite(edge.left) || !Number.isFinite(next.left)) return true;
    const middle = near(edge.left + edge.right, next.left + next.right);
    return near(edge.left, next.left) || near(edge.right, next.right) || middle;
  });
}

/** Where the texts below the head begin and end, column by column. */
function edgesOf({ cells, columns, headerRows = 0 }: FoundTable): { left: number; right: number }[] {
  return Array.from({ length: columns }, (_, column) => {
    const own = cells.filter((cell) => cell.column === column && cell.columnSpan === 1 && cell.row >= headerRows);
    const [left, , right] = unite(own.flatMap(({ lines }) => lines.map(({ box }) => box)));
    return { left, right };
  });
}

/** The x positions of the column borders, one more than there are columns. */
export function bordersOf({ cells, columns, box }: FoundTable): number[] {
  const borders = new Array<number>(columns + 1).fill(box[0]);
  for (const cell of cells) {
    borders[cell.column] = cell.box[0];
    borders[cell.column + cell.columnSpan] = cell.box[2];
  }
  return borders;
}

/** The borders of both, those that lie close together taken as one. */
function mergeBorders(a: readonly number[], b: readonly number[]): number[] {
  const common: number[] = [];
  for (const x of [...a, ...b].toSorted((p, q) => p - q)) {
    if (common.length === 0 || x - common.at(-1)! > SAME_BORDER) common.push(x);
  }
  return common;
}

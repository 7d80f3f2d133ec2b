import type { FoundTable } from "../page/page.ts";
import { readingSettings } from "../settings.ts";

const { nearPoints: SAME_BORDER } = readingSettings.common;
const { redrawnPoints: REDRAWN } = readingSettings.join;

/** Two tables in one grid: its column borders, and which of them each border of theirs is. */
export interface Alignment {
  borders: number[];
  before: number[];
  next: number[];
}

/**
 * Lays the column borders of a page over those of the page before. They fit when the outer borders are the same (the whole may be moved sideways) and one
 * has every border of the other: a page may hold only rows with merged cells. The labels on the left of a form, merged over the page break, may have no border
 * on one of the pages; and a form drawn page by page has its borders a little elsewhere on each.
 */
export function alignColumns(a: readonly number[], b: readonly number[]): Alignment | undefined {
  return alignMoved(a, b) ?? alignWithoutLeft(a, b) ?? alignRedrawn(a, b);
}

/** One page has the right-hand columns of the other where they stand there; those on its left are not drawn. */
function alignWithoutLeft(a: readonly number[], b: readonly number[]): Alignment | undefined {
  const [all, some] = a.length > b.length ? [a, b] : [b, a];
  const places = some.map((x) => all.findIndex((border) => Math.abs(border - x) <= SAME_BORDER));
  const isRight = places[0]! > 0 && !places.includes(-1) && places.at(-1) === all.length - 1;
  if (!isRight || some.length < 3) return undefined;
  const every = all.map((_, i) => i);
  return { borders: [...all], before: all === a ? every : places, next: all === a ? places : every };
}

function alignRedrawn(a: readonly number[], b: readonly number[]): Alignment | undefined {
  const isNear = a.length === b.length && a.every((x, i) => Math.abs(x - b[i]!) <= REDRAWN);
  return isNear ? sameColumns(a, b) : undefined;
}

function alignMoved(a: readonly number[], b: readonly number[]): Alignment | undefined {
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

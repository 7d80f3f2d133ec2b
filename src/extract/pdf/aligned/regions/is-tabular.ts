import { hasLeader, isRising } from "../../../../text/contents.ts";
import { readingSettings } from "../../settings.ts";
import { type Chunk, isFigure } from "../chunks.ts";
import { type Column, columnsUnder } from "../grid/columns.ts";
import { isProse } from "./ruled-regions.ts";

const {
  astray: ASTRAY,
  mostFigures: MOST,
  shortTexts: SHORT,
  runningWords: SHORT_WORDS,
  filledPlaces: FILLED,
} = readingSettings.regions;
const { fewestAlike: FEWEST_ROWS } = readingSettings.common;

/** Whether rows and columns are a table though no line is drawn: pieces keep to their columns, which hold figures, or short texts all through. */
export function isTabular(rows: readonly Chunk[][], columns: readonly Column[]): boolean {
  if (columns.length < 2 || rows.length < FEWEST_ROWS || isProse(rows) || isContents(rows)) return false;
  const chunks = rows.flat();
  const astray = chunks.filter((chunk) => columnsUnder(chunk, columns).length > 1);
  if (astray.length > ASTRAY * chunks.length) return false;
  const share = (column: Column, test: (chunk: Chunk) => boolean) => {
    const own = chunks.filter((chunk) => columnsUnder(chunk, [column]).length > 0);
    return own.filter(test).length / own.length;
  };
  const figures = rows.flatMap((row) => row.slice(1)).filter(isFigure);
  if (figures.length >= FEWEST_ROWS && columns.slice(1).some((column) => share(column, isFigure) > MOST)) return true;
  if (columns.length < 3 || rows.length <= FEWEST_ROWS || share(columns[0]!, isBullet) > MOST) return false;
  if (chunks.length < FILLED * rows.length * columns.length) return false;
  return columns.every((column) => share(column, (chunk) => chunk.words.length < SHORT_WORDS) > SHORT);
}

/** A table of contents: leaders to page numbers, which never go down. */
function isContents(rows: readonly Chunk[][]): boolean {
  const lines = rows.map((row) => row.flatMap((chunk) => chunk.words.map((word) => word.text)).join(""));
  const entries = lines.filter((line) => hasLeader(line) && /[\divxl]$/.test(line));
  const pages = entries.map((line) => Number(/\d*$/.exec(line)![0]) || undefined);
  return entries.length > rows.length / 3 && isRising(pages);
}

/** The mark or number before an item of a list. */
function isBullet({ words }: Chunk): boolean {
  return words.length === 1 && /^(?:[^\p{L}\p{N}]|[([（]?[\p{N}\p{L}]{1,3}[.)\]）、．])$/u.test(words[0]!.text);
}

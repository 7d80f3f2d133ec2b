import type { WordLine } from "../../lines/words.ts";
import type { Ruling } from "../../page/page.ts";
import { isWide } from "../../page/wide-characters.ts";
import { readingSettings } from "../../settings.ts";
import { type Chunk, chunksOf, isFigure, textOfChunk } from "../chunks.ts";
import { haveSameEnds, linesIn, type Region } from "../regions/ruled-regions.ts";
import { type Column, columnsOf, columnsUnder } from "./columns.ts";
import { withHeads } from "./head-columns.ts";
import { type GridCell, headCells } from "./heads.ts";
import { cellsOfLine, joinLines } from "./wrapped-lines.ts";

const { headLines: HEAD_LINES, labelRoom: LABEL_ROOM } = readingSettings.grid;

/** Text cut into rows and columns. `extents` are the x extents of its columns; `doubtful` tells that some text ran over a column. */
export interface AlignedGrid {
  rows: number;
  headRows: number;
  extents: Column[];
  cells: GridCell[];
  doubtful: boolean;
}

/** The text of a region → its grid, or nothing when it has fewer than two rows or columns. */
export function gridOf(
  region: Region,
  lines: readonly WordLine[],
  blank: number,
  uprights: readonly Ruling[],
): AlignedGrid | undefined {
  const inside = linesIn(region.box, lines).map((line) => chunksOf(line, blank, uprights));
  const head = headLines(inside, region);
  const body = inside.slice(head);
  const counted = body.some((line) => line.length > 1);
  const heads = inside.slice(0, head);
  const columns = counted ? withHeads(columnsOf(body, heads), hasFigures(body) ? heads : []) : columnsOf(inside);
  if (columns.length < 2 || inside.length < 2) return undefined;
  const top = headCells(inside.slice(0, head), columns, region, uprights);
  const rows = joinLines(
    body.map((line) => cellsOfLine(line, columns)),
    region.rules.filter((rule) => haveSameEnds(rule, { from: region.box[0], to: region.box[2] })),
  );
  const cells = rows.flatMap((row, i) => row.map((cell) => ({ ...cell, row: top.rows + i, rowEnd: top.rows + i })));
  return {
    rows: top.rows + rows.length,
    headRows: top.rows,
    extents: columns,
    cells: [...top.cells, ...cells],
    doubtful: body.some((line) => line.length > 1 && line.some((chunk) => columnsUnder(chunk, columns).length > 1)),
  };
}

function hasFigures(body: readonly Chunk[][]): boolean {
  return body.some((line) => line.slice(1).some(isFigure));
}

/** How many lines at the top are column heads: those above the first rule that goes all across, else those before the first line of figures. */
function headLines(lines: readonly Chunk[][], { box, rules }: Region): number {
  const across = { from: box[0], to: box[2] };
  for (const rule of rules.filter((rule) => haveSameEnds(rule, across))) {
    const above = lines.filter((line) => line[0]!.baseline < rule.at).length;
    if (above > 0 && above < lines.length) return above <= HEAD_LINES ? above : headByFigures(lines);
  }
  return headByFigures(lines);
}

/** Lines before the first that has a label and mostly figures after it; a line of years is still a head. */
function headByFigures(lines: readonly Chunk[][]): number {
  const left = Math.min(...lines.map((line) => line[0]!.left));
  const first = lines.findIndex(([label, ...rest]) => {
    const figures = rest.filter(isFigure);
    const name = isWide(textOfChunk(label!)) && figures.some((figure) => /[.．]/.test(textOfChunk(figure)));
    const labelled = name || label!.left - left < LABEL_ROOM * label!.size;
    return labelled && figures.length > 0 && 2 * figures.length >= rest.length && !rest.every(isYear);
  });
  const head = first < 0 || first > HEAD_LINES ? 1 : first;
  return head - subHeadings(lines.slice(0, head));
}

/** Lines of one piece at the end of the head, under a line of heads: the first sub-heading of the body. */
function subHeadings(head: readonly Chunk[][]): number {
  const last = head.findLastIndex((line) => line.length > 1);
  if (last < 0) return 0;
  const under = head.slice(last + 1);
  const inLabels = under.every(([only]) => Math.abs(only!.left - head[last]![0]!.left) < only!.size);
  return inLabels || head[last]!.length > 2 ? under.length : 0;
}

/** A year, or a span of years, as it heads a column of figures. */
export function isYear({ words }: Chunk): boolean {
  return words.length === 1 && /^(?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?年?$/.test(words[0]!.text);
}

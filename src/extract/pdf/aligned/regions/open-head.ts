import type { WordLine } from "../../lines/words.ts";
import type { Ruling } from "../../page/page.ts";
import { readingSettings } from "../../settings.ts";
import { type Chunk, chunksOf, isFigure } from "../chunks.ts";
import { isYear } from "../grid/text-grid.ts";
import { linesIn, type Region } from "./ruled-regions.ts";

const { rowUnderHead: NEXT_ROW } = readingSettings.regions;

/** Whether a region is only the ruled head of a table that goes on below without a rule at its foot: no figures inside, a row of figures next. */
export function isOpenHead(
  { box }: Region,
  lines: readonly WordLine[],
  blank: number,
  uprights: readonly Ruling[],
): boolean {
  const head = linesIn(box, lines).map((line) => chunksOf(line, blank, uprights));
  if (head.length === 0 || head.some((line) => line.slice(1).some(isEntry))) return false;
  const below = box[3] + NEXT_ROW * head.at(-1)![0]!.size;
  const next = linesIn([box[0], box[3], box[2], below], lines).map((line) => chunksOf(line, blank, uprights));
  return next.some((line) => line.slice(1).filter(isFigure).length * 2 >= line.length - 1 && line.length > 1);
}

/** Every word of it has a digit, and it is no year: heads like "Day 1" and "(95% CI)" are words. */
function isEntry(chunk: Chunk): boolean {
  return chunk.words.every((word) => /\d/.test(word.text)) && !isYear(chunk);
}

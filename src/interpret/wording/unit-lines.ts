import type { UnitLine } from "../../model/disclosure/wording.ts";
import { matchesOf } from "../../text/matches.ts";
import { isCell, pieceOf, type Surface } from "./surfaces.ts";

const PRINTED = /(?:计量|金额|货币)?单位\s*:\s*(?:人民币\s*)?(亿元|百万元|万元|千元|元)(?![\u4e00-\u9fff])/g;
/** A line that names a unit is short; in a sentence 单位 is a body, and in a cell below the heads it may be anything. */
const LONGEST_LINE = 80;

/** The money units that lines above tables, and rows of their own on top of them, print: 单位：万元. */
export function unitLinesIn(surface: Surface): UnitLine[] {
  if (surface.text.length > LONGEST_LINE || (isCell(surface) && (surface.row ?? 0) > 3)) return [];
  return matchesOf(PRINTED, surface.folded).map((match) => ({
    unit: match[1]!,
    ...pieceOf(surface, match.index, match.index + match[0].length),
  }));
}

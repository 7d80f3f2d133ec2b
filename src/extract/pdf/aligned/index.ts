import type { Box } from "../../../model/place.ts";
import type { FoundTable, PageContent, Ruling } from "../page/page.ts";
import { blankOf } from "./chunks.ts";
import { withShading } from "./fills.ts";
import { gridOf } from "./grid.ts";
import { isTable } from "./judge.ts";
import { isOpenHead } from "./open.ts";
import { isChart, type Region, ruledRegions, rulesIn } from "./regions.ts";
import { rulesOf, wholeLines } from "./rules.ts";
import { alignedRegions } from "./runs.ts";
import { foundTable } from "./table.ts";
import { linesOf, type TextLine } from "./words.ts";

/** Pieces of one rule leave at most this gap (points): the room between the groups of a head. */
const RULE_GAP = 25;

/** The tables of a page that are ruled only across, or not at all. Glyphs in `taken` stand in other tables already. */
export function alignedTables(page: PageContent, taken: ReadonlySet<number>): FoundTable[] {
  const lines = linesOf(page.glyphs, taken);
  if (lines.length < 2) return [];
  const blank = blankOf(lines);
  const uprights = wholeLines(page.rulings, "vertical");
  const rules = rulesOf(wholeLines(page.rulings, "horizontal"), RULE_GAP);
  const ruled = distinct(ruledRegions(rules, lines, blank, uprights)).filter(
    (region) => !isOpenHead(region, lines, blank, uprights),
  );
  const found = ruled.flatMap((region) => tableOf(withShading(region, page.fills), lines, blank, uprights, page));
  const gone = new Set([...taken, ...found.flatMap((table) => [...table.taken])]);
  const rest = found.length > 0 ? linesOf(page.glyphs, gone) : lines;
  const free = alignedRegions(rest, blank, uprights)
    .map(({ box }) => ({ box, rules: rulesIn(box, rules, RULE_GAP) }))
    .flatMap((region) => tableOf(region, rest, blank, uprights, page));
  return [...found, ...free].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

function tableOf(
  region: Region,
  lines: readonly TextLine[],
  blank: number,
  uprights: readonly Ruling[],
  page: PageContent,
): FoundTable[] {
  if (isChart(region, lines)) return [];
  const grid = gridOf(region, lines, blank, uprights);
  return grid && isTable(grid) ? [foundTable(grid, region.box, page)] : [];
}

/** Of regions that overlap, the largest. */
function distinct(regions: readonly Region[]): Region[] {
  const kept: Region[] = [];
  for (const region of regions.toSorted((a, b) => area(b.box) - area(a.box))) {
    if (!kept.some((other) => overlap(other.box, region.box))) kept.push(region);
  }
  return kept.sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

function area([left, top, right, bottom]: Box): number {
  return (right - left) * (bottom - top);
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

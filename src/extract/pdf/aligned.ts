import type { Box } from "../../model/place.ts";
import { blankOf } from "./aligned-chunks.ts";
import { gridOf } from "./aligned-grid.ts";
import { isTable } from "./aligned-judge.ts";
import { type Region, ruledRegions } from "./aligned-regions.ts";
import { rulesOf, wholeLines } from "./aligned-rules.ts";
import { foundTable } from "./aligned-table.ts";
import { linesOf } from "./aligned-words.ts";
import type { FoundTable, PageContent } from "./page.ts";

/** Pieces of one rule leave at most this gap (points): the room between the groups of a head. */
const RULE_GAP = 25;

/** The tables of a page that are ruled only across, or not at all. Glyphs in `taken` stand in other tables already. */
export function alignedTables(page: PageContent, taken: ReadonlySet<number>): FoundTable[] {
  const lines = linesOf(page.glyphs, taken);
  if (lines.length < 2) return [];
  const blank = blankOf(lines);
  const uprights = wholeLines(page.rulings, "vertical");
  const rules = rulesOf(wholeLines(page.rulings, "horizontal"), RULE_GAP);
  const tables: FoundTable[] = [];
  for (const region of distinct(ruledRegions(rules, lines, blank, uprights))) {
    const grid = gridOf(region, lines, blank, uprights);
    if (grid && isTable(grid)) tables.push(foundTable(grid, region.box, page));
  }
  return tables;
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

import { areaOf, compareBoxes, overlaps } from "../../../model/box.ts";
import type { Box } from "../../../model/place.ts";
import { freeLines, linesOfWords, type PageOfWords, type WordLine } from "../lines/words.ts";
import type { DrawnTable, Ruling } from "../page/page.ts";
import { readingSettings } from "../settings.ts";
import { blankOf } from "./chunks.ts";
import { foundTable } from "./found-table.ts";
import { isTable } from "./grid/is-table.ts";
import { gridOf } from "./grid/text-grid.ts";
import { joinJustified } from "./justified.ts";
import { alignedRegions } from "./regions/free-regions.ts";
import { isOpenHead } from "./regions/open-head.ts";
import { rulesOf, wholeLines } from "./regions/ruled-lines.ts";
import { isChart, type Region, ruledRegions, rulesIn } from "./regions/ruled-regions.ts";
import { withShading } from "./regions/shading.ts";
import { gutterOfPage } from "./regions/twins.ts";

const { ruleGapPoints: RULE_GAP } = readingSettings.regions;
const { nearPoints: BORDER } = readingSettings.common;

/** The tables of a page that are ruled only across, or not at all. `others` are tables found already: neither their glyphs nor their lines serve twice. */
export function alignedTables(page: PageOfWords, others: readonly DrawnTable[]): DrawnTable[] {
  const taken = new Set(others.flatMap((table) => [...table.taken]));
  const whole = joinJustified(freeLines(page, taken));
  const gutter = gutterOfPage(whole);
  if (gutter === undefined) return tablesOf(page, others, whole);
  const words = whole.flatMap((line) => line.words);
  return [true, false].flatMap((isLeft) => {
    const lines = linesOfWords(words.filter(({ left, right }) => (left + right) / 2 < gutter === isLeft));
    const rulings = page.rulings.filter(({ direction, at, from, to }) => {
      const [start, end] = direction === "horizontal" ? [from, to] : [at, at];
      return isLeft ? start < gutter : end > gutter;
    });
    return tablesOf({ ...page, rulings }, others, lines);
  });
}

/** The tables in these lines of a page. */
function tablesOf(page: PageOfWords, others: readonly DrawnTable[], lines: readonly WordLine[]): DrawnTable[] {
  const rulings = page.rulings.filter((ruling) => !others.some(({ box }) => isOf(box, ruling)));
  if (lines.length < 2) return [];
  const blank = blankOf(lines);
  const uprights = wholeLines(rulings, "vertical");
  const rules = rulesOf(wholeLines(rulings, "horizontal"), RULE_GAP);
  const ruled = distinct(ruledRegions(rules, lines, blank, uprights)).filter(
    (region) => !isOpenHead(region, lines, blank, uprights),
  );
  const found = ruled.flatMap((region) => tableOf(withShading(region, page.fills), lines, blank, uprights, page));
  const gone = new Set(found.flatMap((table) => [...table.taken]));
  const left = lines.flatMap(({ words }) => words).filter((word) => !word.glyphs.some((glyph) => gone.has(glyph)));
  const rest = found.length > 0 ? linesOfWords(left) : lines;
  const free = alignedRegions(rest, blank, uprights)
    .map(({ box }) => ({ box, rules: rulesIn(box, rules, RULE_GAP) }))
    .flatMap((region) => tableOf(region, rest, blank, uprights, page));
  return [...found, ...free].sort((a, b) => compareBoxes(a.box, b.box));
}

function tableOf(
  region: Region,
  lines: readonly WordLine[],
  blank: number,
  uprights: readonly Ruling[],
  page: PageOfWords,
): DrawnTable[] {
  if (isChart(region, lines)) return [];
  const grid = gridOf(region, lines, blank, uprights);
  return grid && isTable(grid) ? [foundTable(grid, region.box, page)] : [];
}

function isOf([left, top, right, bottom]: Box, { direction, at, from, to }: Ruling): boolean {
  const [low, high, start, end] = direction === "horizontal" ? [top, bottom, left, right] : [left, right, top, bottom];
  return at > low - BORDER && at < high + BORDER && from > start - BORDER && to < end + BORDER;
}

/** Of regions that overlap, the largest. */
function distinct(regions: readonly Region[]): Region[] {
  const kept: Region[] = [];
  for (const region of regions.toSorted((a, b) => areaOf(b.box) - areaOf(a.box))) {
    if (!kept.some((other) => overlaps(other.box, region.box))) kept.push(region);
  }
  return kept.sort((a, b) => compareBoxes(a.box, b.box));
}

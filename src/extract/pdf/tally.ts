import type { Item } from "./flow/layout.ts";
import type { FoundTable, Glyph, PageContent } from "./page/page.ts";

/** An amount as drawn: digits without a gap, with decimals or thousands commas. */
const AMOUNT = /^-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)$/;
/** Digits further apart than this share of their size are not one figure. */
const GAP = 0.2;

/** Amounts that a page shows and that did not end whole in one cell, or that stand in more cells than drawn. */
export interface Tally {
  amounts: number;
  lost: string[];
  doubled: string[];
  /** Indices of the tables in which they were found or missed. */
  tables: number[];
}

/**
 * The self-check of a page: every glyph must have ended in at most one cell, and the glyphs of each drawn amount all in the same one, whose text holds it;
 * an amount in no cell must be read in one line of `items`.
 */
export function tally(page: PageContent, tables: readonly FoundTable[], items: readonly Item[]): Tally {
  const owner = new Map<number, { table: number; text: string }>();
  const result: Tally = { amounts: 0, lost: [], doubled: [], tables: [] };
  tables.forEach(({ cells }, table) => {
    for (const cell of cells) {
      for (const glyph of cell.glyphs) {
        if (owner.has(glyph)) note(result, "doubled", page.glyphs[glyph]!.text, table);
        owner.set(glyph, { table, text: cell.text });
      }
    }
  });
  const flow = items.map((item) => ("line" in item ? item.line.text.replace(/\s/g, "") : "")).join("\n");
  for (const run of amountsOf(page.glyphs)) {
    result.amounts++;
    const text = run.map((index) => page.glyphs[index]!.text).join("");
    const home = run.map((index) => owner.get(index)).find((cell) => cell !== undefined);
    if (!home) {
      if (!flow.includes(text)) result.lost.push(text);
      continue;
    }
    const whole =
      run.every((index) => owner.get(index)?.text === home.text) && home.text.replace(/\s/g, "").includes(text);
    if (!whole) note(result, "lost", text, home.table);
  }
  return result;
}

function note(result: Tally, kind: "lost" | "doubled", text: string, table: number): void {
  result[kind].push(text);
  if (!result.tables.includes(table)) result.tables.push(table);
}

/** Index runs of the amounts drawn on a page. */
function amountsOf(glyphs: readonly Glyph[]): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  glyphs.forEach((glyph, index) => {
    const before = run.length > 0 ? glyphs[run.at(-1)!]! : undefined;
    if (!/^[\d.,-]$/.test(glyph.text) || glyph.invisible) {
      if (run.length > 0) runs.push(run);
      run = [];
    } else if (before && !follows(before, glyph)) {
      runs.push(run);
      run = [index];
    } else run.push(index);
  });
  runs.push(run);
  return runs.filter((indices) => AMOUNT.test(indices.map((index) => glyphs[index]!.text).join("")));
}

function follows(before: Glyph, glyph: Glyph): boolean {
  if (before.turn !== glyph.turn || Math.abs(before.baseline - glyph.baseline) > 0.1 * glyph.size) return false;
  return glyph.turn !== 0 || Math.abs(glyph.box[0] - before.box[2]) < GAP * glyph.size;
}

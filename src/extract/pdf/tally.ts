import type { Aside, Note } from "../../model/document.ts";
import { MONEY_FIGURE, TO_THE_CENT } from "../../text/figures/digits.ts";
import { fold } from "../../text/fold.ts";
import type { Item } from "./flow/layout.ts";
import type { PageOfWords } from "./lines/words.ts";
import type { DrawnTable } from "./page/page.ts";

/** A figure as drawn, of two digits or more; behind the cents begins another. Of single digits, and of signs before and behind, nothing is asked. */
const FIGURE = new RegExp(String.raw`${TO_THE_CENT}(?=\d)|\d[\d.,]*\d`, "g");
const AMOUNT = new RegExp(MONEY_FIGURE, "g");
const DIGIT = /[\d０-９]/;
/** A character of a figure. */
const ONE = /^[\d.,０-９．，]$/;

/** Figures that a page shows and that did not end whole in one cell, or that stand in more cells than drawn. */
export interface Tally {
  figures: number;
  lost: string[];
  doubled: string[];
  /** Indices of the tables in which they were found or missed. */
  tables: number[];
}

/**
 * The self-check of a page: every glyph must have ended in at most one cell, and the glyphs of each drawn figure all in the same one, whose text holds it;
 * a figure in no cell must be read in one line of `items`.
 */
export function tally(page: PageOfWords, tables: readonly DrawnTable[], items: readonly Item[]): Tally {
  const owner = new Map<number, { table: number; text: string }>();
  const result: Tally = { figures: 0, lost: [], doubled: [], tables: [] };
  tables.forEach(({ cells }, table) => {
    for (const { glyphs, text } of cells) {
      const cell = { table, text: plain(text) };
      for (const glyph of glyphs) {
        if (owner.has(glyph)) note(result, "doubled", page.glyphs[glyph]!.text, table);
        owner.set(glyph, cell);
      }
    }
  });
  const flow = items.map((item) => ("line" in item ? plain(item.line.text) : "")).join("\n");
  for (const { text, glyphs } of figuresOf(page)) {
    result.figures++;
    const home = glyphs.map((index) => owner.get(index)).find((cell) => cell !== undefined);
    if (!home) {
      if (!flow.includes(text)) result.lost.push(text);
      continue;
    }
    const whole = glyphs.every((index) => owner.get(index) === home) && home.text.includes(text);
    if (!whole) note(result, "lost", text, home.table);
  }
  return result;
}

/** The amounts in what was set aside as no part of the body (running heads, contents, stamps), each with its page. */
export function amountsAside(asides: readonly Aside[]): { text: string; page: number }[] {
  return asides.flatMap(({ text, page }) =>
    (fold(text).match(AMOUNT) ?? []).map((amount) => ({ text: amount, page: page ?? 1 })),
  );
}

/** A note that names the first of these figures of a page. */
export function amountsNote(code: "amountsLost" | "amountsDoubled", amounts: readonly string[], page: number): Note {
  return { code, severity: "warning", page, data: { count: amounts.length, text: amounts.slice(0, 5).join("、") } };
}

function note(result: Tally, kind: "lost" | "doubled", text: string, table: number): void {
  result[kind].push(text);
  if (!result.tables.includes(table)) result.tables.push(table);
}

function plain(text: string): string {
  return fold(text).replace(/\s/g, "");
}

/** The figures printed on a page: their text in narrow digits, and the indices of its glyphs. */
function figuresOf({ glyphs, words }: PageOfWords): { text: string; glyphs: number[] }[] {
  return words.flatMap((word) => {
    if (!DIGIT.test(word.text)) return [];
    const text = word.glyphs.map((index) => (ONE.test(glyphs[index]!.text) ? fold(glyphs[index]!.text) : " ")).join("");
    return [...text.matchAll(FIGURE)].map(({ 0: figure, index }) => ({
      text: figure,
      glyphs: word.glyphs.slice(index, index + figure.length),
    }));
  });
}

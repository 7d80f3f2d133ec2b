import { expect, it } from "@jest/globals";
import { trueWidths } from "../../../src/extract/pdf/lines/true-widths.ts";
import type { Glyph } from "../../../src/extract/pdf/page/page.ts";

/** Glyphs of 10 points that claim a whole em, or these widths, at these positions. */
function glyphs(text: string, lefts: number[], claimed: number[] = []): Glyph[] {
  return Array.from(text, (character, i) => ({
    text: character,
    box: [lefts[i]!, 0, lefts[i]! + (claimed[i] ?? 10), 10],
    baseline: 9,
    size: 10,
    turn: 0,
    font: "F1",
    bold: false,
    afterBlank: false,
    slanted: false,
    ink: "#000000",
    opacity: 1,
    artifact: false,
    invisible: false,
    mapped: true,
  }));
}

const widths = (found: Glyph[]) => found.map(({ box }) => Math.round((box[2] - box[0]) * 10) / 10);

it("gives digits that are set closer than their font says the width of the step", () => {
  expect(widths(trueWidths(glyphs("6412", [0, 5, 20, 25])))).toEqual([5, 6.5, 5, 6.5]);
});

it("leaves Chinese characters and digits set at their width alone", () => {
  expect(widths(trueWidths(glyphs("收12", [0, 6, 16])))).toEqual([10, 10, 10]);
});

it("takes no measure of a digit from a narrow mark before it that is set a little closer", () => {
  const found = trueWidths(glyphs("413.8644", [0, 5, 10, 15, 18, 23, 28, 33], [5, 5, 5, 4, 5, 5, 5, 5]));
  expect(widths(found)).toEqual([5, 5, 5, 3, 5, 5, 5, 5]);
});

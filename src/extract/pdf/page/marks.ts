import { readingSettings } from "../settings.ts";
import type { Glyph, PageContent } from "./page.ts";

const { smaller: SMALLER, raised: RAISED } = readingSettings.marks;

/** Circled numbers and stars, which refer to a note; and single letters behind a figure, which can be no part of it. */
const MARK = /^[\u2460-\u2473\u24ea\u2776-\u277f*＊†‡]$/;
const LETTER = /^[a-z]$/;
const DIGIT = /^[\d０-９]$/;

/** A page without the raised marks of notes, which are no part of a figure or name, and these marks. */
export function liftMarks(page: PageContent): { page: PageContent; marks: string } {
  const lifted = page.glyphs.filter(
    (glyph, i) => isMark(glyph, page.glyphs[i - 1]) && isRaised(glyph, page.glyphs[i - 1]),
  );
  if (lifted.length === 0) return { page, marks: "" };
  const gone = new Set(lifted);
  return {
    page: { ...page, glyphs: page.glyphs.filter((glyph) => !gone.has(glyph)) },
    marks: lifted.map(({ text }) => text).join(""),
  };
}

function isMark({ text }: Glyph, before: Glyph | undefined): boolean {
  return MARK.test(text) || (LETTER.test(text) && before !== undefined && DIGIT.test(before.text));
}

function isRaised(mark: Glyph, before: Glyph | undefined): boolean {
  if (!before || before.turn !== mark.turn || mark.turn !== 0) return false;
  const near = Math.abs(mark.box[0] - before.box[2]) < before.size;
  return near && mark.size < SMALLER * before.size && before.baseline - mark.baseline > RAISED * before.size;
}

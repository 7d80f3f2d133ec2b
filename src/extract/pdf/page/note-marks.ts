import { readingSettings } from "../settings.ts";
import type { Glyph, PageContent } from "./page.ts";

const { smaller: SMALLER, raised: RAISED } = readingSettings.marks;

/** Circled numbers and stars, which refer to a note; and single letters behind a figure, which can be no part of it. */
const MARK = /^[\u2460-\u2473\u24ea\u2776-\u277f*＊†‡]$/;
const LETTER = /^[a-z]$/;
const DIGIT = /^[\d０-９]$/;

/** A page without the raised marks of notes, which are no part of a figure or name, and these marks. */
export function liftMarks(page: PageContent): { page: PageContent; marks: string } {
  const lifted = page.glyphs.filter((glyph, i) => isMark(page.glyphs, glyph, i));
  if (lifted.length === 0) return { page, marks: "" };
  const gone = new Set(lifted);
  return {
    page: { ...page, glyphs: page.glyphs.filter((glyph) => !gone.has(glyph)) },
    marks: lifted.map(({ text }) => text).join(""),
  };
}

/** Whether a glyph is a mark: drawn right after the text it stands at, or on its own, before or after all other text. */
function isMark(glyphs: readonly Glyph[], glyph: Glyph, i: number): boolean {
  const isLetter = LETTER.test(glyph.text);
  if (!isLetter && !MARK.test(glyph.text)) return false;
  const isHost = (host: Glyph) => isRaised(glyph, host) && (!isLetter || DIGIT.test(host.text));
  const [before, after] = [glyphs[i - 1], glyphs[i + 1]];
  if (before && isHost(before)) return true;
  const inWord = [before, after].some((other) => other !== undefined && isBeside(glyph, other));
  return !inWord && glyphs.some(isHost);
}

function isBeside(glyph: Glyph, { baseline, box }: Glyph): boolean {
  const gap = Math.max(glyph.box[0] - box[2], box[0] - glyph.box[2]);
  return Math.abs(glyph.baseline - baseline) < RAISED * glyph.size && gap < glyph.size;
}

function isRaised(mark: Glyph, host: Glyph): boolean {
  if (host.turn !== mark.turn || mark.turn !== 0) return false;
  const gap = mark.box[0] - host.box[2];
  const raised = host.baseline - mark.baseline;
  return (
    Math.abs(gap) < host.size && mark.size < SMALLER * host.size && raised > RAISED * host.size && raised < host.size
  );
}

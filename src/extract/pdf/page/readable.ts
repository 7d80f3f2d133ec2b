import { heightOf, intersect, isInside, widthOf } from "../../../model/box.ts";
import type { Note } from "../../../model/document.ts";
import { readingSettings } from "../settings.ts";
import type { Glyph, PageContent } from "./page.ts";

const {
  pictureShare: COVERED,
  fewGlyphs: FEW_GLYPHS,
  hardlyAnyGlyphs: HARDLY_ANY,
  titlePoints: TITLE_SIZE,
  garbledShare: GARBLED,
  medleyGlyphs: MEDLEY,
  medleyBlocks: MEDLEY_BLOCKS,
  unmappedInWords: WORDS_UNMAPPED,
} = readingSettings.readable;

/** Why a page could not be read: a picture of text, text without usable Unicode, or something that pdf.js could not open. */
export type Fault = "scannedPage" | "garbledPage" | "brokenPage";

/** Problems that make a page unreadable; `textUnreadable` is text in a font that could not be opened. */
const FAULTS: Record<string, Fault> = {
  pageUnreadable: "brokenPage",
  streamDamaged: "brokenPage",
  textUnreadable: "garbledPage",
};

/** The fault that makes a page unreadable, if any. */
export function faultOf(page: PageContent): Fault | undefined {
  const seen = page.glyphs.filter((glyph) => !glyph.invisible);
  const problem = page.problems.find(({ code }) => code in FAULTS);
  if (problem) return FAULTS[problem.code];
  if (isGarbled(seen)) return "garbledPage";
  const covered = pictureShare(page);
  if (covered > COVERED && seen.length < FEW_GLYPHS && !isTitlePage(page, seen)) return "scannedPage";
  return undefined;
}

/** The text layer that recognition laid invisibly over a scan → its glyphs as if they were drawn; nothing for any other page. */
export function withRecognised(page: PageContent): PageContent | undefined {
  if (faultOf(page) !== "scannedPage") return undefined;
  const glyphs = page.glyphs.map((glyph) =>
    page.images.some((image) => isInside(glyph.box, image)) ? { ...glyph, invisible: false } : glyph,
  );
  const layer = glyphs.filter((glyph, i) => !glyph.invisible && page.glyphs[i]!.invisible);
  return layer.length < HARDLY_ANY || isGarbled(layer) ? undefined : { ...page, glyphs };
}

function isTitlePage(page: PageContent, seen: readonly Glyph[]): boolean {
  return seen.length >= 4 && page.page <= 2 && seen.filter(({ size }) => size >= TITLE_SIZE).length > 0.4 * seen.length;
}

/** The share of a page that pictures cover. */
export function pictureShare({ images, width, height }: PageContent): number {
  const seen = images.map((image) => intersect(image, [0, 0, width, height]));
  const area = seen.reduce((sum, box) => sum + Math.max(0, widthOf(box)) * Math.max(0, heightOf(box)), 0);
  return Math.min(1, area / (width * height));
}

const FAMILIAR = /[\p{Script=Han}\p{P}\p{S}\p{N}\p{Z}A-Za-z\u3000-\u30ff\uff00-\uffef]/u;

/**
 * Whether the characters cannot be what is drawn: many without usable Unicode, or a medley of writings that no text has, which is what glyph
 * numbers taken for characters look like.
 */
function isGarbled(glyphs: readonly Glyph[]): boolean {
  const unmapped = glyphs.filter(({ mapped }) => !mapped).length;
  if (unmapped > GARBLED * glyphs.length || inRuns(glyphs) >= WORDS_UNMAPPED) return true;
  const strange = glyphs.filter(({ text, mapped }) => mapped && !FAMILIAR.test(text));
  if (strange.length < MEDLEY || strange.length < GARBLED * glyphs.length) return false;
  const blocks = new Map<number, number>();
  for (const { text } of strange) {
    const block = text.codePointAt(0)! >> 7;
    blocks.set(block, (blocks.get(block) ?? 0) + 1);
  }
  return [...blocks.values()].filter((count) => count > 0.05 * strange.length).length >= MEDLEY_BLOCKS;
}

function inRuns(glyphs: readonly Glyph[]): number {
  let [total, run] = [0, 0];
  for (const { mapped, afterBlank } of glyphs) {
    if (mapped || afterBlank) run = 0;
    if (mapped) continue;
    run++;
    total += run === 3 ? 3 : run > 3 ? 1 : 0;
  }
  return total;
}

/** What is to be said about single glyphs of a page that can be read as a whole. */
export function glyphNotes(page: PageContent): Note[] {
  const odd = page.glyphs.filter(({ mapped, invisible }) => !mapped && !invisible).length;
  const hidden = page.glyphs.filter(({ invisible }) => invisible).map(({ text }) => text);
  const notes: Note[] = [];
  if (odd > 0) notes.push({ code: "privateGlyphs", severity: "warning", data: { count: odd }, page: page.page });
  if (hidden.length > 0) {
    notes.push({ code: "hiddenText", severity: "info", data: { text: hidden.join("").slice(0, 60) }, page: page.page });
  }
  for (const { code, detail } of page.problems) {
    if (!(code in FAULTS)) notes.push({ code, severity: "warning", data: { detail }, page: page.page });
  }
  return notes;
}

import type { Note } from "../../../model/document.ts";
import type { Glyph, PageContent } from "./page.ts";

/** Why a page could not be read: a picture of text, text without usable Unicode, or something that pdf.js could not open. */
export type Fault = "scannedPage" | "garbledPage" | "brokenPage";

/** Pictures covering this share of a page, with fewer glyphs than this on it, mean that the page's content is in the pictures. */
const COVERED = 0.35;
const FEW_GLYPHS = 80;
const HARDLY_ANY = 12;
/** Text of this size on a picture is a title page. */
const TITLE_SIZE = 20;
/** A page is garbled when more than this share of its glyphs has no usable Unicode. */
const GARBLED = 0.3;

/** The fault that makes a page unreadable, if any. */
export function faultOf(page: PageContent): Fault | undefined {
  const seen = page.glyphs.filter((glyph) => !glyph.invisible);
  if (page.problems.some(({ code }) => code === "pageUnreadable")) return "brokenPage";
  if (page.problems.some(({ code }) => code === "fontUnreadable") && seen.length < HARDLY_ANY) return "garbledPage";
  if (isGarbled(seen)) return "garbledPage";
  const covered = coverage(page);
  if (covered > COVERED && seen.length < FEW_GLYPHS && !isTitlePage(page, seen)) return "scannedPage";
  return undefined;
}

function isTitlePage(page: PageContent, seen: readonly Glyph[]): boolean {
  return seen.length >= 4 && page.page <= 2 && seen.filter(({ size }) => size >= TITLE_SIZE).length > 0.4 * seen.length;
}

function coverage({ images, width, height }: PageContent): number {
  const area = images.reduce((sum, [left, top, right, bottom]) => {
    const [w, h] = [Math.min(right, width) - Math.max(left, 0), Math.min(bottom, height) - Math.max(top, 0)];
    return sum + Math.max(0, w) * Math.max(0, h);
  }, 0);
  return Math.min(1, area / (width * height));
}

const FAMILIAR = /[\p{Script=Han}\p{P}\p{S}\p{N}\p{Z}A-Za-z\u3000-\u30ff\uff00-\uffef]/u;
/** So many strange characters must be there before they are called a medley: spread over this many Unicode blocks of 128. */
const MEDLEY = 20;
const MEDLEY_BLOCKS = 4;

/**
 * Whether the characters cannot be what is drawn: many without usable Unicode, or a medley of writings that no text has, which is what glyph
 * numbers taken for characters look like.
 */
function isGarbled(glyphs: readonly Glyph[]): boolean {
  const unmapped = glyphs.filter(({ mapped }) => !mapped).length;
  if (unmapped > GARBLED * glyphs.length) return true;
  const strange = glyphs.filter(({ text, mapped }) => mapped && !FAMILIAR.test(text));
  if (strange.length < MEDLEY || strange.length < GARBLED * glyphs.length) return false;
  const blocks = new Map<number, number>();
  for (const { text } of strange) {
    const block = text.codePointAt(0)! >> 7;
    blocks.set(block, (blocks.get(block) ?? 0) + 1);
  }
  return [...blocks.values()].filter((count) => count > 0.05 * strange.length).length >= MEDLEY_BLOCKS;
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
    if (code !== "pageUnreadable") notes.push({ code, severity: "warning", data: { detail }, page: page.page });
  }
  return notes;
}

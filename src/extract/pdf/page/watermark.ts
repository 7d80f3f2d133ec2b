import { heightOf, isInside, overlaps } from "../../../model/box.ts";
import type { Box } from "../../../model/place.ts";
import { readingSettings } from "../settings.ts";
import type { Glyph, PageContent } from "./page.ts";

const {
  pale: PALE,
  paleOpacity: FAINT,
  larger: LARGER,
  huge: HUGE,
  overlapping: OVERLAPPING,
  shrink: SHRINK,
  mostOfPage: MOST,
  repeated: REPEATED,
} = readingSettings.watermark;

/** A page without what is stamped over it, and the text of that: watermarks and stamps belong to no cell and no sentence. */
export function liftWatermark(page: PageContent): { page: PageContent; watermark: string } {
  const styles = stylesOf(page.glyphs);
  const seen = styles.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
  const suspects = styles.filter(({ glyphs }) => glyphs.length <= MOST * seen || isTiled(glyphs));
  const body = bodySize(page.glyphs);
  const stamped = new Set<Glyph>();
  const round = new Set(suspects.flatMap(({ slanted, glyphs }) => (slanted ? glyphs.map(({ ink }) => ink) : [])));
  for (const style of suspects)
    if (isStamp(style, page, body, round)) for (const glyph of style.glyphs) stamped.add(glyph);
  if (stamped.size === 0) return { page, watermark: "" };
  const watermark = page.glyphs.filter((glyph) => stamped.has(glyph)).map(({ text }) => text);
  return {
    page: { ...page, glyphs: page.glyphs.filter((glyph) => !stamped.has(glyph)) },
    watermark: watermark.join(""),
  };
}

/** Visible glyphs that look the same: one colour, opacity, size and slant. */
interface Style {
  glyphs: Glyph[];
  size: number;
  slanted: boolean;
  pale: boolean;
  coloured: boolean;
}

function stylesOf(glyphs: readonly Glyph[]): Style[] {
  const styles = new Map<string, Style>();
  let before: Glyph | undefined;
  let style: Style | undefined;
  for (const glyph of glyphs) {
    if (glyph.invisible) continue;
    if (style === undefined || before === undefined || !isDrawnLike(glyph, before)) style = styleOf(glyph, styles);
    style.glyphs.push(glyph);
    before = glyph;
  }
  return [...styles.values()];
}

function isDrawnLike(a: Glyph, b: Glyph): boolean {
  return a.ink === b.ink && a.opacity === b.opacity && a.size === b.size && a.slanted === b.slanted;
}

/** The style of a glyph among those known; a new one joins them. */
function styleOf({ ink, opacity, size, slanted }: Glyph, styles: Map<string, Style>): Style {
  const key = slanted ? "slanted" : `${ink}|${opacity}|${Math.round(2 * size)}`;
  const known = styles.get(key);
  if (known) return known;
  const style = { glyphs: [], size, slanted, pale: isPale(ink, opacity), coloured: isColoured(ink) };
  styles.set(key, style);
  return style;
}

/**
 * Slanted text is stamped. Upright text is when it lies over other text, which nothing that is meant to be read does: one glyph is enough where it is pale
 * or far larger than the text, a good part of them where it is coloured. Pale text larger than the body, on no coloured ground, is stamped wherever it stands, and
 * so is what stands in the middle of a round stamp: in the colour (one of `round`) of text that runs round it, or inside a ring.
 */
function isStamp(
  { glyphs, size, slanted, pale, coloured }: Style,
  page: PageContent,
  body: number,
  round: ReadonlySet<string>,
): boolean {
  if (slanted || (coloured && (round.has(glyphs[0]!.ink) || isRinged(glyphs, page)))) return true;
  if (!pale && !coloured && size < HUGE * body) return false;
  if (pale && glyphs.every((glyph) => page.fills.some(({ box }) => isPrintedOn(glyph.box, box)))) return false;
  if (pale && size > LARGER * body) return true;
  const own = new Set(glyphs);
  const others = page.glyphs.filter((glyph) => !glyph.invisible && !glyph.slanted && !own.has(glyph));
  const over = countOver(glyphs, others);
  return over > 0 && (pale || size >= LARGER * body || over >= OVERLAPPING * glyphs.length);
}

/** Whether text stands inside rings of its own colour. */
function isRinged(glyphs: readonly Glyph[], { rings }: PageContent): boolean {
  return glyphs.every(({ box, ink }) => rings.some((ring) => ring.color === ink && isInside(box, ring.box)));
}

/** Whether a glyph stands on a coloured ground: a band that is lower than the glyph is only crossed by it. */
function isPrintedOn(glyph: Box, ground: Box): boolean {
  return isInside(glyph, ground) && heightOf(ground) > heightOf(glyph);
}

/** The same few characters over and over, as no page of text has them. */
function isTiled(glyphs: readonly Glyph[]): boolean {
  return new Set(glyphs.map(({ text }) => text)).size * REPEATED <= glyphs.length;
}

/** How many of the glyphs lie over one of the others. */
function countOver(glyphs: readonly Glyph[], others: readonly Glyph[]): number {
  const sorted = others.map(({ box }) => box).sort((a, b) => a[1] - b[1]);
  return glyphs.filter(({ box, size }) => {
    const inner = shrunk(box, SHRINK * size);
    for (const other of sorted) {
      if (other[1] >= inner[3]) return false;
      if (overlaps(inner, shrunk(other, SHRINK * heightOf(other)))) return true;
    }
    return false;
  }).length;
}

function shrunk([left, top, right, bottom]: Box, by: number): Box {
  const across = Math.min(by, (right - left) / 4);
  return [left + across, top + by, right - across, bottom - by];
}

/** The size in which most visible upright text is set. */
function bodySize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { size, invisible, slanted } of glyphs) {
    const rounded = Math.round(2 * size) / 2;
    if (!invisible && !slanted) counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  let most = 0;
  for (const [size, count] of counts) if (count > (counts.get(most) ?? 0)) most = size;
  return most;
}

/** Brightness 0 to 1 of a colour printed on white. */
function brightness(ink: string, opacity: number): number {
  const [red, green, blue] = channels(ink);
  return 1 - opacity * (1 - (0.3 * red + 0.59 * green + 0.11 * blue));
}

function isPale(ink: string, opacity: number): boolean {
  return opacity < FAINT || brightness(ink, opacity) > PALE;
}

function isColoured(ink: string): boolean {
  const all = channels(ink);
  return Math.max(...all) - Math.min(...all) > 0.4;
}

function channels(ink: string): [number, number, number] {
  const value = /^#[0-9a-f]{6}$/i.test(ink) ? Number.parseInt(ink.slice(1), 16) : 0;
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

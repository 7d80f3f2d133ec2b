import type { Glyph, PageContent } from "../page/page.ts";
import { isWide } from "../page/wide-characters.ts";
import { readingSettings } from "../settings.ts";

const { setCloser: CLOSER, lastWider: SLACK, leastAdvance: LEAST, sameStepPoints: SAME_LEVEL } = readingSettings.lines;

/** A page whose glyphs have the width they are drawn in: everything that is read of it, in tables or not, is read of these. */
export function withTrueWidths(page: PageContent): PageContent {
  return { ...page, glyphs: trueWidths(page.glyphs) };
}

/**
 * Glyphs with the width they are drawn in. Some fonts claim a whole em for half-width digits that are then placed one by one, half an em apart: the step to
 * the next glyph, or for the last one the step before, tells the true width. A narrow mark set a little closer says nothing about the digit behind it.
 */
export function trueWidths(glyphs: readonly Glyph[]): Glyph[] {
  let before = { claimed: 0, step: Infinity };
  return glyphs.map((glyph, i) => {
    const [left, top, right, bottom] = glyph.box;
    const claimed = right - left;
    const advance = stepTo(glyphs[i + 1], glyph);
    const closer = !isWide(glyph.text) && advance > LEAST * glyph.size && advance < CLOSER * claimed;
    const step = Math.abs(claimed - before.claimed) < SAME_LEVEL ? before.step : Infinity;
    const width = Math.min(closer ? advance : claimed, step);
    before = { claimed, step: closer ? SLACK * advance : Infinity };
    return width < claimed ? { ...glyph, box: [left, top, left + width, bottom] } : glyph;
  });
}

/** How far the next glyph on the same baseline starts after this one; 0 when there is none. */
function stepTo(next: Glyph | undefined, { turn, baseline, box }: Glyph): number {
  const sameLine = next && turn === 0 && next.turn === 0 && Math.abs(next.baseline - baseline) < SAME_LEVEL;
  return sameLine ? next.box[0] - box[0] : 0;
}

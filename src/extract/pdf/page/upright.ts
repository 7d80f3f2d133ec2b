import type { Block, Line } from "../../../model/document.ts";
import type { Box } from "../../../model/place.ts";
import type { Glyph, PageContent, Ruling } from "./page.ts";

export type Turn = Glyph["turn"];

/** The turn that most of the seen text of a page has: a landscape table may be drawn sideways on a portrait page. */
export function turnOf(page: PageContent): Turn {
  const counts = new Map<Turn, number>();
  for (const { turn, invisible } of page.glyphs) if (!invisible) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  let most: Turn = 0;
  for (const [turn, count] of counts) if (count > (counts.get(most) ?? 0)) most = turn;
  return most;
}

/** The page turned back so that text of the given turn reads from left to right. */
export function upright(page: PageContent, turn: Turn): PageContent {
  if (turn === 0) return page;
  const { width, height } = page;
  const back = (box: Box) => turnBox(box, width, height, reverse(turn));
  return {
    ...page,
    ...(turn === 180 ? {} : { width: height, height: width }),
    glyphs: page.glyphs.map((glyph) => ({
      ...glyph,
      box: back(glyph.box),
      baseline: turnBaseline(glyph, width, height, turn),
      turn: ((glyph.turn - turn + 360) % 360) as Turn,
    })),
    rulings: page.rulings.map((ruling) => turnRuling(ruling, back)),
    slants: page.slants.map(back),
    images: page.images.map(back),
    fills: page.fills.map((fill) => ({ ...fill, box: back(fill.box) })),
  };
}

/** A page as displayed, and the turn of its text. */
export interface Turned {
  width: number;
  height: number;
  turn: Turn;
}

/** Boxes found on upright pages as they stand on the pages as displayed; `pages` is asked by page number. */
export function turnBlock(block: Block, pages: (page: number) => Turned): Block {
  if (block.kind === "paragraph") return turnText(block, pages);
  return {
    ...block,
    cells: block.cells.map((cell) => {
      const at = cell.page === undefined ? undefined : pages(cell.page);
      const text = turnText(cell, pages);
      return at && cell.box ? { ...text, box: displayed(cell.box, at) } : text;
    }),
  };
}

/** Only lines that are upright on the page as displayed keep the edges of their characters. */
function turnText<T extends { lines?: Line[] | undefined }>(block: T, pages: (page: number) => Turned): T {
  if (!block.lines?.some(({ page }) => pages(page).turn !== 0)) return block;
  const lines = block.lines.map((line): Line => {
    const at = pages(line.page);
    if (at.turn === 0) return line;
    const { edges: _, ...rest } = line;
    return { ...rest, box: displayed(line.box, at) };
  });
  return { ...block, lines };
}

function displayed(box: Box, { width, height, turn }: Turned): Box {
  const [w, h] = turn === 90 || turn === 270 ? [height, width] : [width, height];
  return turnBox(box, w, h, turn);
}

function reverse(turn: Turn): Turn {
  return ((360 - turn) % 360) as Turn;
}

/** A box of a page of the given size after that page is turned clockwise. */
function turnBox([left, top, right, bottom]: Box, width: number, height: number, turn: Turn): Box {
  if (turn === 0) return [left, top, right, bottom];
  if (turn === 90) return [height - bottom, left, height - top, right];
  if (turn === 180) return [width - right, height - bottom, width - left, height - top];
  return [top, width - right, bottom, width - left];
}

function turnBaseline(glyph: Glyph, width: number, height: number, turn: Turn): number {
  const across = glyph.turn === 90 || glyph.turn === 270;
  const at: Box = across ? [glyph.baseline, 0, glyph.baseline, 0] : [0, glyph.baseline, 0, glyph.baseline];
  const [x, y] = turnBox(at, width, height, reverse(turn));
  return (glyph.turn - turn + 360) % 180 === 0 ? y : x;
}

function turnRuling({ direction, at, from, to, width }: Ruling, back: (box: Box) => Box): Ruling {
  const [left, top, right, bottom] = back(direction === "horizontal" ? [from, at, to, at] : [at, from, at, to]);
  return bottom - top > right - left
    ? { direction: "vertical", at: left, from: top, to: bottom, width }
    : { direction: "horizontal", at: top, from: left, to: right, width };
}

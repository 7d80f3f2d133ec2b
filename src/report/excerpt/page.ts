import { heightOf, overlaps } from "../../model/box.ts";
import type { Block, Document, Line } from "../../model/document.ts";
import type { PageExcerpt } from "../../model/excerpt.ts";
import type { Box } from "../../model/place.ts";
import { type Band, bandsOf } from "./bands.ts";
import type { MarkedSentence } from "./sentence.ts";

/** Texts and frames shown at most: a piece, not the page. */
const MOST_TEXTS = 160;
/** Points between two strips that do not follow one another. */
const STRIP_GAP_POINTS = 10;
/** Points by which a text may reach over the edge of its strip. */
const OVERHANG_POINTS = 1;

/** The strips of one page that its evidence stands in, one below the other, drawn from the boxes of the document's lines and cells. */
export function pageExcerpt(
  document: Document,
  page: number,
  marked: readonly MarkedSentence[],
): PageExcerpt | undefined {
  const marks = marked.flatMap(({ evidence: { place }, mark }) => (place.box ? [{ box: place.box, mark }] : []));
  const size = document.pages?.find((one) => one.page === page);
  if (marks.length === 0 || !size) return undefined;
  const bands = bandsOf(
    document,
    page,
    marked.map(({ evidence }) => evidence.place),
  );
  const left = Math.max(0, Math.min(...bands.map(({ box }) => box[0])));
  const right = Math.min(size.width, Math.max(...bands.map(({ box }) => box[2])));
  const strips = placed(bands).map((strip) => ({ ...strip, box: [left, strip.box[1], right, strip.box[3]] as Box }));
  const parts = strips.map((strip) => ({ strip, parts: partsIn(document, strip) }));
  const shown = (isText: boolean) =>
    parts.flatMap(({ strip, parts: all }) =>
      all
        .filter(({ text }) => (text !== "") === isText)
        .map(({ text, box }) => ({ text, box: moved(strip, isText ? box : clipped(box, strip.box)) })),
    );
  return {
    kind: "page",
    page,
    box: rounded([left, 0, right, strips.at(-1)!.bottom]),
    texts: shown(true).slice(0, MOST_TEXTS),
    frames: shown(false)
      .slice(0, MOST_TEXTS)
      .map(({ box }) => box),
    marks: strips.flatMap((strip) =>
      marks
        .filter(({ box }) => strip.page === page && isIn(box, strip.box))
        .map(({ box, mark }) => ({ box: moved(strip, box), mark })),
    ),
    cuts: strips.slice(1).map(({ top }) => rounded([0, top - STRIP_GAP_POINTS / 2, 0, 0])[1]),
  };
}

/** A strip with the height at which it is drawn. */
interface Strip extends Band {
  top: number;
  bottom: number;
}

function placed(bands: readonly Band[]): Strip[] {
  const strips: Strip[] = [];
  for (const band of bands) {
    const last = strips.at(-1);
    const top = last ? last.bottom + STRIP_GAP_POINTS : 0;
    strips.push({ ...band, top, bottom: top + heightOf(band.box) });
  }
  return strips;
}

interface Part {
  text: string;
  box: Box;
}

function partsIn(document: Document, { page, box }: Strip): Part[] {
  const parts = document.blocks.flatMap((block) => partsOf(block, page));
  return parts.filter((part) => (part.text === "" ? overlaps(part.box, box) : isIn(part.box, box)));
}

/** Whether the edges of a strip leave a text or a mark whole. */
function isIn(box: Box, strip: Box): boolean {
  return overlaps(box, strip) && box[1] >= strip[1] - OVERHANG_POINTS && box[3] <= strip[3] + OVERHANG_POINTS;
}

/** Every line of text and every cell frame (text "") of a block on a page. */
function partsOf(block: Block, page: number): Part[] {
  if (block.kind === "paragraph") return linesOn(block.text, block.lines, page);
  return block.cells.flatMap((cell) => [
    ...(cell.box && cell.page === page ? [{ text: "", box: cell.box }] : []),
    ...linesOn(cell.text, cell.lines, page),
  ]);
}

function linesOn(text: string, lines: readonly Line[] | undefined, page: number): Part[] {
  return (lines ?? [])
    .filter((line) => line.page === page && line.end > line.start)
    .map((line) => ({ text: text.slice(line.start, line.end), box: line.box }));
}

function clipped([left, top, right, bottom]: Box, strip: Box): Box {
  return [Math.max(left, strip[0]), Math.max(top, strip[1]), Math.min(right, strip[2]), Math.min(bottom, strip[3])];
}

function moved({ box: [, from], top }: Strip, [left, y, right, y2]: Box): Box {
  return rounded([left, y - from + top, right, y2 - from + top]);
}

function rounded(box: Box): Box {
  return box.map((value) => Math.round(value * 10) / 10) as Box;
}

import { overlaps, unite } from "../../model/box.ts";
import type { Block, Document, Line } from "../../model/document.ts";
import type { PageExcerpt } from "../../model/excerpt.ts";
import type { Box, Place } from "../../model/place.ts";
import type { Marked } from "./sentence.ts";

/** Points of the page shown around what is marked, and how many texts at most: a piece, not the page. */
const MARGIN = { x: 160, y: 28 };
const MOST_TEXTS = 160;

/** The piece of one page around the evidence on it, drawn from the boxes of the document's lines and cells. */
export function pageExcerpt(document: Document, page: number, marked: readonly Marked[]): PageExcerpt | undefined {
  const marks = marked.flatMap(({ evidence: { place }, mark }) =>
    place.box ? [{ box: rounded(place.box), mark }] : [],
  );
  const size = document.pages?.find((one) => one.page === page);
  if (marks.length === 0 || !size) return undefined;
  const box = around(
    [...marks.map((one) => one.box), ...marked.flatMap(({ evidence }) => linesOf(document, evidence.place))],
    size,
  );
  const parts = document.blocks.flatMap((block) => partsOf(block, page));
  const inside = (part: { box: Box }) => overlaps(part.box, box);
  return {
    kind: "page",
    page,
    box,
    texts: parts
      .filter((part) => part.text !== "" && inside(part))
      .slice(0, MOST_TEXTS)
      .map(({ text, box }) => ({ text, box: rounded(box) })),
    frames: parts
      .filter((part) => part.text === "" && inside(part))
      .slice(0, MOST_TEXTS)
      .map(({ box }) => rounded(box)),
    marks,
  };
}

/** The whole printed lines that a figure in prose stands on: half a sentence says little. */
function linesOf(document: Document, { block, page, box }: Place): Box[] {
  const paragraph = document.blocks[block];
  if (paragraph?.kind !== "paragraph" || !box) return [];
  return (paragraph.lines ?? [])
    .filter((line) => line.page === page && overlaps(line.box, box))
    .map((line) => line.box);
}

interface Part {
  text: string;
  box: Box;
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
    .filter((line) => line.page === page)
    .map((line) => ({ text: text.slice(line.start, line.end), box: line.box }));
}

function around(boxes: readonly Box[], { width, height }: { width: number; height: number }): Box {
  const [left, top, right, bottom] = unite(boxes);
  return rounded([
    Math.max(0, left - MARGIN.x),
    Math.max(0, top - MARGIN.y),
    Math.min(width, right + MARGIN.x),
    Math.min(height, bottom + MARGIN.y),
  ]);
}

function rounded(box: Box): Box {
  return box.map((value) => Math.round(value * 10) / 10) as Box;
}

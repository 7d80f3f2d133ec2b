import { isMoney } from "../../src/model/amount.ts";
import type { Block, Document } from "../../src/model/document.ts";
import { comparePlaces, type Place, placeKey } from "../../src/model/place.ts";
import type { Judged } from "../../src/model/report.ts";

/** The printed sums of money that at least one relation ties down, in reading order. */
export function tiedFigures({ disclosure, coverage }: Judged): Place[] {
  const { facts, statements, procurement, assets } = disclosure;
  const told = [
    ...facts.filter(({ nil }) => !nil),
    ...statements.flatMap(({ entries }) => entries),
    ...procurement.flatMap((line) => [line.projectFunds, line.unitPrice, line.total, ...line.funding]),
    ...assets.map(({ value }) => value),
  ].filter((one) => one !== undefined);
  const untied = new Set(coverage.untied.map(placeKey));
  const places = new Map(told.filter(({ amount }) => isMoney(amount)).map(({ place }) => [placeKey(place), place]));
  return [...places.values()].filter((place) => !untied.has(placeKey(place))).sort(comparePlaces);
}

/** The text with the first digit between `start` and `end` that is not a leading zero changed into another (never into 0). */
function otherDigit(text: string, { start, end }: Place): string {
  const figure = text.slice(start, end);
  const at = /[1-9１-９]/u.exec(figure)?.index ?? figure.search(/[0０]/u);
  const code = figure.charCodeAt(at);
  const zero = code >= 0xff10 ? 0xff10 : 0x30;
  const changed = String.fromCharCode(zero + ((code - zero) % 9) + 1);
  return text.slice(0, start + at) + changed + text.slice(start + at + 1);
}

function changedBlock(block: Block, place: Place): Block {
  if (block.kind === "paragraph") return { ...block, text: otherDigit(block.text, place) };
  const cells = block.cells.map((cell) =>
    cell.row === place.row && cell.column === place.column ? { ...cell, text: otherDigit(cell.text, place) } : cell,
  );
  return { ...block, cells };
}

/** The document with one digit of the figure at `place` mistyped. */
export function mistype(document: Document, place: Place): Document {
  const blocks = document.blocks.map((block, index) => (index === place.block ? changedBlock(block, place) : block));
  return { ...document, blocks };
}

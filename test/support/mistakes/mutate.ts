import { isMoney } from "../../../src/model/amount.ts";
import type { Block, Document } from "../../../src/model/document.ts";
import { comparePlaces, type Place, placeKey } from "../../../src/model/place.ts";
import type { Judged } from "../../../src/model/report/report.ts";

/** The printed sums of money that at least one relation ties down, in reading order. */
export function tiedFigures({ disclosure, coverage }: Judged): Place[] {
  const { facts, tables: statements, procurement, assets } = disclosure;
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

/** The document with one digit of each figure at `places` mistyped; no text changes its length. */
export function mistype(document: Document, places: Place[]): Document {
  const blocks = document.blocks.map((block, index) =>
    places.filter((place) => place.block === index).reduce(changedBlock, block),
  );
  return { ...document, blocks };
}

/**
 * Sorts figures into groups in which no two take part in one relation or stand in one table or paragraph, so that the figures of a group can be
 * mistyped at once and each still answers for itself. `relations` are the place keys of the figures of each relation.
 */
export function independent(figures: Place[], relations: string[][]): Place[][] {
  const neighbours = new Map<string, Set<string>>();
  for (const keys of relations) {
    for (const key of keys) {
      const known = neighbours.get(key) ?? new Set();
      for (const other of keys) known.add(other);
      neighbours.set(key, known);
    }
  }
  const groups: Place[][] = [];
  for (const place of figures) {
    const near = neighbours.get(placeKey(place)) ?? new Set();
    const free = groups.find((group) => group.every((one) => one.block !== place.block && !near.has(placeKey(one))));
    if (free) free.push(place);
    else groups.push([place]);
  }
  return groups;
}

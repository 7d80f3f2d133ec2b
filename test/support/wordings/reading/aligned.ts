import type { Document } from "../../../../src/model/document.ts";
import type { Place } from "../../../../src/model/place.ts";
import type { Holder } from "../blocks.ts";

/** Where a range of a text as written stands in the document as read; undefined when the reader has not kept it. */
export type Placing = (holder: number, start: number, end: number) => Place | undefined;

interface Letters {
  text: string;
  /** For each character of the text, the holder and the offset that it comes from. */
  from: { holder: number; at: number }[];
}

/** Compared without blanks and look-alikes: how wide one is printed, and what a reader folds, is no part of a text. */
function letters(texts: readonly string[]): Letters {
  const from: Letters["from"] = [];
  let text = "";
  for (const [holder, one] of texts.entries()) {
    for (let at = 0; at < one.length; at++) {
      const plain = one.charAt(at).normalize("NFKC").replace(/\s/g, "");
      text += plain;
      for (const _ of plain) from.push({ holder, at });
    }
  }
  return { text, from };
}

function readHolders({ blocks }: Document): { place: Omit<Place, "start" | "end">; text: string }[] {
  return blocks.flatMap((block, at) => {
    if (block.kind === "paragraph") return [{ place: { block: at }, text: block.text }];
    const cells = block.cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
    return cells.map(({ row, column, text }) => ({ place: { block: at, row, column }, text }));
  });
}

/** Lays the texts as written and the document as read side by side. */
export function aligned(holders: readonly Holder[], document: Document): Placing {
  const places = readHolders(document);
  const read = letters(places.map(({ text }) => text));
  let cursor = 0;
  const starts = holders.map(({ text }) => {
    const wanted = letters([text]).text;
    const found = read.text.indexOf(wanted, cursor);
    if (found === -1) return undefined;
    cursor = found + wanted.length;
    return found;
  });
  return (holder, start, end) => {
    const base = starts[holder];
    const { text } = holders[holder]!;
    if (base === undefined) return undefined;
    const first = base + letters([text.slice(0, start)]).text.length;
    const last = base + letters([text.slice(0, end)]).text.length - 1;
    const [a, b] = [read.from[first], read.from[Math.max(first, last)]];
    if (!a || !b) return undefined;
    return {
      ...places[a.holder]!.place,
      start: a.at,
      end: a.holder === b.holder ? b.at + 1 : places[a.holder]!.text.length,
    };
  };
}

export function overlap(one: Place, other: Place): boolean {
  return (
    sameHolder(one, other) &&
    one.start < Math.max(other.end, other.start + 1) &&
    other.start < Math.max(one.end, one.start + 1)
  );
}

export function sameHolder(one: Place, other: Place): boolean {
  return one.block === other.block && one.row === other.row && one.column === other.column;
}

import type { Document } from "../../model/document.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Place } from "../../model/place.ts";
import { cellAt } from "../../model/text-at.ts";
import type { ScannedUnit, XmlCharacter } from "./scan.ts";

/** Where a note begins and ends in the XML. */
export interface Range {
  first: XmlCharacter;
  last: XmlCharacter;
}

interface Held {
  kind: ScannedUnit["kind"];
  key: string;
  place: string;
}

/**
 * Finds places of the document in the XML by the text they stand in. A text that comes more than once is told apart by its ordinal, counted from the end: what the
 * reader leaves out (a table of contents) comes first.
 */
export function locator(document: Document, units: readonly ScannedUnit[]): (place: Place) => Range | undefined {
  const held = heldTexts(document);
  const sought = ordinals(held.map(({ kind, key }) => kind + key));
  const there = new Map<string, ScannedUnit[]>();
  for (const same of groupBy(units, (unit) => unit.kind + keyOf(unit)))
    there.set(same[0]!.kind + keyOf(same[0]!), same);
  const byPlace = new Map(
    held.map(({ kind, key, place }, index) => [place, there.get(kind + key)?.at(sought[index]!)]),
  );
  return (place) => {
    const unit = byPlace.get(holderKey(place.block, place.row, place.column));
    const text = textOf(document, place);
    if (!unit || text === undefined) return undefined;
    const blanks = (to: number) => text.slice(0, to).replace(/\s/g, "").length;
    const first = unit.characters[blanks(place.start)];
    const last = unit.characters[Math.max(blanks(place.end) - 1, blanks(place.start))];
    return first && last && { first, last };
  };
}

function keyOf({ characters }: ScannedUnit): string {
  return characters.map(({ text }) => text).join("");
}

/** For each key its ordinal from the end, as a negative index. */
function ordinals(keys: readonly string[]): number[] {
  const seen = new Map<string, number>();
  return keys
    .toReversed()
    .map((key) => {
      const ordinal = (seen.get(key) ?? 0) - 1;
      seen.set(key, ordinal);
      return ordinal;
    })
    .toReversed();
}

function heldTexts({ blocks }: Document): Held[] {
  return blocks.flatMap((block, index): Held[] => {
    if (block.kind === "paragraph") {
      const key = (block.printed ?? block.text).replace(/\s/g, "");
      return [{ kind: "paragraph", key, place: holderKey(index, undefined, undefined) }];
    }
    return block.cells.map(({ row, column, text, printed }) => ({
      kind: "cell" as const,
      key: (printed ?? text).replace(/\s/g, ""),
      place: holderKey(index, row, column),
    }));
  });
}

function textOf({ blocks }: Document, { block: index, row, column }: Place): string | undefined {
  const block = blocks[index];
  if (block?.kind !== "table") return block && (block.printed ?? block.text);
  const cell = cellAt(block, row, column);
  return cell && (cell.printed ?? cell.text);
}

function holderKey(block: number, row: number | undefined, column: number | undefined): string {
  return `${block} ${row ?? ""} ${column ?? ""}`;
}

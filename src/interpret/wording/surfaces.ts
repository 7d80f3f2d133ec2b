import type { Outline, Section, SectionKind } from "../../model/disclosure/section.ts";
import type { Document } from "../../model/document.ts";
import type { Place } from "../../model/place.ts";
import { fold } from "../../text/fold.ts";
import { unitsStated } from "../units-stated.ts";

/** One paragraph or cell of a filing: its text, the same folded (length-preserving), and where it stands. */
export interface Surface {
  text: string;
  folded: string;
  block: number;
  row: number | undefined;
  column: number | undefined;
  section: SectionKind;
  heading: boolean;
  /** The money unit that a line above tells for the figures of a paragraph. */
  unit?: string;
}

/** Every paragraph and cell of one disclosure in reading order, with the heading it stands under. */
export function surfacesOf(document: Document, outline: Outline): Surface[] {
  const surfaces: Surface[] = [];
  const units = unitsStated(document, outline);
  for (let block = outline.start; block < outline.end; block++) {
    const { section, heading } = standing(outline, block);
    const unit = units.get(block);
    const add = (text: string, row?: number, column?: number) => {
      const stated = unit === undefined ? {} : { unit };
      if (text.trim() !== "")
        surfaces.push({ text, folded: fold(text), block, row, column, section, heading, ...stated });
    };
    const content = document.blocks[block];
    if (content?.kind === "paragraph") add(content.text);
    else for (const { text, row, column } of content?.cells ?? []) add(text, row, column);
  }
  return surfaces;
}

export function isCell(surface: Surface): boolean {
  return surface.row !== undefined;
}

/** The place of characters `start` to `end` of a surface. */
export function placeIn({ block, row, column }: Surface, start: number, end: number): Place {
  return { block, ...(row === undefined ? {} : { row, column }), start, end };
}

/** The text and place of characters `start` to `end` of a surface. */
export function pieceOf(surface: Surface, start: number, end: number): { text: string; place: Place } {
  return { text: surface.text.slice(start, end), place: placeIn(surface, start, end) };
}

/** The innermost of the profile's headings (or parts above them) around a block. */
function standing({ sections }: Outline, block: number): { section: SectionKind; heading: boolean } {
  const around = (section: Section) => section.start <= block && block < section.end;
  const owner = sections.findLast((section) => section.level <= 1 && around(section));
  return {
    section: owner?.kind ?? "other",
    heading: sections.some(({ start, body }) => start <= block && block < body),
  };
}

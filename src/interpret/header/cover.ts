import type { Outline } from "../../model/disclosure/section.ts";
import type { Document } from "../../model/document.ts";
import type { Place } from "../../model/place.ts";
import { type Compact, compact } from "../../text/compact.ts";
import { blankFieldCodes } from "../../text/fields.ts";
import { type Designation, designationInTitle, type Piece } from "./designations.ts";

/** A paragraph, compact, with what it prints. */
export interface CompactLine extends Compact {
  block: number;
  printed: string;
}

export const LONGEST_COVER_LINE = 30;
const MOST_COVER_LINES = 6;

export function linesOf({ blocks }: Document, { start, end }: Pick<Outline, "start" | "end">): CompactLine[] {
  return blocks.slice(start, end).flatMap((paragraph, at): CompactLine[] => {
    if (paragraph.kind !== "paragraph") return [];
    return [{ block: start + at, printed: paragraph.text, ...compact(blankFieldCodes(paragraph.text)) }];
  });
}

/** The lines at the top of a text that may be its cover: short, and none of them numbered. */
export function coverOf(document: Document, { start, end }: Outline): CompactLine[] {
  const top = document.blocks.slice(start, start + MOST_COVER_LINES);
  const other = top.findIndex((block) => block.kind !== "paragraph" || block.label !== undefined);
  return linesOf(document, { start, end: other === -1 ? Math.min(end, start + MOST_COVER_LINES) : start + other });
}

/** What a title that is set in several lines says: 2026年度 / 某某市公安局文职人员 / 管理中心单位预算. */
export function designationOnCover(cover: readonly CompactLine[]): Designation | undefined {
  return designationInTitle(textOf(titleOver(cover)))[0];
}

/** A title that is set in several lines, and where the year stands that it tells. */
export function yearOnCover(document: Document, outline: Outline): { title: string; place: Place } | undefined {
  const cover = coverOf(document, outline);
  const lines = titleOver(cover);
  const year = designationOnCover(cover)?.year;
  const at = lines.findLastIndex(
    (_, index) => year !== undefined && textOf(lines.slice(0, index)).length <= year.start,
  );
  const line = lines[at];
  if (year === undefined || line === undefined) return undefined;
  const start = year.start - textOf(lines.slice(0, at)).length;
  return { title: textOf(lines), place: placeOf(line, { ...year, start }) };
}

function textOf(lines: readonly CompactLine[]): string {
  return lines.map(({ text }) => text).join("");
}

export function placeOf({ block, at }: CompactLine, { text, start }: Piece): Place {
  return { block, start: at[start] ?? 0, end: (at[start + text.length - 1] ?? 0) + 1 };
}

/** The lines of a cover down to the one that ends its title; none where the title stands in one line or there is none. */
function titleOver(cover: readonly CompactLine[]): CompactLine[] {
  const end = cover.findIndex(({ text }) => /(?:预算|决算|公开|说明|文本)$/.test(text));
  const above = cover.slice(0, end + 1);
  const title = above.slice(above.findLastIndex(({ text }) => !isTitleLine(text)) + 1);
  return title.length > 1 ? title : [];
}

function isTitleLine(text: string): boolean {
  return text.length <= LONGEST_COVER_LINE && !/[。;:,]|^第.部分|^目录/.test(text);
}

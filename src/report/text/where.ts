import type { Outline, Section } from "../../model/disclosure/section.ts";
import type { Document, Table } from "../../model/document.ts";
import type { Place } from "../../model/place.ts";

/**
 * A place in words a clerk can follow with the filing open: the heading it stands under, then 第3段 or 表2第4行第5列, and for PDF the page.
 * Paragraphs are counted under their heading, tables through the whole file, rows and columns from 1.
 */
export function where(document: Document, outline: Outline | undefined, place: Place): string {
  const section = outline && sectionOf(outline, place.block);
  const block = document.blocks[place.block];
  const page = place.page === undefined ? "" : `第${place.page}页 `;
  const title = section && headingWords(section);
  const heading = title ? `${title} ` : "";
  if (block?.kind === "table") return `${page}${heading}${tableWords(document, block, place)}`;
  const from = section?.body ?? outline?.start ?? 0;
  if (section && place.block < section.body) return `${page}${title || "标题"}（标题行）`;
  return `${page}${heading}第${countParagraphs(document, from, place.block)}段`;
}

function headingWords(section: Section): string {
  return `${section.label ?? ""}${section.title}`.trim();
}

/** The innermost heading of levels 0 and 1 around a block: sub-headings are often whole sentences. */
function sectionOf(outline: Outline, block: number): Section | undefined {
  return outline.sections.findLast((section) => section.level <= 1 && section.start <= block && block < section.end);
}

function tableWords(document: Document, table: Table, place: Place): string {
  const ordinal = document.blocks.slice(0, place.block + 1).filter((block) => block.kind === "table").length;
  const caption = table.caption ? `《${table.caption.trim()}》` : "";
  const row = place.row === undefined ? "" : `第${place.row + 1}行`;
  const column = place.column === undefined ? "" : `第${place.column + 1}列`;
  return `表${ordinal}${caption}${row}${column}`;
}

function countParagraphs(document: Document, from: number, block: number): number {
  return document.blocks.slice(from, block + 1).filter((other) => other.kind === "paragraph").length;
}

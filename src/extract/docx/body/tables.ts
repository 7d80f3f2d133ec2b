import { child, elements, textOf, toggle, val, wholeNumber, type XmlElement } from "../package/xml.ts";
import { chosenBranch } from "./pictures.ts";
import { excerpt, type Story } from "./story.ts";

/** Name of the bookmark in a place of the grid that no cell covers (gridBefore, gridAfter). */
export const GAP = "gap";

/** Name of the bookmark between the parts of a table that is too long for one turn of mammoth, and the paragraph that holds it. */
export const NEXT_PART = "next-part";
export const NEXT_PART_XML = `<w:p><w:bookmarkStart w:name="${NEXT_PART}"/></w:p>`;
/** Word allows 63 columns; more can only be a wrong span. */
const MAX_SPAN = 256;

type ReadCell = (cell: XmlElement) => string;

interface GridCell {
  source: XmlElement | undefined;
  column: number;
  span: number;
  /** Continues the cell above. */
  continues: boolean;
  merges: boolean;
}

/**
 * Rewrites a table so that mammoth's spans come out right: deleted rows and cells gone, nothing but rows and cells inside,
 * skipped grid columns filled with marked gaps, old horizontal merges as spans. One longer than `limit` comes in parts,
 * {@link NEXT_PART_XML} between.
 */
export function readTable(table: XmlElement, limit: number, story: Story, readCell: ReadCell): string {
  let above: GridCell[] = [];
  const parts: string[] = [];
  let part = "";
  for (const row of unwrapped(table, "w:tr")) {
    if (isDropped(row, story)) continue;
    const cells = continued(gridCells(row), above);
    if (part.length > limit && !cells.some((cell) => cell.continues)) {
      parts.push(part);
      part = "";
    }
    part += rowXml(row, cells, story, readCell);
    above = cells;
  }
  if (part !== "") parts.push(part);
  return parts.map((rows) => `<w:tbl>${rows}</w:tbl>`).join(NEXT_PART_XML);
}

/** The rows of a table or cells of a row, content controls and change marks around them taken away. */
function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((element) => {
    if (element.name === name) return [element];
    if (element.name === "mc:AlternateContent") return unwrapped(chosenBranch(element), name);
    if (element.name === "w:sdt") return unwrapped(controlContent(element, name), name);
    return ["w:ins", "w:customXml", "w:smartTag", "w:moveTo"].includes(element.name) ? unwrapped(element, name) : [];
  });
}

/** A cell whose control only shows its prompt stays, empty. */
function controlContent(control: XmlElement, name: string): XmlElement {
  const content = child(control, "w:sdtContent") ?? { name: "w:sdtContent", attributes: {}, children: [] };
  const prompting = name === "w:tc" && toggle(child(control, "w:sdtPr"), "w:showingPlcHdr") === true;
  if (!prompting) return content;
  const emptied = elements(content).map((cell) => ({ ...cell, children: elements(cell).filter(isCellProperties) }));
  return { ...content, children: emptied };
}

function isCellProperties(element: XmlElement): boolean {
  return element.name === "w:tcPr";
}

function isDropped(row: XmlElement, story: Story): boolean {
  const properties = child(row, "w:trPr");
  if (child(properties, "w:del") !== undefined) return true;
  if (toggle(properties, "w:hidden") !== true) return false;
  story.notes.push({ code: "hiddenText", severity: "info", data: { text: excerpt(textOf(row)) } });
  return true;
}

function gridCells(row: XmlElement): GridCell[] {
  const properties = child(row, "w:trPr");
  const cells: GridCell[] = [];
  let column = 0;
  const add = (source: XmlElement | undefined, span: number, merge: string | undefined) => {
    if (span > 0) cells.push({ source, column, span, continues: merge === "continue", merges: merge !== undefined });
    column += span;
  };
  add(undefined, skipped(properties, "w:gridBefore"), undefined);
  for (const cell of unwrapped(row, "w:tc")) {
    const own = child(cell, "w:tcPr");
    if (child(own, "w:cellDel") !== undefined) continue;
    const span = Math.min(Math.max(wholeNumber(own, "w:gridSpan") ?? 1, 1), MAX_SPAN);
    const previous = cells[cells.length - 1];
    if (mergeOf(own, "w:hMerge") === "continue" && previous?.source !== undefined) {
      previous.span += span;
      column += span;
    } else add(cell, span, mergeOf(own, "w:vMerge"));
  }
  add(undefined, skipped(properties, "w:gridAfter"), undefined);
  return cells;
}

function skipped(properties: XmlElement | undefined, name: string): number {
  return Math.min(Math.max(wholeNumber(properties, name) ?? 0, 0), MAX_SPAN);
}

function mergeOf(properties: XmlElement | undefined, name: string): "restart" | "continue" | undefined {
  const tracked = name === "w:vMerge" ? child(properties, "w:cellMerge")?.attributes["w:vMerge"] : undefined;
  if (tracked !== undefined) return tracked === "cont" ? "continue" : undefined;
  if (child(properties, name) === undefined) return undefined;
  return val(properties, name) === "restart" ? "restart" : "continue";
}

/** A merge goes on only under a merged cell that begins at the same column; anything else is a cell of its own. */
function continued(cells: GridCell[], above: GridCell[]): GridCell[] {
  const merging = new Set(above.filter((cell) => cell.merges).map((cell) => cell.column));
  return cells.map((cell) => ({ ...cell, continues: cell.continues && merging.has(cell.column) }));
}

function rowXml(row: XmlElement, cells: GridCell[], story: Story, readCell: ReadCell): string {
  const isHeader = toggle(child(row, "w:trPr"), "w:tblHeader") === true;
  const inner = cells.map((cell) => cellXml(cell, story, readCell)).join("");
  return `<w:tr>${isHeader ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${inner}</w:tr>`;
}

function cellXml(cell: GridCell, story: Story, readCell: ReadCell): string {
  const span = cell.span === 1 ? "" : `<w:gridSpan w:val="${cell.span}"/>`;
  const merge = cell.continues ? "<w:vMerge/>" : "";
  const properties = span + merge === "" ? "" : `<w:tcPr>${span}${merge}</w:tcPr>`;
  return `<w:tc>${properties}${contentXml(cell, story, readCell)}</w:tc>`;
}

function contentXml(cell: GridCell, story: Story, readCell: ReadCell): string {
  if (cell.source === undefined) return `<w:p><w:bookmarkStart w:name="${GAP}"/></w:p>`;
  const xml = readCell(cell.source);
  if (!cell.continues) return xml;
  const text = excerpt(textOf(cell.source));
  if (text !== "") story.notes.push({ code: "coveredText", severity: "warning", data: { text } });
  return "";
}

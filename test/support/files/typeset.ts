import type { Cell, Document, Paragraph, Table } from "../../../src/model/document.ts";
import { line, pdfFile, text } from "./pdf.ts";

const [MARGIN, TOP, BOTTOM] = [50, 60, 790];
const PADDING = 4;

/** How a document is set, in points. No cell is wider than `characters` of its own, unless a figure in it is: Chinese text wraps, figures do not. */
export interface Look {
  /** The least width of a page's text. */
  measure: number;
  /** Size and line distance of running text. */
  body: number;
  leading: number;
  /** Size of the text in cells. */
  small: number;
  characters: number;
}

const LOOK: Look = { measure: 495, body: 12, leading: 20, small: 9, characters: 9 };

/** A document printed as a PDF: paragraphs wrapped and indented, captions in the middle, tables ruled and cut by pages between rows. */
export function typeset(document: Document, look = LOOK): Uint8Array {
  const printer = new Printer(look);
  const below = new Map<number, Table>();
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === "table") for (const lead of block.lead.filter((at) => at < index)) below.set(lead, block);
  }
  for (const [index, block] of document.blocks.entries()) {
    const table = below.get(index);
    if (block.kind === "table") printer.table(block);
    else if (table) printer.lead(block, table);
    else printer.paragraph(block);
  }
  const pages = printer.pages.map(({ content, measure }) => ({ content, width: measure + 2 * MARGIN }));
  return pdfFile(pages, [], { isUnicode: true });
}

class Printer {
  readonly pages: { content: string; measure: number }[];
  readonly #look: Look;
  #top = TOP;

  constructor(look: Look) {
    this.#look = look;
    this.pages = [{ content: "", measure: look.measure }];
  }

  paragraph({ label = "", text: words }: Paragraph): void {
    const { measure, body, leading } = this.#look;
    this.#turn(measure);
    const lines = wrapped(label + words, measure / body - 2, measure / body);
    for (const [index, one] of lines.entries()) {
      this.#room(leading);
      this.#print(text(MARGIN + (index === 0 ? 2 * body : 0), this.#top + body, one, body));
      this.#top += leading;
    }
    this.#top += 6;
  }

  /** A line above a table: a caption in the middle, a unit at the right end, what tabs set apart at both ends. */
  lead({ label = "", text: words }: Paragraph, table: Table): void {
    const { body, leading } = this.#look;
    const measure = this.#measureOf(table);
    this.#turn(measure);
    this.#room(80);
    const right = (piece: string) => MARGIN + measure - ems(piece) * body;
    const [first = "", ...others] = (label + words).split(/\t+/);
    if (others.length > 0) this.#print(text(right(others.join("  ")), this.#top + body, others.join("  "), body));
    for (const one of wrapped(first, measure / body)) {
      const at = others.length > 0 ? MARGIN : /单位[:：]/.test(one) ? right(one) : (MARGIN + right(one)) / 2;
      this.#print(text(at, this.#top + body, one, body));
      this.#top += leading;
    }
    this.#top += 2;
  }

  table(table: Table): void {
    const { small } = this.#look;
    const widths = widthsOf(table, this.#look);
    this.#turn(this.#measureOf(table));
    const edges = [MARGIN];
    for (const width of widths) edges.push(edges.at(-1)! + width);
    const boxWidth = ({ column, columnSpan }: Cell) => edges[column + columnSpan]! - edges[column]!;
    const lines = new Map(
      table.cells.map((cell) => [
        cell,
        cell.text.split("\n").flatMap((one) => wrapped(one, (boxWidth(cell) - 2 * PADDING) / small)),
      ]),
    );
    const heights = Array.from({ length: table.rows }, (_, row) => {
      const own = table.cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
      return Math.max(1, ...own.map((cell) => lines.get(cell)!.length)) * (small + 3) + 6;
    });
    for (const cell of table.cells.filter(({ rowSpan }) => rowSpan > 1)) {
      const last = cell.row + cell.rowSpan - 1;
      const missing = lines.get(cell)!.length * (small + 3) + 6 - sum(heights.slice(cell.row, last + 1));
      heights[last]! += Math.max(0, missing);
    }
    for (const rows of together(table)) {
      this.#room(sum(rows.map((row) => heights[row]!)));
      const tops = new Map<number, number>();
      let top = this.#top;
      for (const row of rows) {
        tops.set(row, top);
        top += heights[row]!;
      }
      for (const cell of table.cells.filter(({ row }) => tops.has(row))) {
        const bottom = tops.get(cell.row + cell.rowSpan) ?? top;
        this.#box(edges[cell.column]!, tops.get(cell.row)!, edges[cell.column + cell.columnSpan]!, bottom);
        for (const [index, one] of lines.get(cell)!.entries()) {
          const baseline = tops.get(cell.row)! + 3 + small + index * (small + 3);
          this.#print(text(edges[cell.column]! + PADDING, baseline, one, small));
        }
      }
      this.#top = top;
    }
    this.#top += 24;
  }

  #measureOf(table: Table): number {
    return Math.max(this.#look.measure, sum(widthsOf(table, this.#look)));
  }

  #box(left: number, top: number, right: number, bottom: number): void {
    this.#print(line(left, top, right, top) + line(left, bottom, right, bottom));
    this.#print(line(left, top, left, bottom) + line(right, top, right, bottom));
  }

  #room(height: number): void {
    if (this.#top + height > BOTTOM) this.#page(this.pages.at(-1)!.measure);
  }

  /** A wide table has pages of its own, as in a landscape section. */
  #turn(measure: number): void {
    if (measure !== this.pages.at(-1)!.measure) this.#page(measure);
  }

  #page(measure: number): void {
    this.pages.push({ content: "", measure });
    this.#top = TOP;
  }

  #print(content: string): void {
    this.pages.at(-1)!.content += content;
  }
}

/** Rows in groups that no merged cell lets a page cut. */
function together({ rows, cells }: Table): number[][] {
  const groups: number[][] = [];
  for (let row = 0; row < rows; row++) {
    const held = cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row);
    if (held) groups.at(-1)!.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** The columns' widths: no word of Latin letters or figures is cut. */
function widthsOf({ columns, cells }: Table, { small, characters }: Look): number[] {
  return Array.from({ length: columns }, (_, column) => {
    const own = cells.filter((cell) => cell.column === column && cell.columnSpan === 1);
    const wanted = own.map(({ text: words }) =>
      Math.max(Math.min(ems(words), characters), ...words.split(/[^!-~]+/).map(ems)),
    );
    return Math.max(2, ...wanted) * small + 2 * PADDING + 1;
  });
}

/** Lines of at most `first`, then `rest` ems; figures and Latin words stay whole. */
function wrapped(words: string, first: number, rest = first): string[] {
  const lines = [""];
  for (const [piece] of words.matchAll(/[!-~]+|\s+|[^!-~\s]/gu)) {
    const limit = lines.length === 1 ? first : rest;
    const full = ems(lines.at(-1)! + piece) > limit && lines.at(-1) !== "";
    const carried = full && /^[，。；：、）》”]/u.test(piece) ? lines.at(-1)!.slice(-1) : "";
    if (carried) lines.push(lines.pop()!.slice(0, -1));
    if (full) lines.push(carried);
    lines[lines.length - 1] += piece;
  }
  return lines;
}

/** How wide a text is printed, in widths of a Chinese character. */
function ems(words: string): number {
  return [...words].reduce((total, char) => total + (/[ -~]/.test(char) ? 0.5 : 1), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** A sample filing as its printers see it: the same blocks become a Word file and a web page. */

export type Change = "inserted" | "deleted";

/** A piece of a paragraph. `change` marks a tracked change; `hidden` is text Word does not show. */
export type Run =
  | { kind: "text"; text: string; bold?: boolean; hidden?: boolean; change?: Change }
  | { kind: "tab" | "lineBreak" | "pageBreak" }
  | { kind: "bookmark"; name: string }
  | { kind: "field"; code: string; result?: string; simple: boolean }
  | { kind: "control"; runs: Run[] };

export interface Paragraph {
  kind: "paragraph";
  style: string;
  /** The list this paragraph counts in, and its depth there (0-based). */
  list?: { id: string; level: number };
  runs: Run[];
}

/** An anchor cell: `paragraphs` holds at least one (perhaps empty) run list. */
export interface SampleCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** Where it differs from its column. */
  align?: "left" | "right";
  paragraphs: Run[][];
}

export interface SampleTable {
  kind: "table";
  rows: number;
  /** Relative column widths; their count is the number of columns. */
  widths: number[];
  /** One letter a column: l, c or r. */
  align: string;
  /** How many leading rows are column heads, repeated on every page. */
  head: number;
  /** Font size in points. */
  size: number;
  /** False for a table without rules (a layout table). */
  ruled: boolean;
  cells: SampleCell[];
  /** Tracked changes of whole rows. */
  changes: Map<number, Change>;
}

export type Block =
  | Paragraph
  | SampleTable
  | { kind: "section"; landscape: boolean }
  | { kind: "textbox"; blocks: Block[] }
  | { kind: "control"; blocks: Block[] }
  | { kind: "contents"; entries: Paragraph[] };

/** One level of an automatic number: `format` is the Word name, `text` the pattern ("（%1）"). */
interface ListLevel {
  format: string;
  text: string;
  start: number;
}

/** A list of automatic numbers. `suffix` is what Word puts after the label; `styles` links paragraph styles to its levels. */
export interface List {
  id: string;
  levels: ListLevel[];
  suffix: "nothing" | "space" | "tab";
  styles: string[];
}

export interface Sample {
  title: string;
  header?: string;
  footer?: string;
  lists: List[];
  blocks: Block[];
}

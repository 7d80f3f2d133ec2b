import { type Block, type Cell, Document, type Paragraph, type Table } from "../../../src/model/document.ts";

/**
 * A document written as text, for tests.
 *
 * - One line, one paragraph; blank lines only separate; `¶` alone is an empty paragraph. Half-width blanks round a line are dropped.
 * - `[一、] 标题` is a paragraph with the automatic number 一、 (not part of its text); `[一、#0] 标题` has outline level 0 as well.
 * - Lines `| a | b |` in a row are one table; `>` belongs to the cell on its left, `^` to the cell above, `~` is no cell at all, nothing
 *   is an empty cell, `\n` a line break and `\|` a bar inside a cell; full-width blanks before a text set it in.
 * - `@ 单位：万元` directly above a table is a paragraph that belongs to it: the unit when it names one, else its caption.
 */
export function notate(text: string, name = "test.docx"): Document {
  const lines = text.split("\n").map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ""));
  return Document.parse({
    name,
    format: "docx",
    sha256: "0".repeat(64),
    asides: [],
    notes: [],
    blocks: blocksOf(lines),
  });
}

function blocksOf(lines: string[]): Block[] {
  const blocks: Block[] = [];
  let lead: number[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.startsWith("|")) {
      const end = lines.findIndex((next, index) => index > at && !next.startsWith("|"));
      const stop = end === -1 ? lines.length : end;
      blocks.push(tableOf(lines.slice(at, stop), lead, blocks));
      lead = [];
      at = stop - 1;
    } else if (line !== "") {
      lead = line.startsWith("@") ? [...lead, blocks.length] : [];
      blocks.push(paragraphOf(line));
    }
  }
  return blocks;
}

function paragraphOf(line: string): Paragraph {
  const labelled = /^\[([^\]#]+)(?:#(\d))?\] ?(.*)$/.exec(line);
  if (labelled === null) return { kind: "paragraph", text: line.replace(/^@ ?/, "").replace(/^¶$/, "") };
  const [, label = "", level, text = ""] = labelled;
  return { kind: "paragraph", text, label, ...(level === undefined ? {} : { level: Number(level) }) };
}

function tableOf(lines: string[], lead: number[], blocks: Block[]): Table {
  const grid = lines.map((line) =>
    line
      .replace(/^\||\|$/g, "")
      .split(/(?<!\\)\|/)
      .map((text) => text.replace(/^[ \t]+|[ \t]+$/g, "")),
  );
  const columns = Math.max(...grid.map((row) => row.length));
  const leadTexts = lead.map((index) => (blocks[index] as Paragraph).text);
  const unit = leadTexts.map((text) => /单位[:：]\s*([^\s）)]+)/.exec(text)?.[1]).find((found) => found !== undefined);
  const caption = leadTexts.find((text) => !/单位[:：]|部门[:：]|年度[:：]/.test(text));
  return {
    kind: "table",
    lead,
    rows: grid.length,
    columns,
    cells: cellsOf(grid),
    how: "word",
    ...(unit === undefined ? {} : { unit }),
    ...(caption === undefined ? {} : { caption }),
  };
}

function cellsOf(grid: string[][]): Cell[] {
  const cells = new Map<string, Cell>();
  for (const [row, texts] of grid.entries()) {
    for (const [column, text] of texts.entries()) {
      if (text === "~") continue;
      const anchor = anchorOf(grid, row, column);
      const key = anchor.join(":");
      const cell = cells.get(key) ?? { row, column, rowSpan: 1, columnSpan: 1, text: cellText(text) };
      cell.rowSpan = row - cell.row + 1;
      cell.columnSpan = Math.max(cell.columnSpan, column - cell.column + 1);
      cells.set(key, cell);
    }
  }
  return [...cells.values()];
}

function anchorOf(grid: string[][], row: number, column: number): [number, number] {
  const mark = grid[row]?.[column];
  if (mark === ">") return anchorOf(grid, row, column - 1);
  if (mark === "^") return anchorOf(grid, row - 1, column);
  return [row, column];
}

function cellText(text: string): string {
  return text.replaceAll("\\n", "\n").replaceAll("\\|", "|");
}

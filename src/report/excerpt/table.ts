import type { Cell, Table } from "../../model/document.ts";
import type { ShownCell, TableExcerpt } from "../../model/excerpt.ts";
import type { MarkedSentence } from "./sentence.ts";

const MOST_ROWS = 14;
const MOST_TEXT = 40;
/** Text shown on either side of a mark inside a cell. */
const AROUND_CHARACTERS = 20;

/** The head rows of a table and the rows that evidence stands in (not more than {@link MOST_ROWS}), the cells marked. */
export function tableExcerpt(table: Table, marked: readonly MarkedSentence[]): TableExcerpt {
  const wanted = new Set(marked.map(({ evidence }) => evidence.place.row ?? 0));
  const heads = Array.from({ length: Math.min(table.headerRows ?? 1, 4) }, (_, row) => row);
  const rows = [...new Set([...heads, ...wanted])].toSorted((a, b) => a - b).slice(0, MOST_ROWS);
  const shown = new Set(rows);
  return {
    kind: "table",
    caption: table.caption ?? "",
    rows: rows.map((row) => ({
      row,
      cells: table.cells.filter((cell) => standsIn(cell, row, shown)).map((cell) => shownCell(cell, shown, marked)),
    })),
  };
}

/** A cell merged over rows is shown in the first of its rows that is shown. */
function standsIn(cell: Cell, row: number, shown: ReadonlySet<number>): boolean {
  if (cell.row > row || cell.row + cell.rowSpan <= row) return false;
  for (let above = cell.row; above < row; above++) if (shown.has(above)) return false;
  return true;
}

function shownCell(cell: Cell, shown: ReadonlySet<number>, marked: readonly MarkedSentence[]): ShownCell {
  const rowSpan = Array.from({ length: cell.rowSpan }, (_, i) => cell.row + i).filter((row) => shown.has(row)).length;
  const spans = { columnSpan: cell.columnSpan, rowSpan };
  const found = marked.find(({ evidence: { place } }) => place.row === cell.row && place.column === cell.column);
  if (!found) return { text: shortened(cell.text, MOST_TEXT), ...spans };
  const { start, end } = found.evidence.place;
  const before = cell.text.slice(0, start);
  const after = shortened(cell.text.slice(end), AROUND_CHARACTERS);
  const cut = before.length > AROUND_CHARACTERS ? `…${before.slice(-AROUND_CHARACTERS)}` : before;
  return { text: cell.text.slice(start, end), before: cut, after, ...spans, mark: found.mark };
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

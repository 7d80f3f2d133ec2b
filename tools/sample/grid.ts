import type { Change, SampleCell, SampleTable } from "./blocks.ts";
import { inline } from "./inline.ts";

const CHANGES: Record<string, Change> = { "+": "inserted", "-": "deleted" };

const ALIGN: Record<string, "left" | "right"> = { "←": "left", "→": "right" };

/** The cells of a row line: `| a | b |`. Only ASCII blanks are trimmed; a full-width blank is part of the filing. */
function split(line: string): string[] {
  return line
    .slice(line.indexOf("|") + 1, line.lastIndexOf("|"))
    .split("|")
    .map((cell) => cell.replace(/^ +| +$/g, ""));
}

/** How far the cell at (row, column) reaches: `>` continues the cell to the left, `^` the one above. */
function span(grid: string[][], row: number, column: number): Pick<SampleCell, "rowSpan" | "columnSpan"> {
  let columnSpan = 1;
  while (grid[row]?.[column + columnSpan] === ">") columnSpan += 1;
  let rowSpan = 1;
  while (grid[row + rowSpan]?.[column] === "^") rowSpan += 1;
  return { rowSpan, columnSpan };
}

function anchors(grid: string[][], changes: Map<number, Change>): SampleCell[] {
  return grid.flatMap((cells, row) => {
    const change = changes.get(row);
    return cells.flatMap((source, column) => {
      if (source === ">" || source === "^") return [];
      const align = ALIGN[source[0] ?? ""];
      const paragraphs = source
        .slice(align ? 1 : 0)
        .split("¶")
        .map((part) => inline(part, change ? { change } : {}));
      return [{ row, column, ...span(grid, row, column), ...(align ? { align } : {}), paragraphs }];
    });
  });
}

function numbers(value: string | undefined, columns: number): number[] {
  return value ? value.split(",").map(Number) : Array.from({ length: columns }, () => 1);
}

/**
 * A table from its row lines. A row begins with `|`, with `+|` when it was inserted and `-|` when it was deleted under change
 * tracking; `>` merges a cell with its left neighbour, `^` with the one above, `¶` starts a new paragraph in a cell; `←` or
 * `→` before the text of a cell sets it left or right.
 *
 * @throws Error when the rows differ in their number of columns.
 */
export function table(lines: string[], options: Map<string, string>): SampleTable {
  const grid = lines.map(split);
  const columns = grid[0]?.length ?? 0;
  const uneven = grid.findIndex((row) => row.length !== columns);
  if (uneven >= 0) throw new Error(`row ${uneven} has ${grid[uneven]?.length} cells, not ${columns}: ${lines[uneven]}`);
  const changes = new Map<number, Change>();
  for (const [row, line] of lines.entries()) {
    const change = CHANGES[line[0] ?? ""];
    if (change) changes.set(row, change);
  }
  return {
    kind: "table",
    rows: grid.length,
    widths: numbers(options.get("widths"), columns),
    align: options.get("align") ?? "c".repeat(columns),
    head: Number(options.get("head") ?? 0),
    size: Number(options.get("size") ?? 9),
    ruled: options.get("ruled") !== "no",
    cells: anchors(grid, changes),
    changes,
  };
}

import type { TableColumn } from "../../../model/disclosure/budget-table.ts";

import { withoutUnit } from "../cell-words.ts";
import type { CellGrid, GridCell } from "../grid.ts";
import type { Head } from "../head.ts";

/** A head over amount columns, without its unit: a leaf, or a group with the heads below it. `columns` are indices into the table's columns. */
export interface HeadNode {
  text: string;
  columns: number[];
  children: HeadNode[];
}

/** The heads over some columns as a tree; a merged head is one node, a head over a single column is that column. */
export function headTree(
  grid: CellGrid,
  head: Head,
  columns: readonly TableColumn[],
  chosen: readonly number[],
): HeadNode[] {
  const build = (part: readonly number[], depth: number, parent: GridCell | undefined): HeadNode[] => {
    const row = head.heads[depth];
    if (row === undefined) return part.map((index) => leaf(columns, index));
    return runs(part, (index) => grid.cover[row]?.[columns[index]?.column ?? -1]).flatMap(([anchor, run]) => {
      if (run.length === 1) return [leaf(columns, run[0]!)];
      const text = anchor === undefined ? "" : withoutUnit(anchor.bare);
      const children = build(run, depth + 1, anchor);
      return text === "" || anchor === parent ? children : [{ text, columns: run, children }];
    });
  };
  return build(chosen, 0, undefined);
}

function leaf(columns: readonly TableColumn[], index: number): HeadNode {
  return { text: withoutUnit(columns[index]?.path.at(-1) ?? ""), columns: [index], children: [] };
}

/** Neighbours under the same head cell. */
function runs(
  part: readonly number[],
  anchorOf: (index: number) => GridCell | undefined,
): [GridCell | undefined, number[]][] {
  const found: [GridCell | undefined, number[]][] = [];
  for (const index of part) {
    const anchor = anchorOf(index);
    const last = found.at(-1);
    if (last !== undefined && anchor !== undefined && last[0] === anchor) last[1].push(index);
    else found.push([anchor, [index]]);
  }
  return found;
}

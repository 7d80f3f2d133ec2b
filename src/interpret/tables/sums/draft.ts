import type { Sum, TableRow } from "../../../model/disclosure/budget-table.ts";
import { isOfThisYear, isYearTotal } from "../cell-words.ts";
import type { RowForm } from "../rows/rows.ts";

/** A table row with its index, the form of its words, and whether it has figures. */
export type IndexedRow = TableRow & RowForm & { at: number; figured: boolean };

export function indexedRow(table: TableRow, form: RowForm, at: number, figured: boolean): IndexedRow {
  const { row, side, role, label, code, system, level, parent, concept, carried, year } = table;
  const { shape, names, indent, numeral } = form;
  return {
    row,
    side,
    role,
    label,
    code,
    system,
    level,
    parent,
    concept,
    carried,
    year,
    shape,
    names,
    indent,
    numeral,
    at,
    figured,
  };
}

/** A sum down the columns before its direction is noted. */
export type Draft = Omit<Sum, "along">;

/** The total of a side before what is carried over: 本年收入合计, or 本年收入 that closes its items. */
export function closesYear({ role, label }: IndexedRow): boolean {
  return isYearTotal(label) || (role === "subtotal" && isOfThisYear(label));
}

/** A sum that structure proves; none where there is nothing to add. */
export function proven(basis: Sum["basis"], total: IndexedRow, parts: readonly IndexedRow[]): Draft[] {
  return parts.length === 0 ? [] : [{ basis, total: total.at, parts: indices(parts), proof: "proven" }];
}

/** A sum of which structure allows one or several readings, the most natural first; equal ones count once. */
export function suggested(
  basis: Sum["basis"],
  total: IndexedRow,
  readings: readonly (readonly IndexedRow[])[],
): Draft[] {
  const filled = readings.filter((parts) => parts.length > 0).map(indices);
  const [first, ...others] = [...new Map(filled.map((parts) => [parts.join(), parts])).values()];
  if (first === undefined) return [];
  return [{ basis, total: total.at, parts: first, proof: "suggested", ...(others.length > 0 ? { others } : {}) }];
}

function indices(rows: readonly IndexedRow[]): number[] {
  return rows.map(({ at }) => at);
}

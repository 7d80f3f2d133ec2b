import type { TableRow } from "../../../model/disclosure/budget-table.ts";
import { numeralOf } from "../cell-words.ts";

/** Where a row stands among those numbered in the same form. */
export interface Numeral {
  form: string;
  number: number;
}

/**
 * The numeral of each row of a side: the one that its label begins with. Where labels have none, a column of ordinals counts that has forms of several levels
 * (一, 1, 2, 二 or 1, 1.1, 1.2); one that only counts the lines tells no level.
 */
export function numeralsOf(
  rows: readonly (Pick<TableRow, "label" | "role"> & { ordinal: string })[],
): (Numeral | undefined)[] {
  const labels = rows.map(({ label }) => numeralOf(label.replace(/^其中:?/, "")));
  const ordinals = rows.map(({ ordinal }) => numeralIn(ordinal));
  const forms = new Set(ordinals.flatMap((ordinal) => ordinal?.form ?? []));
  const isLevelled = forms.size > 1 && rows.every(({ role }, at) => role !== "item" || labels[at] === undefined);
  return isLevelled ? ordinals : labels;
}

function numeralIn(ordinal: string): Numeral | undefined {
  const dotted = /^\d{1,3}((?:\.\d{1,3})*)$/.exec(ordinal)?.[1];
  if (dotted === undefined) return ordinal === "" ? undefined : numeralOf(`${ordinal}、`);
  const parts = ordinal.split(".");
  return { form: `arabic ${parts.length}`, number: Number(parts.at(-1)) };
}

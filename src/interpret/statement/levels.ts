import type { StatementRow } from "../../model/statement.ts";
import { type LabelForm, leadingLabel } from "../../text/labels.ts";

type Draft = Omit<StatementRow, "level" | "parent">;

/** Places every row in the hierarchy of its side: by code where codes are printed, else by numeral; 其中 rows hang on the row above them. */
export function nest(rows: readonly Draft[]): StatementRow[] {
  const coded = rows.filter(({ code }) => code !== undefined).length > 1;
  const parents = coded ? byCode(rows) : byNumeral(rows);
  const levels: number[] = [];
  return rows.map((row, at) => {
    const parent = parents[at];
    const level = parent === undefined ? 0 : (levels[parent] ?? 0) + 1;
    levels.push(level);
    return { ...row, level, ...(parent === undefined ? {} : { parent }) };
  });
}

/** The nearest row above whose code is a proper beginning of the row's own. */
function byCode(rows: readonly Draft[]): (number | undefined)[] {
  let open: number[] = [];
  let side = 0;
  return rows.map(({ code, side: own }, at) => {
    if (own !== side) open = [];
    side = own;
    if (code === undefined) return undefined;
    open = open.filter((above) => {
      const prefix = rows[above]?.code ?? "";
      return code.startsWith(prefix) && code.length > prefix.length;
    });
    const parent = open.at(-1);
    open = [...open, at];
    return parent;
  });
}

interface Open {
  form: LabelForm;
  number: number;
  at: number;
}

function byNumeral(rows: readonly Draft[]): (number | undefined)[] {
  let open: Open[] = [];
  let side = 0;
  return rows.map(({ label, role, side: own }, at) => {
    if (own !== side || role === "total" || role === "subtotal") open = [];
    side = own;
    const numeral = leadingLabel(label.replace(/^其中:?/, ""));
    if (role === "total" || role === "subtotal") return undefined;
    if (numeral === undefined) return role === "ofWhich" ? lastItem(rows, at) : undefined;
    const known = open.findLastIndex(({ form, number }) => form === numeral.form && number < numeral.number);
    const again = open.findIndex(({ form }) => form === numeral.form);
    open = known !== -1 ? open.slice(0, known) : again !== -1 ? open.slice(0, again) : open;
    const parent = open.at(-1)?.at;
    open = [...open, { form: numeral.form, number: numeral.number, at }];
    return parent;
  });
}

/** The row that a 其中 row is a part of: the next one above that is no 其中 itself. */
function lastItem(rows: readonly Draft[], at: number): number | undefined {
  const side = rows[at]?.side;
  const above = rows
    .slice(0, at)
    .findLastIndex((row) => row.side === side && row.role !== "ofWhich" && row.label !== "");
  return above === -1 ? undefined : above;
}

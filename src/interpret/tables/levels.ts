import type { TableRow } from "../../model/budget-table.ts";
import type { LabelForm } from "../../text/labels.ts";
import { numeralOf } from "./cell-words.ts";
import type { RowDraft } from "./rows.ts";

type Parents = (number | undefined)[];

/** Places every row in the hierarchy of its side: by code where codes are printed, else by numeral; 其中 rows hang on the row above them. */
export function nest(rows: readonly RowDraft[]): TableRow[] {
  const coded = rows.filter(({ code }) => code !== undefined).length > 1;
  const parents = coded ? byCode(rows) : isGrouped(rows) ? byHeading(rows) : byNumeral(rows);
  const levels: number[] = [];
  return rows.map(({ heading, ...row }, at) => {
    const parent = parents[at];
    const level = parent === undefined ? 0 : (levels[parent] ?? 0) + 1;
    levels.push(level);
    return { ...row, level, ...(parent === undefined ? {} : { parent }) };
  });
}

/** The nearest row above whose code is a proper beginning of the row's own. */
function byCode(rows: readonly RowDraft[]): Parents {
  let open: number[] = [];
  let side = 0;
  return rows.map(({ code, side: own }, at) => {
    if (own !== side) open = [];
    side = own;
    if (code === undefined) return undefined;
    open = open.filter((above) => isBelow(code, rows[above]?.code ?? "", above === at - 1));
    const parent = open.at(-1);
    open = [...open, at];
    return parent;
  });
}

/** Some tables print the code of a 款 again for its only 项 (21999, 21999): the second stands below the first. */
function isBelow(code: string, above: string, next: boolean): boolean {
  if (!code.startsWith(above)) return false;
  return code.length > above.length || (next && code.startsWith("2") && code.length < 7);
}

/** Whether heading rows (a unit, a kind of purchase) stand over rows that leave the first column empty. */
function isGrouped(rows: readonly RowDraft[]): boolean {
  const items = rows.filter(({ role }) => role === "item");
  const headings = items.filter(({ heading }) => heading).length;
  return headings > 0 && headings < items.length;
}

/** Rows hang on the heading above them; a heading with nothing but headings below it stands over those. */
function byHeading(rows: readonly RowDraft[]): Parents {
  let upper: number | undefined;
  let lower: number | undefined;
  return rows.map(({ heading, role }, at) => {
    if (role === "total") [upper, lower] = [undefined, undefined];
    if (role === "total" || role === "subtotal") return undefined;
    if (!heading) return lower;
    const next = rows[at + 1];
    if (next?.heading && next.role === "item") [upper, lower] = [at, undefined];
    else lower = at;
    return lower === undefined ? undefined : upper;
  });
}

interface Open {
  form: LabelForm;
  number: number;
  at: number;
}

function byNumeral(rows: readonly RowDraft[]): Parents {
  let open: Open[] = [];
  let side = 0;
  return rows.map(({ label, role, side: own }, at) => {
    if (own !== side || role === "total" || role === "subtotal") open = [];
    side = own;
    const numeral = numeralOf(label.replace(/^其中:?/, ""));
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
function lastItem(rows: readonly RowDraft[], at: number): number | undefined {
  const side = rows[at]?.side;
  const above = rows
    .slice(0, at)
    .findLastIndex((row) => row.side === side && row.role !== "ofWhich" && row.label !== "");
  return above === -1 ? undefined : above;
}

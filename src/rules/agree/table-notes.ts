import type { BudgetTable } from "../../model/disclosure/budget-table.ts";
import type { PlacedAmount } from "../../model/place.ts";
import type { Claim, Term } from "../../model/rule/claim.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, equals } from "../facts.ts";
import { tableName, termAt } from "../tables/sums.ts";
import { closest } from "../told/closest.ts";

/** What a note right below a table tells of one of its rows by name is what the row prints, in one of its columns of this year; so is a count for which the text above refers to the table. */
export default defineRule({
  id: "agree/table-notes",
  severity: "error",
  title: "表下注和表前所写的数与表中一致",
  why: "表下的注说明的就是本表，所写某一项的数应与表中该行相同。",
  basis: [],
  needs: ["tables"],
  messages: {
    mismatch: "{table}“{row}”为{total}，表下的注写为{part}，相差{gap}。",
    count: "{table}“{row}”的{column}为{total}，正文写为{part}，相差{gap}。",
  },
  *check({ disclosure: { tables, wording } }) {
    for (const { block, row, column, ...told } of wording.tableNotes) {
      const table = tables.find((one) => one.block === block)!;
      if (column !== undefined) {
        yield* countOf(table, row, column, told);
        continue;
      }
      const terms = termsOf(table, row);
      const { figure, told: how } = closest(told.amount, terms, (term) => term.amount);
      const printed = figure ?? terms[0];
      const data = { table: tableName(table), row: table.rows[row]!.label };
      if (printed && how !== "cutOff") yield equals("mismatch", printed, cellTerm(told, "注中所写"), { data });
    }
  },
});

function termsOf(table: BudgetTable, row: number): Term[] {
  return table.columns.flatMap(({ role, year }, column) =>
    role === "amount" && year === undefined ? (termAt(table, row, column) ?? []) : [],
  );
}

/** 编制95人，详见下表: what the column of that name comes to; the text says what it is counted in. */
function* countOf(table: BudgetTable, row: number, column: number, told: PlacedAmount): Generator<Claim> {
  const printed = termAt(table, row, column);
  if (printed === undefined) return;
  const { unit, base } = told.amount;
  const counted = printed.amount.base === "" ? { ...printed, amount: { ...printed.amount, unit, base } } : printed;
  const heads = table.columns[column]!.path.at(-1)!;
  const data = { table: tableName(table), row: table.rows[row]!.label, column: heads };
  if (counted.amount.base === base) yield equals("count", counted, cellTerm(told, "正文所写"), { data });
}

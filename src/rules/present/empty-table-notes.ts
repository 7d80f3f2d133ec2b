import { exact } from "../../model/amount.ts";
import type { Statement } from "../../model/statement.ts";
import { citePlace, state, wholeText } from "../cite.ts";
import { defineRule, type View } from "../rule.ts";

const FUNDS = ["governmentManagedFunds", "stateCapitalOperations"];

/** C04: a table without figures says so. */
export default defineRule({
  id: "present/empty-table-notes",
  severity: "warning",
  title: "空表附有说明",
  why: "空表不加说明，读者分不清是没有这项预算还是漏填。",
  basis: ["基层政务公开标准目录（财政预决算领域）：没有数据的表格应当列出空表并说明"],
  needs: ["statements"],
  messages: {
    unexplained: "“{title}”没有数据，也没有说明为空表。",
    filled: "“{title}”注明没有数据，表中却有金额。",
  },
  *check(view) {
    for (const statement of view.disclosure.statements.filter(({ kind }) => FUNDS.includes(kind))) {
      const figured = statement.entries.some(({ amount }) => !exact(amount.value).isZero());
      const note = noteOf(view, statement);
      const evidence = [note ?? citePlace(view, "表格", wholeText(view, statement.block))];
      const data = { title: statement.title?.trim() ?? "表格" };
      if (!figured) yield state("unexplained", note !== undefined, evidence, { data });
      else yield state("filled", note === undefined, evidence, { data });
    }
  },
});

/** A note in the table or a statement of none in the lines next to it. */
function noteOf(view: View, { block, kind, rows }: Statement) {
  const row = rows.find(({ role, label, place }) => role === "note" && place && /空表|无|没有|未安排/.test(label));
  if (row?.place) return citePlace(view, "说明", row.place);
  const family = kind === "governmentManagedFunds" ? "governmentManagedFunds" : "stateCapitalOperations";
  const near = view.disclosure.nils.find(
    ({ concept, quote }) => concept.includes(family) && Math.abs(quote.place.block - block) <= 4,
  );
  return near && citePlace(view, "说明", near.quote.place);
}

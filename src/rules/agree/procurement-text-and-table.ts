import type { Term } from "../../model/rule/claim.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { cellTerm, equals, figures, sums, term } from "../facts.ts";
import { listsOf } from "../records/procurement.ts";

/** The amount told in the prose = the total of the procurement table (of its items, where it prints no total). */
export default defineRule({
  id: "agree/procurement-text-and-table",
  severity: "error",
  title: "政府采购预算正文与表格一致",
  why: "正文所写的采购预算就是采购表的合计，两处应完全一致。",
  basis: ["《预算法》第十四条：公开政府采购情况"],
  needs: ["procurement.total", "procurement"],
  messages: { mismatch: "正文写政府采购预算{total}，采购表合计为{sum}，相差{gap}。" },
  *check(view) {
    const [told] = figures(view, "procurement.total");
    const table = tableTotal(view);
    if (!told || table.length === 0) return;
    yield table.length === 1 ? equals("mismatch", term(told), table[0]!) : sums("mismatch", term(told), table);
  },
});

function tableTotal({ disclosure }: View): Term[] {
  if (listsOf(disclosure).length !== 1) return [];
  const amounts = (role: string, label: string) =>
    disclosure.procurement.flatMap((line) => (line.role === role && line.total ? [cellTerm(line.total, label)] : []));
  const totals = amounts("total", "采购表合计");
  const isWhole = disclosure.procurement.every(({ role }) => role !== "group");
  return totals.length > 0 ? totals.slice(0, 1) : isWhole ? amounts("item", "采购表分项") : [];
}

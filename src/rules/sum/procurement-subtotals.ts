import { isZero } from "../../model/amount.ts";
import type { ProcurementItem } from "../../model/disclosure/disclosure.ts";
import type { StateClaim, SumClaim } from "../../model/rule/claim.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";
import { cellTerm, nameOf, sums } from "../facts.ts";
import { isInRun, listsOf, nameOfLine, partsOfLine } from "../records/procurement.ts";

type Cells = { label: string; cell: NonNullable<ProcurementItem["total"]> }[];

/** Rows that only stand over items (全额, a unit) may be items without their details as well: then a difference is a doubt. Down the columns: items → 小计 of their unit → 合计, for the amount and for each funding column. */
export default defineRule({
  id: "sum/procurement-subtotals",
  severity: "error",
  title: "政府采购表的合计、小计等于所含各行之和",
  why: "合计和小计与明细不符时，无法判断采购预算究竟是多少。",
  basis: ["《预算法》第十四条：公开政府采购情况"],
  needs: ["procurement"],
  messages: {
    mismatch: "采购表{name}的{totalLabel}写为{total}，所含各行相加为{sum}，相差{gap}。",
    bare: "采购表{name}有金额，但没有所含的明细行。",
  },
  *check(view) {
    for (const all of listsOf(view.disclosure)) {
      const lines = all.filter(({ role }) => role !== "group");
      const isUnsure = lines.length < all.length;
      for (const [index, line] of lines.entries()) {
        if (line.role === "item") continue;
        const parts = partsOfLine(lines, index);
        if (parts.length > 0) yield* columns(line, parts, isUnsure);
        else if (line.total && !isInRun(lines, index) && lines.some(({ role }) => role === "item"))
          yield bare(view, line, line.total);
      }
    }
  },
});

function* columns(line: ProcurementItem, parts: ProcurementItem[], isUnsure: boolean): Generator<SumClaim> {
  const name = nameOfLine(line);
  const addends = parts.flatMap(cellsOf);
  for (const { label, cell } of cellsOf(line)) {
    const terms = addends.filter((other) => other.label === label).map((other) => cellTerm(other.cell, "分项"));
    if (terms.length > 0)
      yield sums("mismatch", cellTerm(cell, label), terms, { data: { name }, ...(isUnsure ? { doubt: true } : {}) });
  }
}

/** A subtotal over no line: its items were left out. */
function bare(view: View, line: ProcurementItem, total: NonNullable<ProcurementItem["total"]>): StateClaim {
  const name = nameOfLine(line);
  const holds = isZero(total.amount.value);
  return state("bare", holds, [citePlace(view, name, total.place)], { data: { name } });
}

function cellsOf({ total, funding }: ProcurementItem): Cells {
  const sources = funding.map((cell) => ({ label: nameOf(cell.concept), cell }));
  return total ? [{ label: "采购金额", cell: total }, ...sources] : sources;
}

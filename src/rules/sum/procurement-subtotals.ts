import type { ProcurementItem } from "../../model/disclosure.ts";
import { cellTerm, nameOf, sums } from "../facts.ts";
import { defineRule, type SumClaim } from "../rule.ts";

type Cells = { label: string; cell: NonNullable<ProcurementItem["total"]> }[];

/** I10, down the columns: items → 小计 of their unit → 合计, for the amount and for each funding column. */
export default defineRule({
  id: "sum/procurement-subtotals",
  severity: "error",
  title: "政府采购表的合计、小计等于所含各行之和",
  why: "合计和小计与明细不符时，无法判断采购预算究竟是多少。",
  basis: ["《预算法》第十四条：公开政府采购情况"],
  needs: ["procurement"],
  messages: { mismatch: "采购表{name}的{totalLabel}写为{total}，所含各行相加为{sum}，相差{gap}。" },
  *check({ disclosure }) {
    for (const block of new Set(disclosure.procurement.map((line) => line.block))) {
      const lines = disclosure.procurement.filter((line) => line.block === block).toSorted((a, b) => a.row - b.row);
      for (const [index, line] of lines.entries()) {
        if (line.role !== "item") yield* columns(line, partsOf(lines, index));
      }
    }
  },
});

/** A total is made of the subtotals, or of the items where there are none; a subtotal of the items beside it, above or below as the table has it. */
function partsOf(lines: ProcurementItem[], index: number): ProcurementItem[] {
  if (lines[index]?.role === "total") {
    const subtotals = lines.filter(({ role }) => role === "subtotal");
    return subtotals.length > 0 ? subtotals : lines.filter(({ role }) => role === "item");
  }
  const itemsFirst = lines.find(({ role }) => role !== "total")?.role === "item";
  const side = itemsFirst ? lines.slice(0, index).reverse() : lines.slice(index + 1);
  const end = side.findIndex(({ role }) => role !== "item");
  return side.slice(0, end === -1 ? undefined : end);
}

function* columns(line: ProcurementItem, parts: ProcurementItem[]): Generator<SumClaim> {
  const name = line.role === "total" ? "合计" : `${line.unitName?.text.trim() ?? ""}小计`;
  const addends = parts.flatMap(cellsOf);
  for (const { label, cell } of cellsOf(line)) {
    const terms = addends.filter((other) => other.label === label).map((other) => cellTerm(other.cell, "分项"));
    if (terms.length > 0) yield sums("mismatch", cellTerm(cell, label), terms, { data: { name } });
  }
}

function cellsOf({ total, funding }: ProcurementItem): Cells {
  const sources = funding.map((cell) => ({ label: nameOf(cell.concept), cell }));
  return total ? [{ label: "采购金额", cell: total }, ...sources] : sources;
}

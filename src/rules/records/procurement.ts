import type { ProcurementItem } from "../../model/disclosure/disclosure.ts";
import type { Place } from "../../model/place.ts";
import type { View } from "../../model/rule/rule.ts";
import { compactText } from "../../text/compact.ts";

/** A total is made of the subtotals, or of the items where there are none; a subtotal of the items beside it, above or below as the table has it. */
export function partsOfLine(lines: readonly ProcurementItem[], index: number): ProcurementItem[] {
  if (lines[index]?.role === "total") {
    const subtotals = lines.filter(({ role }) => role === "subtotal");
    return subtotals.length > 0 ? subtotals : lines.filter(({ role }) => role === "item");
  }
  const itemsFirst = lines.find(({ role }) => role !== "total")?.role === "item";
  const side = itemsFirst ? lines.slice(0, index).reverse() : lines.slice(index + 1);
  const end = side.findIndex(({ role }) => role !== "item");
  return side.slice(0, end === -1 ? undefined : end);
}

/** 合计, or whose 小计 it is. */
export function nameOfLine({ role, unitName }: ProcurementItem): string {
  return role === "total" ? "合计" : `${unitName?.text.trim() ?? ""}小计`;
}

/** Whether the paragraph of a figure says that what it tells is in the procurement budget. */
export function saysIncluded({ document }: View, { block }: Place): boolean {
  const paragraph = document.blocks[block];
  return paragraph?.kind === "paragraph" && /[列纳编]入[^,。;]{0,8}采购/.test(compactText(paragraph.text));
}

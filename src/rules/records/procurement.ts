import type { Disclosure, ProcurementItem } from "../../model/disclosure/disclosure.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Place } from "../../model/place.ts";
import type { View } from "../../model/rule/rule.ts";
import { compactText } from "../../text/compact.ts";
import { fold } from "../../text/fold.ts";

/** The lines of each procurement table, with those of the tables in which it goes on. */
export function listsOf({ procurement, tables }: Disclosure): ProcurementItem[][] {
  const starts = tables.map(({ block }) => block);
  return groupBy(procurement, (line) => `${starts.findLast((start) => start <= line.block)}`);
}

/** A total is made of the subtotals, or of the items where there are none; a subtotal of the items beside it, above or below as the table has it. */
export function partsOfLine(lines: readonly ProcurementItem[], index: number): ProcurementItem[] {
  if (lines[index]?.role === "total") {
    const subtotals = lines.filter(({ role }) => role === "subtotal");
    return subtotals.length > 0 ? subtotals : lines.filter(({ role }) => role === "item");
  }
  if (isInRun(lines, index)) return ofKind(lines, index);
  const itemsFirst = lines.find(({ role }) => role !== "total")?.role === "item";
  const side = itemsFirst ? lines.slice(0, index).reverse() : lines.slice(index + 1);
  const end = side.findIndex(({ role }) => role !== "item");
  return side.slice(0, end === -1 ? undefined : end);
}

/** Whether subtotals stand one below the other: 货物类小计, 工程类小计, 服务类小计 behind the items of all kinds. */
export function isInRun(lines: readonly ProcurementItem[], index: number): boolean {
  const isSubtotal = (at: number) => lines[at]?.role === "subtotal";
  return isSubtotal(index) && (isSubtotal(index - 1) || isSubtotal(index + 1));
}

function ofKind(lines: readonly ProcurementItem[], index: number): ProcurementItem[] {
  const kind = lines[index]?.unitName?.text.replace(/\s|类?(?:小计)?$/g, "") ?? "";
  return lines.filter((line) => kind !== "" && line.role === "item" && line.kind?.text.trim() === kind);
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

/** 拟购置固定资产20万元，|为轿车、台式计算机和打印机|，已列入…; 主要为 and 等 leave some out. */
const NAMED = /^[万亿千百]*元[,(]?(?:具体|分别)?(?:为|是|包括)[:,]?([^,。;:)\d]+)(?=[,。;)]|$)/;

/** The things that the text names right behind a figure as what it is made of; none where it leaves some out. */
export function namedBehind({ document }: View, { block, end }: Place): string[] {
  const paragraph = document.blocks[block];
  const text = paragraph?.kind === "paragraph" ? fold(compactText(paragraph.text.slice(end))) : "";
  const list = NAMED.exec(text)?.[1];
  return list === undefined || /等/.test(list) ? [] : list.split(/[、和及与]/).filter((name) => name !== "");
}

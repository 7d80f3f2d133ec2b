import { compareEndings } from "../../report/ending.ts";
import { chartsHtml } from "../../report/html/charts.ts";
import { glanceHtml, rowHtml } from "../../report/html/overview.ts";
import type { FilingRow } from "../../report/html/row.ts";
import type { BatchItem } from "../batch/batch.ts";

/** Puts the line of a filing, new or changed, where it belongs in the list: worst first. */
export function placeRow(items: readonly BatchItem[], index: number): void {
  const row = items[index]?.row;
  if (!row) return;
  const body = filesBody();
  body.querySelector(`tr[data-index="${index}"]`)?.remove();
  const holder = document.createElement("tbody");
  holder.innerHTML = rowHtml(row, index).html;
  const line = holder.rows[0]!;
  const after = [...body.rows].find((other) => comesAfter(items, Number(other.dataset.index), row, index));
  body.insertBefore(line, after ?? null);
}

function comesAfter(items: readonly BatchItem[], other: number, row: FilingRow, index: number): boolean {
  const there = items[other]?.row;
  return there !== undefined && (compareEndings(row, there) || index - other) < 0;
}

function filesBody(): HTMLTableSectionElement {
  return (document.getElementById("files") as HTMLTableElement).tBodies[0]!;
}

/** Writes the sentence, the buttons and the charts anew; the button that has the focus keeps it. */
export function renewGlance(items: readonly BatchItem[]): void {
  const rows = items.flatMap(({ row }) => row ?? []);
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset : {};
  document.getElementById("glance")!.innerHTML = glanceHtml(rows).html;
  document.getElementById("charts")!.innerHTML = chartsHtml(rows).html;
  const { filter, value } = focused;
  if (!filter) return;
  const same = [...document.querySelectorAll<HTMLElement>("[data-filter]")].find(
    ({ dataset }) => dataset.filter === filter && dataset.value === value,
  );
  same?.focus();
}

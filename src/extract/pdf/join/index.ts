import type { Aside, Block, Paragraph } from "../../../model/document.ts";
import { withoutContinuation } from "../../../text/table-lines.ts";
import type { FoundTable } from "../page/page.ts";
import { readingSettings } from "../settings.ts";
import { appendColumns } from "./columns-on.ts";
import { append, begin, closeTable, type Open } from "./open-table.ts";
import { plain } from "./row-kinds.ts";

const { leadParagraphs: LEAD } = readingSettings.join;

/**
 * Paragraphs and tables in reading order, page by page → blocks, in which a table that goes on over pages is one table. What is printed again
 * above each page of it (caption, unit line) is set aside.
 */
export function joinPages(flow: readonly (Paragraph | FoundTable)[]): { blocks: Block[]; asides: Aside[] } {
  const items: (Paragraph | Open)[] = [];
  const asides: Aside[] = [];
  let lead: Paragraph[] = [];
  let since: Paragraph[] = [];
  let open: Open | undefined;
  for (const item of flow) {
    if ("kind" in item) {
      since.push(item);
    } else if (open && isRepeated(since, lead) && (append(open, item) || appendColumns(open, item))) {
      asides.push(...since.map(({ text }) => aside(text, item.page)));
      since = [];
    } else {
      open = begin(item);
      items.push(...since, open);
      lead = since.slice(-LEAD);
      since = [];
    }
  }
  for (const item of items) if ("repeats" in item) asides.push(...item.repeats.map((row) => aside(row.text, row.page)));
  return { blocks: [...items, ...since].map((item) => ("kind" in item ? item : closeTable(item))), asides };
}

function aside(text: string, page: number): Aside {
  return { kind: "header", text, page };
}

/** Whether all these paragraphs stand above the first page of the table too, or only say that the table goes on. */
function isRepeated(between: readonly Paragraph[], lead: readonly Paragraph[]): boolean {
  const known = new Set(["", ...lead.map(({ text }) => plain(text))]);
  return between.length <= LEAD && between.every(({ text }) => known.has(withoutContinuation(plain(text))));
}

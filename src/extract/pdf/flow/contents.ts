import type { Aside, Paragraph } from "../../../model/document.ts";
import { contentsEntries } from "../../../text/contents.ts";
import { leadingLabel } from "../../../text/labels.ts";
import type { FoundTable } from "../page/page.ts";

/** Takes lists of contents out of the flow. */
export function splitContents(flow: readonly (Paragraph | FoundTable)[]): {
  flow: (Paragraph | FoundTable)[];
  asides: Aside[];
} {
  const lines = flow.map((item) =>
    "kind" in item
      ? { text: item.text, numbered: leadingLabel(item.text) !== undefined, page: pageOf(item) }
      : undefined,
  );
  const entries = contentsEntries(lines);
  const asides = flow.flatMap((item, i) => (entries.has(i) ? [asideOf(item as Paragraph)] : []));
  return { flow: flow.filter((_, i) => !entries.has(i)), asides };
}

function asideOf(paragraph: Paragraph): Aside {
  const page = pageOf(paragraph);
  return { kind: "contents", text: paragraph.text, ...(page === undefined ? {} : { page }) };
}

function pageOf(paragraph: Paragraph): number | undefined {
  return paragraph.lines?.[0]?.page;
}

import type { Document } from "../model/document.ts";
import { contentsEntries } from "../text/contents.ts";
import type { HeadingLine } from "./heading-line.ts";

/** A page number behind a tab ends an entry that Word made. */
const TAB_TO_PAGE = /\t\s*\d{1,3}\s*$/;

/** The blocks of lists of contents that extraction did not set aside; what they list may also stand as the title of a table. */
export function contentsBlocks(document: Document, lines: readonly (HeadingLine | undefined)[]): Set<number> {
  const titles = document.blocks.flatMap((block, at) => {
    if (block.kind !== "table") return [];
    const first = block.cells.filter((cell) => cell.row === 0).map((cell) => cell.text);
    return [block.caption ?? "", ...first].filter((title) => title.trim() !== "").map((title) => [title, at] as const);
  });
  const entries = contentsEntries(
    lines.map((line) => line && { text: line.text, numbered: line.label !== undefined }),
    titles,
  );
  for (const [block, line] of lines.entries()) if (TAB_TO_PAGE.test(line?.text ?? "")) entries.add(block);
  return entries;
}

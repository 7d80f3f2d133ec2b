import type { Aside } from "../../../model/document.ts";
import type { ParagraphFact } from "../body/story.ts";
import type { AsideSource } from "../parts/asides.ts";
import { type Assembled, assemble } from "./assemble.ts";
import { gridOf } from "./grid.ts";
import { bookmarksOf, type MammothElement, printedText } from "./tree.ts";

/** An aside goes through mammoth behind the body, a bookmark before it. */
export function asideXml(aside: AsideSource, index: number): string {
  return `<w:p><w:bookmarkStart w:name="aside${index}"/></w:p>${aside.xml}`;
}

/** The body ends where the bookmark of the first aside stands; each aside reaches to the next. */
export function divideAsides(
  elements: readonly MammothElement[],
  sources: AsideSource[],
  facts: ParagraphFact[],
): Assembled {
  const starts = elements.flatMap((element, i) =>
    bookmarksOf(element).some((id) => id.startsWith("aside")) ? [i] : [],
  );
  const made = assemble(elements.slice(0, starts[0] ?? elements.length), facts);
  for (const [i, source] of sources.entries()) {
    const text = elements
      .slice((starts[i] ?? 0) + 1, starts[i + 1] ?? elements.length)
      .map(asideText)
      .join("\n")
      .trim();
    const aside: Aside = { kind: isPageNumber(text, source) ? "pageNumber" : source.kind, text };
    const known = made.asides.some((other) => other.kind === aside.kind && other.text === aside.text);
    if (text !== "" && !known) made.asides.push(aside);
  }
  return made;
}

/** Rows of a table as lines, its cells apart by tabs. */
function asideText(element: MammothElement): string {
  if (element.type !== "table") return printedText(element).trim();
  const { cells } = gridOf(element).table;
  return cells.map((cell, i) => (i === 0 ? "" : cells[i - 1]?.row === cell.row ? "\t" : "\n") + cell.text).join("");
}

function isPageNumber(text: string, { kind }: AsideSource): boolean {
  return (kind === "header" || kind === "footer") && /^[\s\d第页共/\-–—－·.]*$/.test(text);
}

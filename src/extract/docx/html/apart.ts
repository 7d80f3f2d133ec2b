import type { Aside } from "../../../model/document.ts";
import type { ParagraphFact } from "../body/story.ts";
import type { AsideSource } from "../parts/asides.ts";
import { type Assembled, assemble } from "./assemble.ts";
import { anchorsOf, type HtmlElement, printedText } from "./html.ts";
import { gridOf } from "./html-grid.ts";

/** An aside goes through mammoth behind the body, an anchor before it. */
export function asideXml(aside: AsideSource, index: number): string {
  return `<w:p><w:bookmarkStart w:name="aside${index}"/></w:p>${aside.xml}`;
}

/** The body ends where the anchor of the first aside stands; each aside reaches to the next. */
export function divide(nodes: HtmlElement[], sources: AsideSource[], facts: ParagraphFact[]): Assembled {
  const starts = nodes.flatMap((node, i) => (anchorsOf(node).some((id) => id.startsWith("aside")) ? [i] : []));
  const made = assemble(nodes.slice(0, starts[0] ?? nodes.length), facts);
  for (const [i, source] of sources.entries()) {
    const text = nodes
      .slice((starts[i] ?? 0) + 1, starts[i + 1] ?? nodes.length)
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
function asideText(node: HtmlElement): string {
  if (node.name !== "table") return printedText(node).trim();
  const { cells } = gridOf(node).table;
  return cells.map((cell, i) => (i === 0 ? "" : cells[i - 1]?.row === cell.row ? "\t" : "\n") + cell.text).join("");
}

function isPageNumber(text: string, { kind }: AsideSource): boolean {
  return (kind === "header" || kind === "footer") && /^[\s\d第页共/\-–—－·.]*$/.test(text);
}

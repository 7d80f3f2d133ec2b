import type { Aside, Block, Note } from "../../../model/document.ts";
import { isContentsEntry } from "../../contents.ts";
import type { ParagraphFact } from "../body/story.ts";
import { anchorsOf, type HtmlElement, printedText } from "./html.ts";
import { gridOf } from "./html-grid.ts";

export interface Assembled {
  blocks: Block[];
  asides: Aside[];
  notes: Note[];
}

/** Turns mammoth's HTML and the facts behind its anchors into blocks in document order. Contents entries become asides. */
export function assemble(nodes: HtmlElement[], facts: readonly ParagraphFact[]): Assembled {
  const made: Assembled = { blocks: [], asides: [], notes: [] };
  for (const node of nodes) {
    if (node.name === "table") addTable(node, facts, made);
    else if (node.name === "p") addParagraph(node, facts, made);
  }
  return made;
}

function addParagraph(node: HtmlElement, facts: readonly ParagraphFact[], made: Assembled): void {
  const text = printedText(node);
  const fact = factOf(node, facts);
  if (text.trim() === "") {
    made.notes.push(...(fact?.notes ?? []));
    return;
  }
  if (isContentsEntry(text, fact)) {
    made.asides.push({ kind: "contents", text: `${fact?.label ?? ""}${text}` });
    return;
  }
  addNotes(fact, made);
  made.blocks.push({
    kind: "paragraph",
    text,
    ...(fact?.label === undefined ? {} : { label: fact.label }),
    ...(fact?.level === undefined ? {} : { level: fact.level }),
  });
}

/** A table, then the tables inside its cells. */
function addTable(node: HtmlElement, facts: readonly ParagraphFact[], made: Assembled): void {
  const { table, nested, paragraphs } = gridOf(node);
  if (table.rows === 0 || table.columns === 0) return;
  const block = made.blocks.length;
  for (const paragraph of paragraphs) addNotes(factOf(paragraph, facts), made);
  made.blocks.push(table);
  for (const { node: inner, row, column } of nested) {
    const index = made.blocks.length;
    addTable(inner, facts, made);
    const child = made.blocks[index];
    if (child?.kind === "table") child.within = { block, row, column };
  }
}

function addNotes(fact: ParagraphFact | undefined, made: Assembled): void {
  for (const note of fact?.notes ?? []) made.notes.push({ ...note, block: made.blocks.length });
}

function factOf(paragraph: HtmlElement, facts: readonly ParagraphFact[]): ParagraphFact | undefined {
  for (const anchor of anchorsOf(paragraph)) {
    const index = /^p(\d+)$/.exec(anchor)?.[1];
    if (index !== undefined) return facts[Number(index)];
  }
  return undefined;
}

import type { Aside, Block, Note } from "../../../model/document.ts";
import { isContentsEntry } from "../../contents.ts";
import type { ParagraphFact } from "../body/story.ts";
import { gridOf } from "./grid.ts";
import { bookmarksOf, type MammothElement, printedText } from "./tree.ts";

export interface Assembled {
  blocks: Block[];
  asides: Aside[];
  notes: Note[];
}

/** Turns what mammoth read and the facts behind its bookmarks into blocks in document order. Contents entries become asides. */
export function assemble(elements: readonly MammothElement[], facts: readonly ParagraphFact[]): Assembled {
  const made: Assembled = { blocks: [], asides: [], notes: [] };
  for (const element of elements) {
    if (element.type === "table") addTable(element, facts, made);
    else if (element.type === "paragraph") addParagraph(element, facts, made);
  }
  return made;
}

function addParagraph(element: MammothElement, facts: readonly ParagraphFact[], made: Assembled): void {
  const text = printedText(element);
  const fact = factOf(element, facts);
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
function addTable(element: MammothElement, facts: readonly ParagraphFact[], made: Assembled): void {
  const { table, nested, paragraphs } = gridOf(element);
  if (table.rows === 0 || table.columns === 0) return;
  const block = made.blocks.length;
  for (const paragraph of paragraphs) addNotes(factOf(paragraph, facts), made);
  made.blocks.push(table);
  for (const { element: inner, row, column } of nested) {
    const index = made.blocks.length;
    addTable(inner, facts, made);
    const child = made.blocks[index];
    if (child?.kind === "table") child.within = { block, row, column };
  }
}

function addNotes(fact: ParagraphFact | undefined, made: Assembled): void {
  for (const note of fact?.notes ?? []) made.notes.push({ ...note, block: made.blocks.length });
}

function factOf(paragraph: MammothElement, facts: readonly ParagraphFact[]): ParagraphFact | undefined {
  for (const bookmark of bookmarksOf(paragraph)) {
    const index = /^p(\d+)$/.exec(bookmark)?.[1];
    if (index !== undefined) return facts[Number(index)];
  }
  return undefined;
}

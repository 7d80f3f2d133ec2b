import type { Block, Document, Note } from "../../model/document.ts";
import { Refusal } from "../../model/refusal.ts";
import { readBlocks } from "./body/blocks.ts";
import type { Draft } from "./body/story.ts";
import { asideXml, divideAsides } from "./mammoth/asides.ts";
import { convert } from "./mammoth/convert.ts";
import { openPackage, producerOf } from "./package/package.ts";
import { child } from "./package/xml.ts";
import { readAsides } from "./parts/asides.ts";
import { mainPart, storyOf } from "./parts/main-part.ts";

/**
 * Reads a Word file (.docx, .docm; transitional or strict). A pre-pass over its XML rewrites what mammoth loses (deleted and hidden text,
 * fields, numbering, content controls, skipped grid columns, text boxes) as plain WordprocessingML, with a bookmark before each paragraph of
 * which more is known. mammoth reads that: runs into text, symbols into characters, merged cells into spans. Its document becomes blocks
 * with what the bookmarks lead to. Refuses `otherOffice`, `truncated`, `encrypted`, `tooLarge`, `hostile`, `noText`.
 */
export async function readDocx(bytes: Uint8Array, name: string, sha256: string): Promise<Document> {
  const pack = openPackage(bytes);
  const { root, relations } = mainPart(pack);
  const story = storyOf(pack, relations);
  const body = readBlocks(child(root, "w:body"), story, "body");
  const asides = readAsides(pack, relations, story);
  const { elements, messages } = await convert([...body, ...asides.map(asideXml)]);
  const made = divideAsides(elements, asides, story.facts);
  if (!made.blocks.some(hasText)) throw new Refusal(story.notes.some(isWebPage) ? "html" : "noText");
  const producer = producerOf(pack);
  return {
    name,
    format: "docx",
    sha256,
    ...(producer === undefined ? {} : { producer }),
    blocks: made.blocks,
    asides: made.asides,
    notes: collapsed([...story.notes, ...made.notes, ...messageNotes(messages)]),
  };
}

/** Some systems export to Word by wrapping a web page whole, for Word to convert when it opens the file. */
function isWebPage(note: Draft): boolean {
  return note.code === "embeddedObject" && note.data.program === "altChunk";
}

function hasText(block: Block): boolean {
  return block.kind === "paragraph" || block.cells.some((cell) => cell.text.trim() !== "");
}

/** Notes that say the same, such as one for each picture, are said once, at the first place. */
function collapsed(notes: Note[]): Note[] {
  const said = new Set<string>();
  return notes.filter(({ code, data }) => {
    const key = JSON.stringify([code, data]);
    return code === "fieldResidue" || (!said.has(key) && said.add(key));
  });
}

/** What mammoth says of a character in a symbol font for which it knows no other. */
const SYMBOL = /^A w:sym element .* char (\S+) in font (.+)$/;

function messageNotes(messages: string[]): Note[] {
  return messages.map((message) => {
    const [, character, font] = SYMBOL.exec(message) ?? [];
    if (character === undefined || font === undefined)
      return { code: "mammoth", severity: "warning", data: { message } };
    return { code: "unknownSymbol", severity: "warning", data: { character, font } };
  });
}

import { type Aside, type Block, type Document, type Note, Refusal } from "../../model/document.ts";
import { type AsideSource, readAsides } from "./asides.ts";
import { type Assembled, assemble } from "./assemble.ts";
import { readBlocks } from "./blocks.ts";
import { convert } from "./convert.ts";
import { gridOf } from "./grid.ts";
import { anchorsOf, type HtmlElement, parseHtml, printedText } from "./html.ts";
import { createLabeller } from "./labels.ts";
import { readNumbering } from "./numbering.ts";
import { openPackage, type Package, producerOf, type Relation, relationsOf } from "./package.ts";
import { createStory, type Draft, type ParagraphFact, type Story } from "./story.ts";
import { readStyles } from "./styles.ts";
import { child, type XmlElement } from "./xml.ts";

/**
 * Reads a Word file (.docx, .docm; transitional or strict). A pre-pass over its XML repairs what mammoth loses, mammoth makes HTML
 * of it, and that becomes blocks. Refuses `otherOffice`, `truncated`, `encrypted`, `tooLarge`, `hostile`, `noText`.
 */
export async function readDocx(bytes: Uint8Array, name: string, sha256: string): Promise<Document> {
  const pack = openPackage(bytes);
  const { root, relations } = mainPart(pack);
  const story = storyOf(pack, relations);
  const body = readBlocks(child(root, "w:body") ?? emptyBody(), story, "body");
  const asides = readAsides(pack, relations, story);
  const { html, messages } = await convert([...body, ...asides.map(asideXml)]);
  const made = divide(html.flatMap(parseHtml), asides, story.facts);
  if (!made.blocks.some(hasText)) throw new Refusal(story.notes.some(isWebPage) ? "html" : "noText");
  const producer = producerOf(pack);
  return {
    name,
    format: "docx",
    sha256,
    ...(producer === undefined ? {} : { producer }),
    blocks: made.blocks,
    asides: made.asides,
    notes: [...story.notes, ...made.notes, ...messages.map(messageNote)],
  };
}

function mainPart(pack: Package): { root: XmlElement; relations: Relation[] } {
  const related = relationsOf(pack, "").find((relation) => relation.type === "officeDocument")?.target;
  const main = [related, "word/document.xml"].find((part) => part !== undefined && pack.names.includes(part)) ?? "";
  const root = pack.part(main);
  if (root?.name === "w:document") return { root, relations: relationsOf(pack, main) };
  const kind = KINDS.find(([part]) => pack.names.some((name) => name.startsWith(part)))?.[1];
  throw new Refusal("otherOffice", { kind: kind ?? "zip" });
}

/** Folders and parts that tell the other users of zip apart. */
const KINDS = [
  ["xl/", "xlsx"],
  ["ppt/", "pptx"],
  ["OFD.xml", "ofd"],
  ["content.xml", "odf"],
] as const;

function emptyBody() {
  return { name: "w:body", attributes: {}, children: [] };
}

function storyOf(pack: Package, relations: Relation[]): Story {
  const related = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const part = (type: string) => pack.part(related(type) ?? `word/${type}.xml`);
  const styles = readStyles(part("styles"));
  return createStory(styles, createLabeller(readNumbering(part("numbering"), styles)), [], []);
}

function asideXml(aside: AsideSource, index: number): string {
  return `<w:p><w:bookmarkStart w:name="aside${index}"/></w:p>${aside.xml}`;
}

/** The body ends where the anchor of the first aside stands; each aside reaches to the next. */
function divide(nodes: HtmlElement[], sources: AsideSource[], facts: ParagraphFact[]): Assembled {
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

/** Some systems export to Word by wrapping a web page whole, for Word to convert when it opens the file. */
function isWebPage(note: Draft): boolean {
  return note.code === "embeddedObject" && note.data.program === "altChunk";
}

function hasText(block: Block): boolean {
  return block.kind === "paragraph" || block.cells.some((cell) => cell.text.trim() !== "");
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

function messageNote(message: string): Note {
  return { code: "mammoth", severity: "warning", data: { message } };
}

import { child, descendants, elements, toggle, val, wholeNumber, type XmlElement } from "../package/xml.ts";
import { hasDotLeader, type Style } from "../parts/styles.ts";
import { createLine, type InlineLine, readInline } from "./inline.ts";
import { chosenBranch } from "./pictures.ts";
import { promptNote } from "./prompts.ts";
import { textRun } from "./runs.ts";
import { excerpt, type ParagraphFact, type Story } from "./story.ts";
import { readTable } from "./tables.ts";

/** Where blocks stand: labels become part of a cell's text, since cells have no label of their own. */
export type Context = "body" | "cell";

/**
 * The pre-pass: rewrites block content into plain WordprocessingML that mammoth reads without loss, a piece for each child. Each
 * paragraph of interest gets a bookmark `pN` that leads to `story.facts[N]`.
 */
export function readBlocks(parent: XmlElement | undefined, story: Story, context: Context): string[] {
  const pieces = elements(parent).map((element) => readBlock(element, story, context));
  return [...pieces, flushCarried(story)];
}

function readBlock(element: XmlElement, story: Story, context: Context): string {
  switch (element.name) {
    case "w:p":
      return readParagraph(element, story, context);
    case "w:tbl":
      return flushCarried(story) + readGrid(element, story, context);
    case "w:sdt":
      return readBlockControl(element, story, context);
    case "w:ins":
    case "w:moveTo":
    case "w:customXml":
    case "w:smartTag":
    case "w:sdtContent":
    case "w:txbxContent":
      return readEach(element, story, context);
    case "mc:AlternateContent":
      return readEach(chosenBranch(element), story, context);
    case "w:altChunk":
      story.notes.push({ code: "embeddedObject", severity: "warning", data: { program: "altChunk" } });
      return "";
    default:
      return readStray(element, story, context);
  }
}

/** XML of a table in the body that mammoth is given at once; a table in a cell cannot be parted. */
const TABLE_PART_CHARACTERS = 200_000;

function readGrid(table: XmlElement, story: Story, context: Context): string {
  const limit = context === "body" ? TABLE_PART_CHARACTERS : Number.POSITIVE_INFINITY;
  return readTable(table, limit, story, (cell) => readBlocks(cell, story, "cell").join(""));
}

function readEach(parent: XmlElement, story: Story, context: Context): string {
  let xml = "";
  for (const element of elements(parent)) xml += readBlock(element, story, context);
  return xml;
}

/** Runs and fields that stand between paragraphs print as if they had one of their own. */
function readStray(element: XmlElement, story: Story, context: Context): string {
  if (!["w:r", "w:hyperlink", "w:fldSimple", "m:oMath", "m:oMathPara"].includes(element.name)) return "";
  return readParagraph({ name: "w:p", attributes: {}, children: [element] }, story, context);
}

function readBlockControl(control: XmlElement, story: Story, context: Context): string {
  const properties = child(control, "w:sdtPr");
  const content = child(control, "w:sdtContent");
  const prompt = promptNote(control);
  if (prompt !== undefined) story.notes.push(prompt);
  if (content === undefined || prompt !== undefined) return "";
  const outer = story.contents;
  story.contents ||= isContentsControl(properties);
  const xml = readEach(content, story, context);
  story.contents = outer;
  return xml;
}

function isContentsControl(properties: XmlElement | undefined): boolean {
  if (properties === undefined) return false;
  return [...descendants(properties, "w:docPartGallery")].some(
    (gallery) => gallery.attributes["w:val"] === "Table of Contents",
  );
}

function readParagraph(paragraph: XmlElement, story: Story, context: Context): string {
  const properties = child(paragraph, "w:pPr");
  const style = story.styles.paragraph(val(properties, "w:pStyle"));
  const line = createLine(style);
  readInline(paragraph, line, story);
  noteHidden(line);
  return finishParagraph(properties, line, story, context) + readLifted(line.lifted, story, context);
}

function finishParagraph(properties: XmlElement | undefined, line: InlineLine, story: Story, context: Context): string {
  const runs = story.carried + line.runs;
  story.carried = "";
  if (isMarkGone(properties, line)) {
    story.carried = runs;
    story.notes.push(...line.fact.notes);
    return "";
  }
  describe(line.fact, properties, line.style, story);
  return paragraphXml(runs, line.fact, story, context);
}

/** Text boxes and tables that hang on a paragraph are stories of their own: fields and joined paragraphs do not reach into them. */
function readLifted(lifted: XmlElement[], story: Story, context: Context): string {
  return lifted
    .map((element) => {
      const inner: Story = { ...story, fields: [], carried: "" };
      return readBlock(element, inner, context) + flushCarried(inner);
    })
    .join("");
}

function noteHidden(line: InlineLine): void {
  const text = excerpt(line.hidden);
  if (text !== "") line.fact.notes.push({ code: "hiddenText", severity: "info", data: { text } });
}

/** A deleted, moved-away or hidden mark joins its paragraph to the next one; a wholly hidden paragraph vanishes with it. */
function isMarkGone(properties: XmlElement | undefined, line: InlineLine): boolean {
  const mark = child(properties, "w:rPr");
  if (child(mark, "w:del") !== undefined || child(mark, "w:moveFrom") !== undefined) return true;
  if (toggle(mark, "w:vanish") ?? line.style.hidden) return line.runs === "" || toggle(mark, "w:specVanish") === true;
  return false;
}

function describe(fact: ParagraphFact, properties: XmlElement | undefined, style: Style, story: Story): void {
  const label = story.labeller.next(properties, style);
  if (label.trim() !== "") fact.label = label;
  const level = wholeNumber(properties, "w:outlineLvl") ?? style.outline;
  if (level !== undefined && level >= 0 && level < 9) fact.level = level;
  if (story.contents || /^(toc ?\d|toc heading|目录 ?\d|toc ?标题)$/i.test(style.name)) fact.contents = true;
  if (style.dotLeader || hasDotLeader(properties)) fact.pageReference = true;
}

function paragraphXml(runs: string, fact: ParagraphFact, story: Story, context: Context): string {
  const { notes, label, ...marks } = fact;
  const printed = context === "cell" && label !== undefined ? labelRun(label) + runs : runs;
  const plain = notes.length === 0 && Object.keys(marks).length === 0 && (label === undefined || context === "cell");
  if (plain) return printed === "" ? "" : `<w:p><w:r>${printed}</w:r></w:p>`;
  story.facts.push(fact);
  return `<w:p><w:bookmarkStart w:name="p${story.facts.length - 1}"/><w:r>${printed}</w:r></w:p>`;
}

/** A full-width mark brings its own distance; after others Word leaves a gap. */
function labelRun(label: string): string {
  const gap = /[、）．。]$/.test(label) ? "" : " ";
  return textRun(`${label}${gap}`);
}

/** What a deleted mark left over with no paragraph after it stands alone. */
function flushCarried(story: Story): string {
  if (story.carried === "") return "";
  const xml = `<w:p><w:r>${story.carried}</w:r></w:p>`;
  story.carried = "";
  return xml;
}

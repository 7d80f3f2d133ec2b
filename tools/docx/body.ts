import type { Block, List, Paragraph, Run, Sample } from "../sample/blocks.ts";
import { changeMark, type Ids, ids, longField, runsXml } from "./run.ts";
import { styleIndent } from "./styles.ts";
import { tableXml } from "./table.ts";
import { textboxXml } from "./textbox.ts";
import { element, valued } from "./xml.ts";

/** A4 with the type area of GB/T 9704 in portrait; sizes in twips. */
const PORTRAIT = { width: 11906, height: 16838, margins: { top: 2098, right: 1474, bottom: 1984, left: 1588 } };
const LANDSCAPE = { width: 16838, height: 11906, margins: { top: 1588, right: 1134, bottom: 1474, left: 1134 } };

interface Printing {
  lists: List[];
  numbers: Ids;
  width: number;
}

function textWidth(landscape: boolean): number {
  const page = landscape ? LANDSCAPE : PORTRAIT;
  return page.width - page.margins.left - page.margins.right;
}

function sectionXml(landscape: boolean): string {
  const { width, height, margins } = landscape ? LANDSCAPE : PORTRAIT;
  const size = { "w:w": width, "w:h": height, "w:orient": landscape ? "landscape" : undefined };
  const edges = Object.fromEntries(Object.entries(margins).map(([side, value]) => [`w:${side}`, value]));
  return element(
    "w:sectPr",
    {},
    element("w:headerReference", { "w:type": "default", "r:id": "rIdHeader" }) +
      element("w:footerReference", { "w:type": "default", "r:id": "rIdFooter" }) +
      element("w:pgSz", size) +
      element("w:pgMar", { ...edges, "w:header": 851, "w:footer": 992, "w:gutter": 0 }),
  );
}

/** A paragraph mark deleted with all its text: accepting the change takes the whole paragraph away. */
function gone(runs: Run[]): boolean {
  return runs.length > 0 && runs.every((run) => run.kind === "text" && run.change === "deleted");
}

function paragraphXml(paragraph: Paragraph, printing: Printing, before = "", after = ""): string {
  const { style, list, runs } = paragraph;
  const number = list ? printing.lists.findIndex((known) => known.id === list.id) + 1 : 0;
  if (list && number === 0) throw new Error(`unknown list ${list.id}`);
  const numbering = list ? element("w:numPr", {}, valued("w:ilvl", list.level) + valued("w:numId", number)) : "";
  const mark = gone(runs) ? element("w:rPr", {}, element("w:del", changeMark(printing.numbers.next()))) : "";
  const properties =
    (style === "p" ? "" : valued("w:pStyle", style)) + numbering + (list ? styleIndent(style) : "") + mark;
  const content = before + runsXml(runs, printing.numbers) + after;
  return element("w:p", {}, (properties ? element("w:pPr", {}, properties) : "") + content);
}

function controlXml(properties: string, content: string, numbers: Ids): string {
  const all = element("w:sdtPr", {}, valued("w:id", numbers.next()) + properties);
  return element("w:sdt", {}, all + element("w:sdtContent", {}, content));
}

/** A table of contents as Word keeps it: a content control round one long field. */
function contentsXml(entries: Paragraph[], printing: Printing): string {
  const { open, close } = longField(' TOC \\o "1-3" \\h \\z \\u ');
  const last = entries.length - 1;
  const lines = entries.map((entry, index) =>
    paragraphXml(entry, printing, index === 0 ? open : "", index === last ? close : ""),
  );
  const gallery = element(
    "w:docPartObj",
    {},
    valued("w:docPartGallery", "Table of Contents") + element("w:docPartUnique"),
  );
  return controlXml(gallery, lines.join(""), printing.numbers);
}

function blockXml(block: Block, printing: Printing): string {
  switch (block.kind) {
    case "paragraph":
      return paragraphXml(block, printing);
    case "table":
      return tableXml(block, printing.width, printing.numbers);
    case "textbox":
      return textboxXml(blocksXml(block.blocks, printing), printing.numbers);
    case "control":
      return controlXml("", blocksXml(block.blocks, printing), printing.numbers);
    case "contents":
      return contentsXml(block.entries, printing);
    case "section":
      throw new Error("a section cannot begin inside a group");
  }
}

function blocksXml(blocks: Block[], printing: Printing): string {
  return blocks.map((block) => blockXml(block, printing)).join("");
}

/** The body: each section ends with a paragraph that carries its page size, the last with the closing `sectPr`. */
export function bodyXml(sample: Sample): string {
  const numbers = ids();
  let landscape = false;
  let xml = "";
  for (const block of sample.blocks) {
    if (block.kind === "section") {
      if (xml) xml += element("w:p", {}, element("w:pPr", {}, valued("w:pStyle", "note") + sectionXml(landscape)));
      landscape = block.landscape;
    } else xml += blockXml(block, { lists: sample.lists, numbers, width: textWidth(landscape) });
  }
  return element("w:body", {}, xml + sectionXml(landscape));
}

import type { List } from "../sample/blocks.ts";
import { element, valued } from "./xml.ts";

/** Sizes in half-points, indents in hundredths of a character, spacing in twips. */
interface Look {
  name: string;
  font: string;
  size: number;
  bold?: boolean;
  align?: "center" | "right" | "both";
  indent?: number;
  line?: number;
  outline?: number;
  /** Tab stops in twips. */
  tabs?: { at: number; kind: "center" | "right"; leader?: "dot" }[];
}

/** The width of the text on a portrait page, in twips. */
const MEASURE = 8844;
const ENTRY = [{ at: MEASURE, kind: "right", leader: "dot" }] as const;

const LATIN = "Times New Roman";
const TEXT = "仿宋_GB2312";
const TITLE = "方正小标宋简体";
const HEI = "黑体";
const KAI = "楷体_GB2312";
const SONG = "宋体";

/** The styles samples may use, by their mark in the notation; GB/T 9704 faces and sizes where it has one. */
export const STYLES: Record<string, Look> = {
  p: { name: "Normal", font: TEXT, size: 32, align: "both", indent: 200, line: 560 },
  n: { name: "Body Flush", font: TEXT, size: 32, align: "both", line: 560 },
  title: { name: "Title", font: TITLE, size: 44, align: "center", line: 700 },
  cover: { name: "Cover", font: TITLE, size: 52, align: "center", line: 900 },
  part: { name: "Part", font: HEI, size: 36, align: "center", line: 640, outline: 0 },
  h1: { name: "heading 1", font: HEI, size: 32, indent: 200, line: 560, outline: 0 },
  h2: { name: "heading 2", font: KAI, size: 32, indent: 200, line: 560, outline: 1 },
  h3: { name: "heading 3", font: TEXT, size: 32, bold: true, indent: 200, line: 560, outline: 2 },
  cap: { name: "caption", font: HEI, size: 28, align: "center", line: 480 },
  left: {
    name: "Table Head Left",
    font: SONG,
    size: 21,
    line: 320,
    tabs: [
      { at: MEASURE / 2, kind: "center" },
      { at: MEASURE, kind: "right" },
    ],
  },
  right: { name: "Table Head Right", font: SONG, size: 21, align: "right", line: 320 },
  note: { name: "Table Note", font: SONG, size: 18, line: 280 },
  toc: { name: "TOC Heading", font: HEI, size: 36, align: "center", line: 700 },
  toc1: { name: "toc 1", font: TEXT, size: 28, line: 480, tabs: [...ENTRY] },
  toc2: { name: "toc 2", font: TEXT, size: 28, indent: 200, line: 480, tabs: [...ENTRY] },
  header: { name: "header", font: SONG, size: 18, align: "center" },
  footer: { name: "footer", font: SONG, size: 21, align: "center" },
};

/** Table text comes in few sizes (points); each has its own style. */
export const CELL_SIZES = [7.5, 8, 9, 10.5, 12];

/**
 * The style of table text of a size.
 *
 * @throws Error for a size that has no style.
 */
export function cellStyle(size: number): string {
  if (!CELL_SIZES.includes(size)) throw new Error(`no table text of ${size} points`);
  return `cell${size * 2}`;
}

function fonts(face: string): string {
  return element("w:rFonts", { "w:ascii": LATIN, "w:eastAsia": face, "w:hAnsi": LATIN, "w:cs": LATIN });
}

function linked(lists: List[], style: string): string {
  const index = lists.findIndex((list) => list.styles.includes(style));
  if (index < 0) return "";
  const level = lists[index]?.styles.indexOf(style) ?? 0;
  return element("w:numPr", {}, valued("w:ilvl", level) + valued("w:numId", index + 1));
}

function indentXml(look: Look): string {
  if (!look.indent) return "";
  return element("w:ind", { "w:firstLineChars": look.indent, "w:firstLine": (look.indent / 100) * look.size * 10 });
}

/** The first-line indent of a style, to be set on numbered paragraphs as well: a list level would take it away. */
export function styleIndent(style: string): string {
  const look = STYLES[style];
  if (!look) throw new Error(`unknown style ${style}`);
  return indentXml(look);
}

function paragraphLook(look: Look, numbering: string): string {
  const stops = look.tabs?.map(({ at, kind, leader }) =>
    element("w:tab", { "w:val": kind, "w:leader": leader, "w:pos": at }),
  );
  return element(
    "w:pPr",
    {},
    (look.outline === undefined ? "" : element("w:keepNext")) +
      numbering +
      (stops ? element("w:tabs", {}, stops.join("")) : "") +
      (look.line ? element("w:spacing", { "w:line": look.line, "w:lineRule": "exact" }) : "") +
      (look.indent
        ? element("w:ind", { "w:firstLineChars": look.indent, "w:firstLine": (look.indent / 100) * look.size * 10 })
        : "") +
      (look.align ? valued("w:jc", look.align) : "") +
      (look.outline === undefined ? "" : valued("w:outlineLvl", look.outline)),
  );
}

function style(id: string, look: Look, numbering: string): string {
  const run =
    fonts(look.font) + (look.bold ? element("w:b") : "") + valued("w:sz", look.size) + valued("w:szCs", look.size);
  return element(
    "w:style",
    { "w:type": "paragraph", "w:default": id === "p" ? 1 : undefined, "w:styleId": id },
    valued("w:name", look.name) + element("w:qFormat") + paragraphLook(look, numbering) + element("w:rPr", {}, run),
  );
}

export function stylesXml(lists: List[], namespaces: Record<string, string>): string {
  const cells = CELL_SIZES.map(
    (size) => [cellStyle(size), { name: `Cell ${size}`, font: SONG, size: size * 2 }] as const,
  );
  const all = [...Object.entries(STYLES), ...cells].map(([id, look]) => style(id, look, linked(lists, id)));
  const language = element("w:lang", { "w:val": "en-US", "w:eastAsia": "zh-CN" });
  const defaults = element(
    "w:docDefaults",
    {},
    element("w:rPrDefault", {}, element("w:rPr", {}, fonts(TEXT) + language)),
  );
  return element("w:styles", namespaces, defaults + all.join(""));
}

import { strToU8, zipSync } from "fflate";
import { escapeMarkup } from "../../src/text/markup.ts";
import type { Sample } from "../sample/blocks.ts";
import { inline } from "../sample/inline.ts";
import { bodyXml } from "./body.ts";
import { numberingXml } from "./numbering.ts";
import { ids, runsXml } from "./run.ts";
import { stylesXml } from "./styles.ts";
import { element, valued } from "./xml.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const MICROSOFT = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

const NAMESPACES = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:r": `${OFFICE}/relationships`,
  "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:wps": MICROSOFT,
  "xmlns:v": "urn:schemas-microsoft-com:vml",
};

const PARTS = ["document", "styles", "numbering", "header", "footer"];

/** How the document refers to another part: rIdHeader. */
function relationshipId(part: string): string {
  return `rId${part.charAt(0).toUpperCase()}${part.slice(1)}`;
}

function contentTypes(): string {
  const defaults =
    element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }) +
    element("Default", { Extension: "xml", ContentType: "application/xml" });
  const overrides = PARTS.map((part) =>
    element("Override", {
      PartName: `/word/${part}.xml`,
      ContentType: `${WORD}.${part === "document" ? "document.main" : part}+xml`,
    }),
  );
  const core = element("Override", {
    PartName: "/docProps/core.xml",
    ContentType: "application/vnd.openxmlformats-package.core-properties+xml",
  });
  return element("Types", { xmlns: `${PACKAGE}/content-types` }, defaults + overrides.join("") + core);
}

type Relationship = [id: string, type: string, target: string];

function partRelationship(part: string): Relationship {
  return [relationshipId(part), `${OFFICE}/relationships/${part}`, `${part}.xml`];
}

function relationships(list: Relationship[]): string {
  const items = list.map(([Id, Type, Target]) => element("Relationship", { Id, Type, Target }));
  return element("Relationships", { xmlns: `${PACKAGE}/relationships` }, items.join(""));
}

function margin(name: "header" | "footer", source: string): string {
  const paragraph = element("w:p", {}, element("w:pPr", {}, valued("w:pStyle", name)) + runsXml(inline(source), ids()));
  return element(name === "header" ? "w:hdr" : "w:ftr", NAMESPACES, paragraph);
}

function coreProperties(title: string): string {
  const namespaces = {
    "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  };
  return element("cp:coreProperties", namespaces, `<dc:title>${escapeMarkup(title)}</dc:title>`);
}

/**
 * A sample as the bytes of a Word file. The same sample gives the same bytes on every machine: times in the archive are fixed
 * (fflate writes local time, so the date is made in local time as well).
 */
export function docx(sample: Sample): Uint8Array {
  const files: Record<string, string> = {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relationships([
      ["rIdDocument", `${OFFICE}/relationships/officeDocument`, "word/document.xml"],
      ["rIdCore", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": coreProperties(sample.title),
    "word/_rels/document.xml.rels": relationships(PARTS.slice(1).map(partRelationship)),
    "word/document.xml": element("w:document", NAMESPACES, bodyXml(sample)),
    "word/styles.xml": stylesXml(sample.lists, NAMESPACES),
    "word/numbering.xml": numberingXml(sample.lists, NAMESPACES),
    "word/header.xml": margin("header", sample.header ?? ""),
    "word/footer.xml": margin("footer", sample.footer ?? ""),
  };
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const entries = Object.entries(files).map(([name, xml]) => [name, strToU8(declaration + xml)]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1), os: 3 });
}

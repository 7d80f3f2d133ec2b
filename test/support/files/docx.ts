import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Parts of a Word file besides its body, as XML inside their root elements. Keys are relation types. */
export interface DocxParts {
  styles?: string;
  numbering?: string;
  header?: string;
  footer?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  /** Whole files by name, replacing those made here. */
  files?: Record<string, string | Uint8Array>;
}

const ROOTS: Record<string, string> = {
  styles: "w:styles",
  numbering: "w:numbering",
  header: "w:hdr",
  footer: "w:ftr",
  footnotes: "w:footnotes",
  endnotes: "w:endnotes",
  comments: "w:comments",
};

const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(" ");

/** A Word file from raw XML: `docx(p("正文"), { numbering: … })`. */
export function docx(body: string, parts: DocxParts = {}): Uint8Array {
  const types = Object.keys(ROOTS).filter((type) => type in parts);
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"/>`,
    "_rels/.rels": relations([["officeDocument", "word/document.xml"]]),
    "word/document.xml": part("w:document", `<w:body>${body}</w:body>`),
    "word/_rels/document.xml.rels": relations(types.map((type) => [type, `${type}.xml`])),
  };
  for (const type of types) {
    files[`word/${type}.xml`] = part(ROOTS[type] ?? "", String(parts[type as keyof DocxParts]));
  }
  return zipped({ ...files, ...parts.files });
}

export function zipped(files: Record<string, string | Uint8Array>): Uint8Array {
  const entries = Object.entries(files).map(([name, data]) => [name, typeof data === "string" ? strToU8(data) : data]);
  return zipSync(Object.fromEntries(entries));
}

/** A whole part: declaration, root element with every namespace in use here, content. */
export function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${root} ${NAMESPACES}>${content}</${root}>`;
}

function relations(targets: [string, string][]): string {
  const list = targets.map(([type, target], i) => `<Relationship Id="r${i}" Type="${R}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

/** A paragraph with raw run content or plain text, and raw properties. */
export function p(content: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith("<") || content === "" ? content : r(content)}</w:p>`;
}

/** A run of plain text. */
export function r(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A complex field; without a result it prints nothing. */
export function field(instruction: string, result?: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = `<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>`;
  return `${mark("begin")}${code}${result === undefined ? "" : mark("separate") + result}${mark("end")}`;
}

/** A table of rows made by {@link tr}. */
export function tbl(...rows: string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
}

/** A row; a cell is its text, or an element made by {@link tc}. */
export function tr(cells: string[], properties = ""): string {
  const made = cells.map((cell) => (cell.startsWith("<") ? cell : tc(cell)));
  return `<w:tr><w:trPr>${properties}</w:trPr>${made.join("")}</w:tr>`;
}

/** A cell with raw block content or plain text, and raw properties such as a span. */
export function tc(content: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : p(content)}</w:tc>`;
}

/** Numbering properties of a paragraph. */
export function num(numId: number, ilvl = 0): string {
  return `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

/** One level of a list definition. */
export function lvl(ilvl: number, format: string, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}

/** A definition and a list that uses it, both with that id. */
export function list(id: number, ...levels: string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

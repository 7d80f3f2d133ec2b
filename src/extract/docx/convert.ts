import { strToU8, zipSync } from "fflate";
import mammoth from "mammoth";

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const WORDPROCESSING = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** What mammoth makes of a rewritten body: HTML, and the messages it gave. */
export interface Converted {
  html: string;
  messages: string[];
}

/** Turns block content in plain WordprocessingML into HTML: paragraphs, anchors, and tables with their spans. */
export async function convert(body: string): Promise<Converted> {
  const document = `<w:document xmlns:w="${WORDPROCESSING}"><w:body>${body}</w:body></w:document>`;
  const zip = zipSync(
    { "[Content_Types].xml": strToU8(CONTENT_TYPES), "word/document.xml": strToU8(document) },
    { level: 0 },
  );
  const input = { arrayBuffer: zip.buffer as ArrayBuffer, buffer: zip as Uint8Array & Buffer };
  const result = await mammoth.convertToHtml(input, {
    includeDefaultStyleMap: false,
    includeEmbeddedStyleMap: false,
  });
  return { html: result.value, messages: result.messages.map((message) => message.message) };
}

import { strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import { MORE } from "../body/tables.ts";

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const WORDPROCESSING = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** XML handed to mammoth at once. Its memory grows with what it is given, about a hundredfold. */
const CHUNK = 200_000;

/** What mammoth makes of a rewritten body: HTML, and the messages it gave. */
export interface Converted {
  html: string[];
  messages: string[];
}

/** Turns pieces of block content in plain WordprocessingML into HTML: paragraphs, anchors, and tables with their spans. */
export async function convert(pieces: readonly string[]): Promise<Converted> {
  const converted: Converted = { html: [], messages: [] };
  for (const chunk of chunks(pieces)) {
    const result = await mammoth.convertToHtml(packed(chunk), {
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
    });
    converted.html.push(result.value);
    converted.messages.push(...result.messages.map((message) => message.message));
  }
  return converted;
}

function* chunks(pieces: readonly string[]): Generator<string> {
  let chunk = "";
  for (const piece of pieces.flatMap(splitTables)) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

/** A long table goes to mammoth part by part. */
function splitTables(piece: string): string[] {
  return piece.split(MORE).map((part, i) => (i === 0 ? part : MORE + part));
}

/** The smallest package that mammoth opens; `buffer` is for Node, `arrayBuffer` for browsers. */
function packed(body: string) {
  const document = `<w:document xmlns:w="${WORDPROCESSING}"><w:body>${body}</w:body></w:document>`;
  const zip = zipSync(
    { "[Content_Types].xml": strToU8(CONTENT_TYPES), "word/document.xml": strToU8(document) },
    { level: 0 },
  );
  return { arrayBuffer: zip.buffer as ArrayBuffer, buffer: zip as Uint8Array & Buffer };
}

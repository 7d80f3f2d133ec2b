import { strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import { NEXT_PART, NEXT_PART_XML } from "../body/tables.ts";
import { joinTables, type MammothElement } from "./tree.ts";

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const WORDPROCESSING = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Characters of XML handed to mammoth at once. Its memory grows with what it is given, about a hundredfold. */
const CHUNK_CHARACTERS = 200_000;

/** What mammoth reads in a rewritten body, and the messages it gave. */
export interface Converted {
  elements: MammothElement[];
  messages: string[];
}

/**
 * Lets mammoth read pieces of block content in plain WordprocessingML. Its document is taken as it is, before mammoth writes HTML of it: that
 * would only have to be parsed again.
 */
export async function convert(pieces: readonly string[]): Promise<Converted> {
  const elements: MammothElement[] = [];
  const messages: string[] = [];
  for (const chunk of chunks(pieces)) {
    const result = await mammoth.convertToHtml(packed(chunk), {
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (document: MammothElement) => {
        elements.push(...(document.children ?? []));
        return { ...document, children: [] };
      },
    });
    messages.push(...result.messages.map((message) => message.message));
  }
  return { elements: joinTables(elements, NEXT_PART), messages };
}

function* chunks(pieces: readonly string[]): Generator<string> {
  let chunk = "";
  for (const piece of pieces.flatMap(splitTables)) {
    chunk += piece;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

/** A long table goes to mammoth part by part. */
function splitTables(piece: string): string[] {
  return piece.split(NEXT_PART_XML).map((part, i) => (i === 0 ? part : NEXT_PART_XML + part));
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

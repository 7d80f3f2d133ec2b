import { type Block, type Document, Refusal } from "../../model/document.ts";
import { decodeText } from "./decode.ts";

/** Reads a plain-text dump of a filing. Refuses `unknownFormat` for bytes that are no text, `noText` for blanks only. */
export async function readDump(bytes: Uint8Array, name: string, sha256: string): Promise<Document> {
  const text = decodeText(bytes);
  const blocks: Block[] = text
    .split(/\r\n|[\r\n\f]/)
    .filter((line) => line.trim() !== "")
    .map((line) => ({ kind: "paragraph", text: line }));
  if (blocks.length === 0) throw new Refusal("noText");
  return { name, format: "text", sha256, blocks, asides: [], notes: [] };
}

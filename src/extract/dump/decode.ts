import { Refusal } from "../../model/refusal.ts";

/** UTF-8, UTF-16 with a byte order mark, or GB18030, in that order: the encodings that Chinese text files come in. */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes, encodingOf(bytes));
  if (text === undefined || isJunk(text)) throw new Refusal("unknownFormat");
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return decoded(bytes, "utf-8") === undefined ? "gb18030" : "utf-8";
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text has no control characters to speak of, nor characters that no font has. */
function isJunk(text: string): boolean {
  const odd = text.match(/[^\P{Cc}\t\n\v\f\r]|[\p{Co}\ufffd]/gu)?.length ?? 0;
  return odd > text.length / 100;
}

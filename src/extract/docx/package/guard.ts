import { Refusal } from "../../../model/refusal.ts";

/** Real filings stay below 60 levels (tables in cells in content controls); deeper files are made to exhaust a stack. */
const MAX_DEPTH = 200;
/** Elements of one part: several times the largest real filing. */
const MAX_ELEMENTS = 1_000_000;
/** Paragraphs and cells of one part: what mammoth takes long over. */
const MAX_PIECES = 120_000;

const OPEN = 0x3c;
const CLOSE = 0x3e;
const SLASH = 0x2f;
const DOUBLE = 0x22;
const SINGLE = 0x27;

/**
 * Looks over the tags of an XML part before any tree is built of it. Refuses `hostile` for a document type declaration and for absurd
 * nesting, `tooLarge` for more elements than memory should be given to.
 */
export function guardXml(text: string, part: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Refusal("hostile", { part, reason: "dtd" });
  let depth = 0;
  let count = 0;
  let pieces = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next === SLASH) depth--;
    else if (next !== 0x21 && next !== 0x3f) {
      if (isPiece(text, at)) pieces++;
      at = tagEnd(text, at);
      if (++count > MAX_ELEMENTS || pieces > MAX_PIECES) throw new Refusal("tooLarge", { part });
      if (text.charCodeAt(at - 1) !== SLASH) depth++;
      if (depth > MAX_DEPTH) throw new Refusal("hostile", { part, reason: "nesting" });
    }
  }
}

function isPiece(text: string, at: number): boolean {
  const name = text.startsWith("w:p", at + 1) ? 4 : text.startsWith("w:tc", at + 1) ? 5 : 0;
  return name > 0 && " >/\r\n\t".includes(text.charAt(at + name));
}

/** Index of the ">" that ends the tag at `start`; quoted values may hold one too. */
function tagEnd(text: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === DOUBLE || code === SINGLE) quote = code;
    else if (code === CLOSE || code === OPEN) return at;
  }
  return text.length;
}

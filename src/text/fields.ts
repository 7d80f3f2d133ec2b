/** Word left-overs that text extractors print: `[bookmark: _Toc1]`, `{ TC 标题 \f C \l 1 }`, `{ PAGEREF … }`. */
const LEFT_OVERS = /\[bookmark:[^\]]*\]|\{\s*(?:TC|XE|TOC|PAGEREF|HYPERLINK|REF|SEQ)\b[^}]*\}/g;

/** Blanks out bookmarks and field codes left in a text. Length-preserving, so that places stay true. */
export function blankFieldCodes(text: string): string {
  return text.replace(LEFT_OVERS, (code) => " ".repeat(code.length));
}

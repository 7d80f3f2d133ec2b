const TRUE_TYPE = 0x00010000;
const [TABLE_COUNT, FIRST_TABLE, TABLE_ENTRY] = [4, 12, 16];
const MAXIMUM_PROFILE = 0x6d617870; // maxp
const GLYPH_COUNT = 4;

/**
 * A stream as it was unpacked; of a TrueType font the outlines are forgotten: the number of its glyphs is set to one (OpenType specification, maxp). pdf.js mends the
 * outline of each glyph of a font, which only drawing needs; what a character says and how wide it is stands in the PDF and in other tables of the font.
 */
export function withoutOutlines(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < FIRST_TABLE || view.getUint32(0) !== TRUE_TYPE) return bytes;
  const tables = view.getUint16(TABLE_COUNT);
  for (
    let at = FIRST_TABLE;
    at < FIRST_TABLE + tables * TABLE_ENTRY && at + TABLE_ENTRY <= bytes.byteLength;
    at += TABLE_ENTRY
  ) {
    const profile = view.getUint32(at + 8);
    if (view.getUint32(at) !== MAXIMUM_PROFILE || profile + GLYPH_COUNT + 2 > bytes.byteLength) continue;
    view.setUint16(profile + GLYPH_COUNT, 1);
  }
  return bytes;
}

import { describe, expect, it } from "@jest/globals";
import { withoutOutlines } from "../../../src/extract/pdf/drawing/outlines.ts";

/** A font program with nothing but a table of its maximum profile. */
function font({ version = 0x00010000, glyphs = 20902, length = 34 } = {}): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  view.setUint32(0, version);
  view.setUint16(4, 1);
  view.setUint32(12, 0x6d617870); // maxp
  view.setUint32(20, 28);
  if (length >= 34) view.setUint16(32, glyphs);
  return new Uint8Array(view.buffer);
}

const glyphsOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset).getUint16(32);

describe("a stream without the outlines of a font", () => {
  it("leaves one glyph of a TrueType font, wherever its bytes begin", () => {
    expect(glyphsOf(withoutOutlines(font()))).toBe(1);
    const later = new Uint8Array(40);
    later.set(font(), 6);
    expect(glyphsOf(withoutOutlines(later.subarray(6)))).toBe(1);
  });

  it("leaves everything else as it is", () => {
    const others = [
      font({ version: 0x4f54544f }), // OpenType with other outlines
      font({ length: 30 }), // cut off within the table
      new TextEncoder().encode("BT /F1 12 Tf (maxp) Tj ET"),
      new Uint8Array(3),
    ];
    for (const bytes of others) expect(withoutOutlines(bytes.slice())).toEqual(bytes);
  });
});

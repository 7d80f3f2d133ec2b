import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compact, compactText } from "../../src/text/compact.ts";
import { fold } from "../../src/text/fold.ts";

describe("folding", () => {
  it("gives look-alikes, full-width forms and years in Chinese digits their plain form, and keeps the length", () => {
    expect(fold("⼾籍⻚，（１２．５％）　二○二四年")).toBe("户籍页,(12.5%) 2024年");
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => fold(text).length === text.length));
  });
});

describe("compact text", () => {
  it("is the same with and without the way back to its offsets", () => {
    const text = "“名 词　解释”\u200b：『三公』";
    expect(compactText(text)).toBe("名词解释:三公");
    fc.assert(fc.property(fc.string({ unit: "binary" }), (any) => compactText(any) === compact(any).text));
    const { text: kept, at } = compact(text);
    expect(at.map((index) => fold(text).charAt(index)).join("")).toBe(kept);
  });
});

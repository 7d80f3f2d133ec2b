import { describe, expect, it } from "@jest/globals";
import type { Document } from "../../src/model/document.ts";
import { documentJson } from "../../src/report/document-json.ts";
import { notate } from "../support/files/notation.ts";

function written(document: Document): string {
  return Buffer.concat([...documentJson(document)]).toString();
}

describe("a document as JSON in pieces", () => {
  it("is the JSON of the whole, whatever its texts", () => {
    const paragraph = { kind: "paragraph" as const, text: "null\n    null\n第二行" };
    const document = { ...notate("| 项目 | 金额 |\n| 合计 | 1.00 |"), producer: "a" };
    document.blocks.push(paragraph, paragraph);
    const whole = `${JSON.stringify(document, null, 2)}\n`;
    expect(written(document)).toBe(whole);
  });

  it("has as many pieces as it is long, and uses the document up", () => {
    const blocks = Array.from({ length: 40 }, () => ({ kind: "paragraph" as const, text: "预".repeat(100_000) }));
    const document: Document = { name: "a", format: "text", sha256: "0".repeat(64), blocks, asides: [], notes: [] };
    const whole = `${JSON.stringify(document, null, 2)}\n`;
    const pieces = [...documentJson(document)];
    expect(pieces.length).toBeGreaterThan(3);
    expect(Buffer.concat(pieces).toString()).toBe(whole);
    expect(document.blocks).toEqual([]);
  });

  it("without blocks is a document all the same", () => {
    const document: Document = { name: "a", format: "text", sha256: "0".repeat(64), blocks: [], asides: [], notes: [] };
    expect(written(document)).toBe(`${JSON.stringify(document, null, 2)}\n`);
  });
});

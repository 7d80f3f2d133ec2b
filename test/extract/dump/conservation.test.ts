import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readDump } from "../../../src/extract/dump/index.ts";
import { type Block, Document } from "../../../src/model/document.ts";
import { Refusal } from "../../../src/model/refusal.ts";

const PIECES = [
  "\t",
  "\n",
  "\n\n",
  "\n\n\n",
  "\n\t",
  "\t\t",
  "甲",
  "1",
  "12.50",
  " ",
  "一、职责",
  "……3",
  "合计",
  "- 1 -",
  "\f",
];

const printed = (text: string) => text.replace(/\s/g, "");

function textOf(block: Block): string {
  return block.kind === "table" ? block.cells.map((cell) => cell.text).join("") : block.text;
}

/** Grid places that two cells claim, or that lie outside of the grid. */
function clashes(block: Block): number {
  if (block.kind === "paragraph") return 0;
  const taken = new Set<string>();
  let count = 0;
  for (const { row, column, rowSpan, columnSpan } of block.cells) {
    for (let r = row; r < row + rowSpan; r++) {
      for (let c = column; c < column + columnSpan; c++) {
        if (taken.has(`${r}:${c}`) || r >= block.rows || c >= block.columns) count++;
        taken.add(`${r}:${c}`);
      }
    }
  }
  return count;
}

describe("any dump", () => {
  it("is read without losing or doubling a character, into grids without clashes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), async (pieces) => {
        const text = pieces.join("");
        const read = await readDump(new TextEncoder().encode(text), "t", "0".repeat(64)).catch((error) => error);
        if (read instanceof Refusal)
          return expect(printed(text).replace(/……3|-1-/g, "")).toMatch(/^(一、职责|甲|1|12\.50|合计)*$/);
        const document = Document.parse(read);
        const kept = [...document.blocks.map(textOf), ...document.asides.map((aside) => aside.text)].join("");
        expect([...printed(kept)].sort()).toEqual([...printed(text)].sort());
        expect(document.blocks.map(clashes).filter((count) => count > 0)).toEqual([]);
      }),
      { numRuns: 300, seed: 20210101 },
    );
  });
});

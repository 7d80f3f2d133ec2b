import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { Document } from "../../../src/model/document.ts";
import { p, r, tbl, tc, tr } from "../../support/files/docx.ts";
import { read } from "./read.ts";

type Content = { kind: "text" | "inserted" | "control" | "box" | "joined" } | { kind: "table"; rows: Content[][][] };

const { content } = fc.letrec<{ content: Content }>((tie) => ({
  content: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ kind: fc.constantFrom("text", "inserted", "control", "box", "joined" as const) }),
    fc.record({
      kind: fc.constant("table" as const),
      rows: fc.array(fc.array(fc.array(tie("content"), { maxLength: 2 }), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  ) as fc.Arbitrary<Content>,
}));

/** Writes content with a token of its own for each piece of text. */
function write(piece: Content, next: () => string): string {
  switch (piece.kind) {
    case "text":
      return p(next());
    case "inserted":
      return p(`<w:ins w:id="1" w:author="a">${r(next())}</w:ins><w:del w:id="2" w:author="a">${r("删")}</w:del>`);
    case "control":
      return `<w:sdt><w:sdtContent>${p(next())}</w:sdtContent></w:sdt>`;
    case "box":
      return p(
        `${r(next())}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(next())}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      );
    case "joined":
      return p(next(), '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>');
    case "table":
      return tbl(
        ...piece.rows.map((cells) =>
          tr(cells.map((parts) => tc(parts.map((part) => write(part, next)).join("") || p("")))),
        ),
      );
  }
}

describe("any Word file", () => {
  it("is read without losing, doubling or reordering a piece of text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 6 }), async (pieces) => {
        let count = 0;
        const body = pieces.map((piece) => write(piece, () => `〔${count++}〕`)).join("");
        const document = Document.parse(await read(p("首") + body));
        const texts = document.blocks.map((b) => (b.kind === "table" ? b.cells.map((c) => c.text).join("") : b.text));
        const tokens = texts.join("").match(/〔\d+〕/g) ?? [];
        expect(tokens.map((token) => Number(token.slice(1, -1))).sort((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, i) => i),
        );
        expect(texts.join("")).not.toContain("删");
        const firsts = document.blocks.map((block) => (block.kind === "table" && block.within ? undefined : block));
        const order = firsts.flatMap((b) =>
          b?.kind === "paragraph" ? [...b.text.matchAll(/〔(\d+)〕/g)].map((m) => Number(m[1])) : [],
        );
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
      { numRuns: 40, seed: 20210101 },
    );
  }, 60_000);
});

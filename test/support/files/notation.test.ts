import { describe, expect, it } from "@jest/globals";
import { textAt } from "../../../src/model/text-at.ts";
import { notate } from "./notation.ts";

describe("the document notation", () => {
  it("makes a paragraph of each line and keeps automatic numbers apart", () => {
    const document = notate(`
      按照规定，现公开如下：

      [一、#0] 部门职责
      [（一）] 起草
      ¶
    `);
    expect(document.blocks).toEqual([
      { kind: "paragraph", text: "按照规定，现公开如下：" },
      { kind: "paragraph", text: "部门职责", label: "一、", level: 0 },
      { kind: "paragraph", text: "起草", label: "（一）" },
      { kind: "paragraph", text: "" },
    ]);
  });

  it("makes a table with merged, empty and missing cells and the lines that belong to it", () => {
    const document = notate(`
      @ 收支总表
      @ 单位：万元
      | 项目 | 金额 | > |
      | ^    | 基本 |   |
      | a\\nb | ~   | 1.00 |
    `);
    expect(document.blocks[2]).toEqual({
      kind: "table",
      lead: [0, 1],
      caption: "收支总表",
      unit: "万元",
      rows: 3,
      columns: 3,
      how: "word",
      cells: [
        { row: 0, column: 0, rowSpan: 2, columnSpan: 1, text: "项目" },
        { row: 0, column: 1, rowSpan: 1, columnSpan: 2, text: "金额" },
        { row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: "基本" },
        { row: 1, column: 2, rowSpan: 1, columnSpan: 1, text: "" },
        { row: 2, column: 0, rowSpan: 1, columnSpan: 1, text: "a\nb" },
        { row: 2, column: 2, rowSpan: 1, columnSpan: 1, text: "1.00" },
      ],
    });
    expect(textAt(document, { block: 2, row: 2, column: 2, start: 0, end: 4 })).toBe("1.00");
  });

  it("parts two tables with a blank line and merges over a rectangle", () => {
    const document = notate(`
      | a | > |
      | ^ | ^ |

      | b |
    `);
    expect(document.blocks.map((block) => block.kind === "table" && block.cells)).toEqual([
      [{ row: 0, column: 0, rowSpan: 2, columnSpan: 2, text: "a" }],
      [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: "b" }],
    ]);
  });
});

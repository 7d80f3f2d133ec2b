import { describe, expect, it } from "@jest/globals";
import { ledger, ledgerFigures, together } from "../../tools/budget/ledger.ts";
import { accepted } from "../../tools/sample/accept.ts";
import { expand } from "../../tools/sample/expand.ts";
import { flawed } from "../../tools/sample/flaw.ts";
import { labels } from "../../tools/sample/labels.ts";
import { parse } from "../../tools/sample/parse.ts";

describe("notation of samples", () => {
  it("reads styles, lists, bookmarks and fields", () => {
    const { blocks } = parse("@list 一 chineseCounting:%1、:5\nh1#一|[[_Toc1]]绩效预算信息{{ TC x |y}}");
    expect(blocks).toEqual([
      {
        kind: "paragraph",
        style: "h1",
        list: { id: "一", level: 0 },
        runs: [
          { kind: "bookmark", name: "_Toc1" },
          { kind: "text", text: "绩效预算信息" },
          { kind: "field", code: " TC x ", simple: false, result: "y" },
        ],
      },
    ]);
  });

  it("merges cells to the left and above", () => {
    const [table] = parse("::: table head=1\n| 甲 | > |\n| ^ | > |\n| 乙 | 丙 |\n:::").blocks;
    const cells = table?.kind === "table" ? table.cells : [];
    expect(cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan])).toEqual([
      [0, 0, 2, 2],
      [2, 0, 1, 1],
      [2, 1, 1, 1],
    ]);
  });

  it("refuses uneven rows and groups without end", () => {
    expect(() => parse("::: table\n| 甲 | 乙 |\n| 丙 |\n:::")).toThrow("row 1 has 1 cells");
    expect(() => parse("::: table\n| 甲 |")).toThrow("group without end");
  });

  it("accepts tracked changes", () => {
    const source = "{--旧--}{++新++}数\n{--整段--}\n::: table\n-| 删 |\n+| 增 |\n| 留 |\n:::";
    const [paragraph, table] = accepted(parse(source)).blocks;
    expect(paragraph).toMatchObject({ runs: [{ text: "新" }, { text: "数" }] });
    expect(table).toMatchObject({ kind: "table", rows: 2, cells: [{ row: 0 }, { row: 1 }] });
  });

  it("counts automatic numbers by level", () => {
    const sample = parse(
      "@list 章 styles=h1,h2 chineseCounting:%1、 decimal:第%2点\nh1|甲\nh2|乙\nh2|丙\nh1|丁\nh2|戊".replace(
        "%1.%2",
        "第%2点",
      ),
    );
    expect([...labels(sample).values()]).toEqual(["一、", "第1点", "第2点", "二、", "第1点"]);
  });
});

describe("ledgers", () => {
  const school = [
    "2050204 人员 10.00",
    "2050204 公用 2.50",
    "2050204 特定 4.00 结转",
    "30101 人员 10.00",
    "30201 公用 2.50",
  ];

  it("sums by kind and source", () => {
    const sums = ledgerFigures("校", together([ledger(school), ledger(["2050204 运转 1.00", "接待 0.30"])]));
    expect(sums.get("校.总计")?.toFixed(2)).toBe("17.50");
    expect(sums.get("校.基本")?.toFixed(2)).toBe("12.50");
    expect(sums.get("校.结转")?.toFixed(2)).toBe("4.00");
    expect(sums.get("校.接待")?.toFixed(2)).toBe("0.30");
  });

  it("refuses basic expenditure that differs by function and by economy", () => {
    expect(() => ledger([...school, "30202 公用 0.01"])).toThrow("公用: 2.5 by function, 2.51 by economy");
  });
});

describe("expanding a sample", () => {
  it("prints figures and leaves the marks of the notation", () => {
    const source = "@numbers zero=0\n::: figures\n甲 = 1 + 2\n:::\n{甲}万元，{++{甲:整}++}，{零}，{{ PAGE |1}}";
    expect(expand(source, new Map())).toBe("3.00万元，{++3++}，0，{{ PAGE |1}}");
  });
});

describe("flaws", () => {
  const flaw = { name: "x", of: "y", what: "", rule: "", find: "乙", replace: "丁" };

  it("changes what stands there once", () => {
    expect(flawed("甲乙丙", flaw)).toBe("甲丁丙");
    expect(flawed("甲乙丙戊己", { ...flaw, until: "戊" })).toBe("甲丁己");
  });

  it("refuses what stands there never or twice", () => {
    expect(() => flawed("甲", flaw)).toThrow("must stand once");
    expect(() => flawed("乙乙", flaw)).toThrow("must stand once");
  });
});

import { describe, expect, it } from "@jest/globals";
import { checkDocument } from "../../../src/check.ts";
import { notate } from "../files/notation.ts";
import { isHeld, type Layout, layouts } from "./kinds.ts";
import { relaid } from "./relay.ts";
import { judgementOf } from "./score.ts";

const FILING = `
@ 收支总表
@ 单位：万元
| 收入 | > | 支出 | > |
| 项目 | 预算数 | 项目 | 预算数 |
| 一、一般公共预算拨款收入 | 1,100.00 | 一、一般公共服务支出 | 900.00 |
| 二、政府性基金预算拨款收入 | | 二、住房保障支出 | 200.00 |
| 收入总计 | 1,100.00 | 支出总计 | 1,100.00 |

@ 支出总表
@ 单位：万元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| | 合计 | 1,100.00 | 750.00 | 350.00 |
| 201 | 一般公共服务支出 | 900.00 | 600.00 | 300.00 |
| 20103 | 政府办公厅事务 | 900.00 | 600.00 | 300.00 |
| 2010301 | 行政运行 | 600.00 | 600.00 | |
| 2010302 | 一般行政管理事务 | 300.00 | | 300.00 |
| 221 | 住房保障支出 | 200.00 | 150.00 | 50.00 |
| 22102 | 住房改革支出 | 200.00 | 150.00 | 50.00 |
| 2210201 | 住房公积金 | 150.00 | 150.00 | |
| 2210203 | 购房补贴 | 50.00 | | 50.00 |
| 213 | 农林水支出 | | | |

@ 一般公共预算基本支出表
@ 单位：万元
| 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
| | 合计 | 750.00 | 630.00 | 120.00 |
| 301 | 工资福利支出 | 630.00 | 630.00 | |
| 30101 | 基本工资 | 400.00 | 400.00 | |
| 30113 | 住房公积金 | 230.00 | 230.00 | |
| 302 | 商品和服务支出 | 120.00 | | 120.00 |
| 30201 | 办公费 | 70.50 | | 70.50 |
| 30211 | 差旅费 | 49.50 | | 49.50 |

@ 项目支出表
@ 单位：万元
| 项目名称 | 预算数 |
| 合计 | 350.00 |
| 系统运行维护 | 210.40 |
| 宣传工作 | 89.60 |
| 老旧住宅修缮 | 50.00 |
`;

const document = notate(FILING);
const errorsOf = (of: typeof document) => judgementOf(of, checkDocument(of, { profile: "generic" }).report, []).errors;
const errors = errorsOf(document).length;
const made = (Object.keys(layouts) as Layout[]).flatMap((layout) => {
  const one = relaid(document, layout);
  return one === undefined ? [] : [{ layout, ...one }];
});

function rowsOf(layout: Layout, at: number): string[] {
  const one = made.find((each) => each.layout === layout)!;
  const table = one.document.blocks[one.after[at]!]!;
  if (table.kind !== "table") throw new Error("no table");
  return Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map(({ text }) => text)
      .join("|"),
  );
}

describe("the tables of a filing laid out as other places do", () => {
  it("can be laid out in most ways, half of which are held back", () => {
    expect(made.length).toBeGreaterThan(30);
    expect(Object.keys(layouts).filter((layout) => isHeld(layout as Layout)).length).toBe(22);
  });

  it.each(made)("are judged as before: $layout", (one) => {
    const missing = /^present\/(?:functional|economic)-detail/;
    expect(errorsOf(one.document).filter((error) => !missing.test(error))).toHaveLength(errors);
  });

  it("keep every figure where only the heads change", () => {
    expect(rowsOf("单位入栏目", 1)[1]).toBe("|合计|1,100.00|750.00|350.00");
    expect(rowsOf("单位入栏目", 1)[0]).toBe("科目编码|科目名称|合计（万元）|基本支出（万元）|项目支出（万元）");
  });

  it("split codes, turn columns, add years with what follows from the figures", () => {
    expect(rowsOf("编码分三栏", 0).slice(0, 6)).toEqual([
      "科目编码|科目名称|合计|基本支出|项目支出",
      "类|款|项",
      "||||合计|1,100.00|750.00|350.00".slice(1),
      "201|||一般公共服务支出|900.00|600.00|300.00",
      "201|03||政府办公厅事务|900.00|600.00|300.00",
      "201|03|01|行政运行|600.00|600.00|",
    ]);
    expect(rowsOf("各栏倒排", 0)[0]).toBe("科目编码|科目名称|项目支出|基本支出|合计");
    expect(rowsOf("上年与增减", 0)[2]).toBe("系统运行维护|420.80|210.40|-210.40|-50.00");
  });
});

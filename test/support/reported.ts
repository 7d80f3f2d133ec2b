import { interpret } from "../../src/interpret/index.ts";
import type { Document } from "../../src/model/document.ts";
import type { Report } from "../../src/model/report/report.ts";
import { reportOn } from "../../src/report/verdict.ts";
import { rules } from "../../src/rules/index.ts";
import { profiles, segment } from "../../src/segment/index.ts";
import { type Settings, validate } from "../../src/validate/index.ts";
import { notate } from "./files/notation.ts";

/** A filing in the notation, read and judged by everything but extraction. */
export function reported(
  text: string,
  name = "水务局.docx",
  settings: Settings = {},
): { report: Report; document: Document } {
  const document = notate(text, name);
  const profile = profiles["hebei-department-budget"];
  const judged = segment(document, profile).map((outline) => {
    const disclosure = interpret(document, outline, profile);
    return { disclosure, ...validate({ document, disclosure }, rules, settings) };
  });
  return { report: reportOn(document, judged), document };
}

/** A filing with one wrong total in a sentence, one wrong total in a table, and characters that markup must survive. */
export const FLAWED = `
按照《中华人民共和国预算法》和《地方预决算公开操作规程》规定，现将青河县水务局2021年部门预算公开如下：
二、部门预算安排的总体情况
1、收入说明
反映本部门当年全部收入。2021年收入总计300.50万元，其中：一般公共预算收入200.00万元，基金预算收入0万元，上年结转100.00万元。
六、政府采购预算情况
2021年，我部门安排政府采购预算25.00万元。具体内容见下表。
@ 部门政府采购预算
@ 单位：万元
| 政府采购项目来源 | > | 采购物品名称 | 政府采购目录序号 | 计量单位 | 数量 | 单价 | 政府采购金额（当年部门预算安排资金） | > |
| 项目名称 | 预算资金 | ^ | ^ | ^ | ^ | ^ | 合计 | 一般公共预算拨款 |
| 合计 | | | | | | | 25.00 | 25.00 |
| 水质监测<设备> & "仪器" | 30.00 | 仪器 | A02100000 | 台 | 2 | 10.00 | 20.00 | 20.00 |
九、其他需要说明的事项
我部门无其他需要说明的事项。
`;

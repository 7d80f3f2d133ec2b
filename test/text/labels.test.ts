import { describe, expect, it } from "@jest/globals";
import { leadingLabel } from "../../src/text/labels.ts";

describe("numerals at the front of a text", () => {
  it.each<[string, string, number, string]>([
    ["一、部门职责", "chinese", 1, "部门职责"],
    ["  二 、 预算安排", "chinese", 2, "预算安排"],
    ["（二十一）完成其他任务", "chineseBracketed", 21, "完成其他任务"],
    ["(三) 支出", "chineseBracketed", 3, "支出"],
    ["5、 绩效预算信息", "arabic", 5, "绩效预算信息"],
    ["16. 机关业务经费", "arabic", 16, "机关业务经费"],
    ["7.12345政府服务热线", "arabic", 7, "12345政府服务热线"],
    ["（2） 分项绩效目标", "arabicBracketed", 2, "分项绩效目标"],
    ["3）其他", "arabicHalfBracketed", 3, "其他"],
    ["一）部门职责", "chineseHalfBracketed", 1, "部门职责"],
    ["十二 ) 其他", "chineseHalfBracketed", 12, "其他"],
    ["  三）、机关运行经费", "chineseHalfBracketed", 3, "机关运行经费"],
    ["②保障公务外网", "circled", 2, "保障公务外网"],
    ["第二部分 资金绩效目标", "part", 2, "资金绩效目标"],
  ])("takes %s apart", (text, form, number, rest) => {
    const label = leadingLabel(text);
    expect([label?.form, label?.number, text.slice(label?.length)]).toEqual([form, number, rest]);
  });

  it.each([
    "部门职责",
    "3.48万平方米",
    "8,551千元的支出预算中",
    "2021年部门预算",
    "12345政府服务热线",
    "一般公共预算",
    "一 般 公 共 预 算",
    "三公经费",
  ])("finds none in %s", (text) => {
    expect(leadingLabel(text)).toBeUndefined();
  });
});

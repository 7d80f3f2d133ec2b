import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { exact } from "../../../src/model/amount.ts";
import { findAmounts } from "../../../src/text/figures/amounts.ts";

/** Each amount as "text unit = value base", with what is odd about it. */
function read(text: string): string[] {
  return findAmounts(text).map(
    ({ amount, range }) =>
      `${amount.text} ${amount.unit} = ${amount.value}${amount.base}${range ? " range" : ""}${amount.irregular ? ` ${amount.irregular}` : ""}`,
  );
}

describe("amounts in running text", () => {
  it.each<[string, string[]]>([
    ["收入总计11452.80万元", ["11452.80 万元 = 114528000元"]],
    ["上年结转 493.10 万元", ["493.10 万元 = 4931000元"]],
    ["共计1,234.56万元", ["1,234.56 万元 = 12345600元"]],
    ["共计1，234.56万元", ["1，234.56 万元 = 12345600元"]],
    ["共计１２３．４５万元", ["１２３．４５ 万元 = 1234500元"]],
    ["支出2,132,777.54元", ["2,132,777.54 元 = 2132777.54元"]],
    ["总额1.5亿元", ["1.5 亿元 = 150000000元"]],
    ["接待费0万元", ["0 万元 = 0元"]],
    ["运行维护费四十二元（比上年减少六元）", ["四十二 元 = 42元", "六 元 = 6元"]],
    ["因公出国（境）0，运行费3万元", ["0 万元 = 0元", "3 万元 = 30000元"]],
    ["接待费零千元（与上年相同）", ["零 千元 = 0元"]],
    ["压减百分之二十", ["二十 % = 20%"]],
    [
      "百分之十二点五、百分之3.2、千分之三、百分之百",
      ["十二点五 % = 12.5%", "3.2 % = 3.2%", "三 ‰ = 3‰", "百 % = 100%"],
    ],
    ["百分之五十以上，百分之几，百分之十几", []],
    ["共叁拾万元伍角叁分", ["叁拾万元伍角叁分 元 = 300000.53元"]],
    ["共三百元零五分，结余二元五角整", ["三百元零五分 元 = 300.05元", "二元五角整 元 = 2.5元"]],
    ["变动-12.5万元", ["-12.5 万元 = -125000元"]],
    ["增长5％，下降3.2个百分点", ["5 % = 5%", "3.2 个百分点 = 3.2个百分点"]],
    ["合格率95百分比", ["95 百分比 = 95%"]],
    ["面积3.48万平方米、17层", ["3.48 万平方米 = 34800平方米", "17 层 = 17层"]],
    ["来电不少于30万个", ["30 万个 = 300000个"]],
  ])("reads %s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["基本支出4107,573.11万元", ["4107,573.11 万元 = 41075731100元 thousands"]],
    ["安排12万万元", ["12 万万元 = 120000元 doubledUnit"]],
    ["安排12万元元", ["12 万元元 = 120000元 doubledUnit"]],
    ["安排1 036.00万元", ["1 036.00 万元 = 10360000元 broken"]],
    ["安排12 .5万元", ["12 .5 万元 = 125000元 broken"]],
  ])("reads %s tolerantly and says what is odd", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["分别为11452.80、10959.70万元", ["11452.80 万元 = 114528000元", "10959.70 万元 = 109597000元"]],
    ["收入为100.50，其中基金20.00万元", ["100.50 万元 = 1005000元", "20.00 万元 = 200000元"]],
    ["一般公共预算12,026万元；政府性基金支出预算为0；", ["12,026 万元 = 120260000元", "0 万元 = 0元"]],
    [
      "（单位：万元）固定资产655.11：房屋498.69，车辆35.35，购置费：12；",
      ["655.11 万元 = 6551100元", "498.69 万元 = 4986900元", "35.35 万元 = 353500元", "12 万元 = 120000元"],
    ],
    ["需10-20万元", ["10 万元 = 100000元 range", "20 万元 = 200000元 range"]],
    ["3-5工作日", ["3 工作日 = 3工作日 range", "5 工作日 = 5工作日 range"]],
  ])("lends a unit within the sentence: %s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("says where the unit was read", () => {
    const units = findAmounts("分别为11452.80、10959.70万元").map(({ amount }) => amount.unitFrom);
    expect(units).toEqual(["sentence", "printed"]);
  });

  it.each([
    "2021年部门预算，2021年度，2020-2021年",
    "4．2026年预算单位财政拨款",
    "截止2020年12月31日，6月底前完成",
    "961890群众服务热线和12345市长专线",
    "财预〔2016〕143号，廊政办【2010】6号",
    "单价20万元以上设备，单价100万元（含）以上设备，50万元以上大型设备，100万元（含）以上的专用仪器",
    "第19届三中全会，第3季度",
    "A02010399 其他安全设备，2010301行政运行",
    "联系电话：023-62661253",
    "约200余个账号，10多万元",
    "1、收入说明 （2）支出说明 3.其他",
    "服务“110”巡逻车",
  ])("finds no amount in %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("never takes a clause's comma for a thousand separator", () => {
    expect(read("政府性基金支出0，2021年预算安排5万元")).toEqual(["0 万元 = 0元", "5 万元 = 50000元"]);
    expect(read("接待费0，100万元用于会议")).toEqual(["0 万元 = 0元", "100 万元 = 1000000元"]);
  });

  it("gives the step of the last printed digit, and an exact zero for a bare 0", () => {
    const steps = findAmounts("甲12.50万元，乙12万元，丙0万元，丁0.00万元").map(({ amount }) => amount.step);
    expect(steps).toEqual(["100", "10000", "0", "100"]);
  });

  it("reads any printed money back exactly, at its place", () => {
    const money = fc.record({
      cents: fc.bigInt({ min: 0n, max: 10n ** 12n }),
      decimals: fc.integer({ min: 0, max: 4 }),
      grouped: fc.boolean(),
      wide: fc.boolean(),
      unit: fc.constantFrom("元", "万元", "亿元"),
      blank: fc.constantFrom("", " "),
    });
    fc.assert(
      fc.property(money, fc.constantFrom("收入总计", "其中：事业收入", "（接待费为"), (figure, before) => {
        const value = exact(figure.cents.toString()).div(exact(10).pow(figure.decimals));
        const plain = value.toFixed(figure.decimals);
        const printed = print(plain, figure.grouped, figure.wide);
        const text = `${before}${printed}${figure.blank}${figure.unit}，`;
        const [found, ...others] = findAmounts(text);
        const factor = { 元: 1, 万元: 1e4, 亿元: 1e8 }[figure.unit] ?? 1;
        expect(others).toEqual([]);
        expect(found?.amount.value).toBe(value.times(factor).toFixed());
        expect(found?.amount.irregular).toBeUndefined();
        expect(text.slice(found?.start, found?.end)).toBe(printed);
      }),
    );
  });

  it("never overlaps, never leaves the text, whatever it is given", () => {
    const piece = fc.constantFrom(
      "1",
      "23",
      ".",
      ",",
      "，",
      "万",
      "元",
      "年",
      "-",
      "（",
      "）",
      "%",
      "个",
      "、",
      "〔",
      " ",
      "支出",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const found of findAmounts(text)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(found.start, found.end)).toBe(found.amount.text);
          end = found.end;
        }
      }),
    );
  });
});

function print(plain: string, grouped: boolean, wide: boolean): string {
  const [whole = "", fraction] = plain.split(".");
  const groups = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, wide ? "，" : ",") : whole;
  const digits = fraction === undefined ? groups : `${groups}.${fraction}`;
  return wide ? digits.replace(/[\d.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : digits;
}

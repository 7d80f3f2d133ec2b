import { describe, expect, it } from "@jest/globals";
import type { Relation, Term } from "../../src/model/rule/claim.ts";
import { termsWords } from "../../src/validate/term-words.ts";

const term = (label: string, at = 0): Term => ({
  label,
  place: { block: 0, start: at, end: at + 1 },
  amount: { text: "1.00", unit: "万元", value: "10000", step: "100", base: "元", unitFrom: "printed" },
});

const words = (total: string, ...parts: string[]) =>
  termsWords({
    kind: "sum",
    message: "mismatch",
    total: term(total),
    parts: parts.map((part, at) => term(part, at + 1)),
  } as Relation);

describe("the figures of a sum in words", () => {
  it("do not repeat the column, or the row, that all of them share", () => {
    expect(words("合计（基本支出）", "201服务（基本支出）", "208保障（基本支出）")).toBe(
      "201服务1.00万元、208保障1.00万元",
    );
    expect(words("水文站（合计）", "水文站（基本支出）", "水文站（项目支出（万元））")).toBe(
      "基本支出1.00万元、项目支出（万元）1.00万元",
    );
  });

  it("keep their whole labels where these differ, or where one part alone stands beside the total", () => {
    expect(words("合计（本年）", "服务（上年）", "保障（增减）")).toBe("服务（上年）1.00万元、保障（增减）1.00万元");
    expect(words("合计（本年）", "服务（本年）")).toBe("服务（本年）1.00万元");
  });

  it("are told once where several stand in the same words", () => {
    const total = term("收入");
    const [one, other] = ["基金收入", "事业收入"].map((label) => ({
      ...term(label, 1),
      amount: { ...total.amount, text: "基金收入、事业收入均未安排" },
    }));
    const relation: Relation = { kind: "sum", message: "mismatch", total, parts: [term("拨款", 2), one!, other!] };
    expect(termsWords(relation)).toBe("拨款1.00万元、基金收入、事业收入均未安排");
  });

  it("are counted where they are many", () => {
    const many = Array.from({ length: 30 }, (_, index) => `${index + 1}号`);
    expect(words("合计", ...many)).toBe("1号1.00万元、2号1.00万元、3号1.00万元、4号1.00万元、5号1.00万元等30项");
  });
});

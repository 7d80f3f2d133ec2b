import { describe, expect, it } from "@jest/globals";
import { isDoubledUnit, parseUnit, unitAt } from "../../../src/text/figures/units.ts";

describe("units", () => {
  it.each([
    ["元", "1", "元"],
    ["万元", "10000", "元"],
    ["亿元", "100000000", "元"],
    ["万万元", "10000", "元"],
    ["万美元", "10000", "美元"],
    ["万平方米", "10000", "平方米"],
    ["㎡", "1", "平方米"],
    ["百分比", "1", "%"],
    ["人次", "1", "人次"],
    ["", "1", ""],
  ])("takes %j apart", (unit, factor, base) => {
    expect(parseUnit(unit)).toEqual({ factor, base });
  });

  it.each([
    ["万元，其中", "万元", 2],
    [" 万 元", "万元", 4],
    ["(万元)", "万元", 3],
    ["个工作日内", "个工作日", 4],
    ["万平方米", "万平方米", 4],
  ])("finds the unit that %j begins with", (text, unit, length) => {
    expect(unitAt(text)).toEqual({ unit, length });
  });

  it("finds none in front of other words", () => {
    expect(unitAt("政府服务热线")).toBeUndefined();
  });

  it("knows a unit printed twice", () => {
    expect(["万万元", "万元元", "亿元", "万亿元"].map(isDoubledUnit)).toEqual([true, true, false, false]);
  });
});

import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { chineseNumeral, parseChineseNumeral } from "../../src/text/numerals.ts";

describe("Chinese numerals", () => {
  it.each<[number, string]>([
    [0, "〇"],
    [5, "五"],
    [10, "十"],
    [12, "十二"],
    [21, "二十一"],
    [100, "一百"],
    [105, "一百〇五"],
    [110, "一百一十"],
    [1001, "一千〇一"],
    [10000, "一万"],
    [10010, "一万〇一十"],
    [120000, "十二万"],
  ])("writes %i as %s", (number, text) => {
    expect(chineseNumeral(number)).toBe(text);
  });

  it.each<[string, number]>([
    ["一百零五", 105],
    ["一〇", 10],
    ["二〇二一", 2021],
    ["两百", 200],
    ["十", 10],
    ["三十", 30],
  ])("reads %s as %i", (text, number) => {
    expect(parseChineseNumeral(text)).toBe(number);
  });

  it.each(["", "部门", "十十", "一百百", "万三千万"])("does not read %s", (text) => {
    expect(parseChineseNumeral(text)).toBeUndefined();
  });

  it("reads back every number it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        expect(parseChineseNumeral(chineseNumeral(number))).toBe(number);
      }),
    );
  });
});

import { describe, expect, it } from "@jest/globals";
import { exact } from "../../src/model/amount.ts";
import { define, evaluate, type Figures } from "../../tools/sample/figures.ts";
import { PLAIN, print, printFlagged } from "../../tools/sample/format.ts";

function figures(lines: string[]): Figures {
  const known: Figures = new Map();
  define(lines, known);
  return known;
}

describe("figures of a sample", () => {
  it("adds and multiplies exactly", () => {
    const known = figures(["甲 = 0.1", "乙 = 甲 + 0.2", "丙 = (乙 - 甲) * 3 / 2"]);
    expect([...known.values()].map(String)).toEqual(["0.1", "0.3", "0.3"]);
  });

  it("knows names with dots and a leading minus", () => {
    expect(evaluate("-部门.公用 + 1", figures(["部门.公用 = 2.50"])).toFixed()).toBe("-1.5");
  });

  it.each(["甲", "1 +", "(1", "1 2", "1 ? 2"])("refuses %s", (source) => {
    expect(() => evaluate(source, new Map())).toThrow();
  });
});

describe("printing a figure", () => {
  it.each([
    ["", "12345.60"],
    [",", "12,345.60"],
    ["，", "12，345.60"],
    ["全", "１２３４５．６０"],
    ["元", "123456000.00"],
    ["万", "1.23"],
    ["整", "12346"],
    ["一,", "12,345.6"],
  ])("with flags “%s”", (flags, printed) => {
    expect(printFlagged(exact("12345.6"), flags, PLAIN)).toBe(printed);
  });

  it("prints rates without a sign, and zero as the sample does", () => {
    expect(printFlagged(exact("-0.1143"), "%", { ...PLAIN, thousands: "," })).toBe("11.43");
    expect(print(exact(0), { ...PLAIN, zero: "0" })).toBe("0");
    expect(print(exact(0), { ...PLAIN, zero: "0", wide: true })).toBe("０");
  });

  it("refuses an unknown flag", () => {
    expect(() => printFlagged(exact(1), "?", PLAIN)).toThrow("unknown flag");
  });
});

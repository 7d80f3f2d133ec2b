import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { decimalText, exact, placesOf, unitsOf } from "../../../src/model/amount.ts";
import { amountOf } from "../../../src/text/figures/amount-of.ts";

const digits = fc
  .tuple(fc.constantFrom("", "-"), fc.stringMatching(/^\d{1,14}$/), fc.stringMatching(/^\d{0,6}$/))
  .map(([sign, whole, fraction]) => `${sign}${whole}${fraction === "" ? "" : `.${fraction}`}`);

describe("the amount behind printed digits", () => {
  it("moves the point as decimal arithmetic would", () => {
    fc.assert(
      fc.property(digits, fc.constantFrom("元", "百元", "千元", "万元", "百万元", "亿元"), (text, unit) => {
        const factor = { 元: 1, 百元: 1e2, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 亿元: 1e8 }[unit]!;
        const { value, step } = amountOf(text, text, unit, "printed");
        const decimals = text.split(".")[1]?.length ?? 0;
        expect(value).toBe(decimalText(exact(text).times(factor)));
        expect(step).toBe(text === "0" ? "0" : decimalText(exact(10).pow(-decimals).times(factor)));
      }),
    );
  });

  it.each(["-0", "-0.00", "-00.0"])("gives nothing no sign: %s", (text) => {
    expect(amountOf(text, text, "万元", "printed").value).toBe("0");
  });

  it("reads separators, blanks and a long minus as they are printed", () => {
    expect(amountOf("−1,234. 50", "−1,234. 50", "万元", "printed")).toMatchObject({ value: "-12345000", step: "100" });
  });
});

describe("a decimal text", () => {
  it("in units of a decimal place is what decimal arithmetic gives", () => {
    fc.assert(
      fc.property(digits, fc.nat({ max: 3 }), (value, more) => {
        const places = placesOf(value) + more;
        const units = exact(value).times(exact(10).pow(places));
        if (units.abs().lte(Number.MAX_SAFE_INTEGER)) expect(units.eq(unitsOf(value, places))).toBe(true);
        else expect(Math.abs(unitsOf(value, places))).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
      }),
    );
  });
});

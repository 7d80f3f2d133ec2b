import { describe, expect, it } from "@jest/globals";
import type { Relation, Term } from "../../src/model/rule/claim.ts";
import { gapOf, judge } from "../../src/validate/judge.ts";
import { amount } from "../support/figures.ts";

const term = (text: string, unit?: string): Term => ({
  amount: amount(text, unit),
  place: { block: 0, start: 0, end: 0 },
  label: "",
});
const sum = (total: Term, parts: Term[], more: Partial<Extract<Relation, { kind: "sum" }>> = {}): Relation => ({
  kind: "sum",
  message: "mismatch",
  total,
  parts,
  ...more,
});

describe("a sum", () => {
  it("is exact, off by rounding, or really wrong", () => {
    expect(judge(sum(term("11452.80"), [term("10959.70"), term("493.10")]))).toBe("exact");
    expect(judge(sum(term("1.00"), [term("0.33"), term("0.33"), term("0.33")]))).toBe("rounding");
    expect(judge(sum(term("1.00"), [term("0.33"), term("0.33"), term("0.30")]))).toBe("broken");
  });

  it("allows half a step a figure and not more", () => {
    expect(judge(sum(term("1.00"), [term("0.49"), term("0.50")]))).toBe("rounding");
    expect(judge(sum(term("1.00"), [term("0.48"), term("0.50")]))).toBe("broken");
  });

  it("allows nothing between two prints of one value with the same digits", () => {
    expect(judge(sum(term("1.00"), [term("0.99")]))).toBe("broken");
    expect(judge(sum(term("1.00"), [term("0.99"), term("0")]))).toBe("broken");
    expect(judge(sum(term("1.0"), [term("0.99")]))).toBe("rounding");
  });

  it("compares 元 with 万元 by what each prints", () => {
    expect(judge(sum(term("213.28"), [term("2132777.54", "元")]))).toBe("rounding");
    expect(judge(sum(term("213.28"), [term("2142777.54", "元")]))).toBe("broken");
  });

  it("takes a bare 0 for none and 0.00 for less than half a step", () => {
    expect(judge(sum(term("0.40"), [term("0")]))).toBe("broken");
    expect(judge(sum(term("40", "元"), [term("0.00")]))).toBe("rounding");
  });

  it("subtracts parts with a negative sign", () => {
    expect(judge(sum(term("4976.71"), [term("61.71"), term("5038.42")], { signs: [-1, 1] }))).toBe("exact");
  });

  it("with <= is wrong only above the sum", () => {
    expect(judge(sum(term("79.00"), [term("668.10")], { compare: "<=" }))).toBe("exact");
    expect(judge(sum(term("668.20"), [term("668.10")], { compare: "<=" }))).toBe("broken");
  });

  it("with >= is wrong only below the sum", () => {
    expect(judge(sum(term("7742.83"), [term("7238.53")], { compare: ">=" }))).toBe("exact");
    expect(judge(sum(term("7142.83"), [term("7238.53")], { compare: ">=" }))).toBe("broken");
  });

  it("is judged in figures that are too large to be counted as it is in others", () => {
    const large = "123456789012345678.00";
    expect(judge(sum(term("123456789012345679.00"), [term(large), term("1.00")]))).toBe("exact");
    expect(judge(sum(term("123456789012345679.00"), [term(large), term("0.99"), term("0.00")]))).toBe("rounding");
    expect(judge(sum(term("123456789012345679.00"), [term(large), term("0.97"), term("0.00")]))).toBe("broken");
  });

  it("says by how much", () => {
    expect(gapOf(sum(term("11453.80"), [term("10959.70"), term("493.10")])).toFixed()).toBe("10000");
  });
});

describe("a product", () => {
  const product = (result: string, quantity: string, price: string): Relation => ({
    kind: "product",
    message: "mismatch",
    result: term(result),
    factors: [term(quantity, "套"), term(price)],
  });

  it("widens with the quantity, since the price is rounded", () => {
    expect(judge(product("79.00", "1", "79.00"))).toBe("exact");
    expect(judge(product("33.3", "100", "0.33"))).toBe("rounding");
    expect(judge(product("34.00", "100", "0.33"))).toBe("broken");
  });

  it("takes a counted quantity for exact", () => {
    expect(judge(product("6.40", "2", "3.00"))).toBe("broken");
  });
});

describe("a rate and a share", () => {
  const rate = (percent: string, change: string, now: string): Relation => ({
    kind: "rate",
    message: "mismatch",
    rate: term(percent, "%"),
    change: term(change),
    now: term(now),
  });

  it("is the change over the base year", () => {
    expect(judge(rate("15.51", "12.41", "92.41"))).toBe("rounding");
    expect(judge(rate("25", "20.00", "100.00"))).toBe("exact");
    expect(judge(rate("20", "20.00", "100.00"))).toBe("broken");
  });

  it("has no value over a base of zero", () => {
    expect(judge(rate("100", "0.30", "0.30"))).toBeUndefined();
  });

  it("is the part of the whole", () => {
    const share: Relation = {
      kind: "share",
      message: "mismatch",
      share: term("33.3", "%"),
      part: term("1.00"),
      whole: term("3.00"),
    };
    expect(judge(share)).toBe("rounding");
    expect(judge({ ...share, share: term("35", "%") })).toBe("broken");
  });
});

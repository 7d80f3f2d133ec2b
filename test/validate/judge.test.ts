import { describe, expect, it } from "@jest/globals";
import type { Relation, Term } from "../../src/model/rule/claim.ts";
import { judge } from "../../src/validate/judge.ts";
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
const status = (relation: Relation) => judge(relation)?.status;

describe("a sum", () => {
  it("is exact, off by rounding, or really wrong", () => {
    expect(status(sum(term("11452.80"), [term("10959.70"), term("493.10")]))).toBe("exact");
    expect(status(sum(term("1.00"), [term("0.33"), term("0.33"), term("0.33")]))).toBe("rounding");
    expect(status(sum(term("1.00"), [term("0.33"), term("0.33"), term("0.30")]))).toBe("real");
  });

  it("allows half a step a figure and not more", () => {
    expect(status(sum(term("1.00"), [term("0.49"), term("0.50")]))).toBe("rounding");
    expect(status(sum(term("1.00"), [term("0.48"), term("0.50")]))).toBe("real");
  });

  it("allows nothing between two prints of one value with the same digits", () => {
    expect(status(sum(term("1.00"), [term("0.99")]))).toBe("real");
    expect(status(sum(term("1.00"), [term("0.99"), term("0")]))).toBe("real");
    expect(status(sum(term("1.0"), [term("0.99")]))).toBe("rounding");
  });

  it("compares 元 with 万元 by what each prints", () => {
    expect(status(sum(term("213.28"), [term("2132777.54", "元")]))).toBe("rounding");
    expect(status(sum(term("213.28"), [term("2142777.54", "元")]))).toBe("real");
  });

  it("takes a bare 0 for none and 0.00 for less than half a step", () => {
    expect(status(sum(term("0.40"), [term("0")]))).toBe("real");
    expect(status(sum(term("40", "元"), [term("0.00")]))).toBe("rounding");
  });

  it("subtracts parts with a negative sign", () => {
    expect(status(sum(term("4976.71"), [term("61.71"), term("5038.42")], { signs: [-1, 1] }))).toBe("exact");
  });

  it("with <= is wrong only above the sum", () => {
    expect(status(sum(term("79.00"), [term("668.10")], { compare: "<=" }))).toBe("exact");
    expect(status(sum(term("668.20"), [term("668.10")], { compare: "<=" }))).toBe("real");
  });

  it("with >= is wrong only below the sum", () => {
    expect(status(sum(term("7742.83"), [term("7238.53")], { compare: ">=" }))).toBe("exact");
    expect(status(sum(term("7142.83"), [term("7238.53")], { compare: ">=" }))).toBe("real");
  });

  it("says by how much", () => {
    expect(judge(sum(term("11453.80"), [term("10959.70"), term("493.10")]))?.gap.toFixed()).toBe("10000");
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
    expect(status(product("79.00", "1", "79.00"))).toBe("exact");
    expect(status(product("33.3", "100", "0.33"))).toBe("rounding");
    expect(status(product("34.00", "100", "0.33"))).toBe("real");
  });

  it("takes a counted quantity for exact", () => {
    expect(status(product("6.40", "2", "3.00"))).toBe("real");
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
    expect(status(rate("15.51", "12.41", "92.41"))).toBe("rounding");
    expect(status(rate("25", "20.00", "100.00"))).toBe("exact");
    expect(status(rate("20", "20.00", "100.00"))).toBe("real");
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
    expect(status(share)).toBe("rounding");
    expect(status({ ...share, share: term("35", "%") })).toBe("real");
  });
});

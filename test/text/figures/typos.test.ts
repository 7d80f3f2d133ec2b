import { describe, expect, it } from "@jest/globals";
import { isTypo } from "../../../src/text/figures/typos.ts";
import { amount } from "../../support/figures.ts";

describe("a figure that looks like another one mistyped", () => {
  it.each([
    ["1744.11", "1774.11", "one digit wrong"],
    ["1747.11", "1774.11", "two neighbours swapped"],
    ["174.11", "1774.11", "a digit left out"],
    ["17774.11", "1774.11", "a digit too many"],
    ["177411.00", "1774.11", "a shifted point"],
  ])("%s for %s: %s", (printed, meant) => {
    expect(isTypo(amount(printed), amount(meant))).toBe(true);
  });

  it.each([
    ["1774.11", "1774.11", "the same"],
    ["1935.36", "1517.95", "another figure"],
    ["1.20", "1.30", "too short to tell"],
  ])("%s is none for %s: %s", (printed, meant) => {
    expect(isTypo(amount(printed), amount(meant))).toBe(false);
  });

  it("compares in units of the last printed digit, whatever the unit", () => {
    expect(isTypo(amount("1744"), amount("17741140", "元"))).toBe(true);
    expect(isTypo(amount("1774"), amount("17741140", "元"))).toBe(false);
  });
});

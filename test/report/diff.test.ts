import { describe, expect, it } from "@jest/globals";
import { differenceOf, differenceText } from "../../src/report/diff.ts";
import { FLAWED, reported } from "../support/reported.ts";

const first = reported(FLAWED).report;

describe("differenceOf", () => {
  it("tells what was put right from what stays, though text moved", () => {
    const corrected = FLAWED.replace("300.50", "300.00").replace("反映本部门", "新加一段。\n反映本部门");
    const { fixed, open, added, amounts } = differenceOf(first, reported(corrected).report);
    expect(fixed.map(({ ruleId }) => ruleId)).toContain("sum/revenue-sources");
    expect(open.some(({ ruleId }) => ruleId.startsWith("sum/procurement"))).toBe(true);
    expect(added).toEqual([]);
    expect(amounts).toEqual([{ name: "正文 2021年收入总计", before: "300.50万元", after: "300.00万元", asked: true }]);
  });

  it("tells of figures changed unasked", () => {
    const { amounts } = differenceOf(first, reported(FLAWED.replace("| 2 | 10.00 |", "| 4 | 5.00 |")).report);
    expect(amounts.map(({ before, after, asked }) => [before, after, asked])).toContainEqual([
      "10.00万元",
      "5.00万元",
      false,
    ]);
  });

  it("finds nothing between a filing and itself", () => {
    const same = differenceOf(first, first);
    expect(same).toMatchObject({ fixed: [], added: [], amounts: [] });
    expect(differenceText(same)).toMatch(/^已改正（0）\n未改正（\d+）\n/);
  });
});

import { describe, expect, it } from "@jest/globals";
import { readCell } from "../../../src/text/figures/cells.ts";

const given = { unit: "万元", from: "table" } as const;

describe("figures in cells", () => {
  it.each<[string, string]>([
    ["", "blank"],
    [" \n ", "blank"],
    ["——", "dash"],
    ["⸺", "dash"],
    ["-", "dash"],
    ["／", "dash"],
    ["无", "none"],
    ["未安排", "none"],
    ["0", "amount"],
    ["0.00", "amount"],
    ["3-5工作日", "text"],
    ["6月底完成", "text"],
    ["≥95%", "text"],
    ["1、房屋", "text"],
    ["12 34", "text"],
    ["(1)", "text"],
  ])("tells %j from the others: %s", (text, kind) => {
    expect(readCell(text, given).kind).toBe(kind);
  });

  it.each<[string, string, string, string]>([
    ["11452.80", "114528000", "万元", "table"],
    [" 1,234.56 ", "12345600", "万元", "table"],
    ["-3.2", "-32000", "万元", "table"],
    ["28.5万元", "285000", "万元", "cell"],
    ["12套", "12", "套", "cell"],
    ["38.60*", "386000", "万元", "table"],
    ["32.10①", "321000", "万元", "table"],
    ["−1.20", "-12000", "万元", "table"],
    ["(1.20)", "-12000", "万元", "table"],
    ["（1.20）", "-12000", "万元", "table"],
    ["12.5%", "12.5", "%", "cell"],
    ["1 030.00", "10300000", "万元", "table"],
    ["6. 00", "60000", "万元", "table"],
    ["12 .5万元", "125000", "万元", "cell"],
  ])("reads %j", (text, value, unit, from) => {
    expect(readCell(text, given)).toMatchObject({ kind: "amount", amount: { value, unit, unitFrom: from } });
  });

  it("makes a figure wrapped over lines whole, and says so", () => {
    const text = "24995.\n94";
    const reading = readCell(text, given);
    expect(reading).toMatchObject({
      kind: "amount",
      amount: { value: "249959400", irregular: "broken" },
      start: 0,
      end: text.length,
    });
  });

  it("bounds the figure without its blanks and unit", () => {
    expect(readCell("  668.10 万元", given)).toMatchObject({ start: 2, end: 8, amount: { text: "668.10" } });
  });

  it("says when separators stand astray", () => {
    expect(readCell("4107,573.11", given)).toMatchObject({ amount: { irregular: "thousands", value: "41075731100" } });
  });
});

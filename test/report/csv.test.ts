import { describe, expect, it } from "@jest/globals";
import { csvCell, csvText, plainText } from "../../src/report/rows/csv.ts";
import { columnInChinese, tableInChinese } from "../../src/report/rows/in-chinese.ts";
import { resources } from "../../src/report/rows/index.ts";

describe("csvCell", () => {
  it.each(["=1+2", "+cmd", "@SUM(A1)", "-2+3", "\tx", "＝HYPERLINK(1)", "＋1a", "－1a", "＠a"])(
    "neutralises %j",
    (text) => {
      expect(csvCell(text)).toBe(`'${text}`);
    },
  );

  it.each(["-2.84", "+3", "0", "=", "-", "——", "－－", "≥33", "", "廊坊市"])("leaves %j alone", (text) => {
    expect(csvCell(text)).toBe(text);
  });

  it("writes nothing for what is missing and plain words for the rest", () => {
    expect(csvCell(undefined)).toBe("");
    expect(csvCell(false)).toBe("false");
    expect(csvCell(12)).toBe("12");
  });
});

describe("plainText", () => {
  it.each(["=1+2", "'=1", "''-x", "-2.84", "'", "'-", "廊坊市", "", "——"])("gives back %j", (text) => {
    expect(plainText(csvCell(text))).toBe(text);
  });
});

describe("csvText", () => {
  it("quotes commas, quotation marks and line breaks, and ends every row with CRLF", () => {
    expect(csvText([["a,b", 'c"d', "e\nf"], [1]])).toBe('"a,b","c""d","e\nf"\r\n1\r\n');
  });

  it("is empty for no rows", () => {
    expect(csvText([])).toBe("");
  });
});

describe("the columns in Chinese", () => {
  it("are all said", () => {
    const unsaid = resources.flatMap(({ name, fields }) =>
      [tableInChinese(name), ...fields.map((field) => columnInChinese(name, field.name))].filter((words) => !words),
    );
    expect(unsaid).toEqual([]);
  });
});

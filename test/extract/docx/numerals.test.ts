import { describe, expect, it } from "@jest/globals";
import { formatNumber } from "../../../src/extract/docx/parts/numerals.ts";

describe("number formats", () => {
  it.each([
    ["decimal", 12, "12"],
    ["decimalZero", 7, "07"],
    ["decimalFullWidth", 12, "１２"],
    ["decimalEnclosedCircle", 3, "③"],
    ["decimalEnclosedCircle", 21, "21"],
    ["decimalEnclosedParen", 3, "⑶"],
    ["decimalEnclosedFullstop", 3, "⒊"],
    ["ideographEnclosedCircle", 3, "㊂"],
    ["chineseCounting", 10, "十"],
    ["chineseCounting", 12, "十二"],
    ["chineseCounting", 20, "二十"],
    ["chineseCountingThousand", 101, "一百零一"],
    ["chineseCountingThousand", 110, "一百一十"],
    ["chineseCountingThousand", 1001, "一千零一"],
    ["chineseLegalSimplified", 12, "壹拾贰"],
    ["ideographLegalTraditional", 6, "陸"],
    ["ideographDigital", 10, "一〇"],
    ["ideographTraditional", 2, "乙"],
    ["ideographTraditional", 11, "11"],
    ["ideographZodiac", 3, "寅"],
    ["ideographZodiacTraditional", 1, "甲子"],
    ["upperRoman", 1994, "MCMXCIV"],
    ["lowerRoman", 4, "iv"],
    ["upperLetter", 28, "BB"],
    ["lowerLetter", 3, "c"],
    ["ordinal", 11, "11th"],
    ["ordinal", 22, "22nd"],
    ["numberInDash", 3, "- 3 -"],
    ["none", 3, ""],
    ["someLaterFormat", 3, "3"],
  ])("%s %i is %s", (format, value, written) => {
    expect(formatNumber(value, format)).toBe(written);
  });
});

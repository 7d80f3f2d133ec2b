import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { diagnosisWords, NOTE_CODES, noteWords } from "../../src/report/text/words.ts";

const source = new URL("../../src/extract/", import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
const codes = files.flatMap((name) =>
  [...readFileSync(new URL(name, source), "utf8").matchAll(/\bcode: "(\w+)"/g)].map(([, code = ""]) => code),
);

/** What is wrong with a page: told by the note of all such pages (brokenPage, garbledPage), or as a page that could not be read at all. */
const NO_NOTE = ["pageUnreadable", "textUnreadable", "streamDamaged"];

describe("the words for notes", () => {
  it("cover every code that extraction gives", () => {
    expect(codes.length).toBeGreaterThan(10);
    expect([...new Set(codes)].filter((code) => !NOTE_CODES.includes(code) && !NO_NOTE.includes(code))).toEqual([]);
  });

  it("are filled from the note", () => {
    const note = { code: "hiddenText", severity: "info" as const, data: { text: "内部资料" } };
    expect(noteWords(note)).toBe("隐藏文字没有作为正文读入：内部资料");
  });
});

describe("a diagnosis in words", () => {
  const place = { block: 0, start: 0, end: 8 };

  it("says what is printed, what went wrong, and what it should be", () => {
    const diagnosis = {
      edit: "swappedDigits" as const,
      place,
      printed: "11542.80",
      suggested: "11452.80",
      restores: 3,
    };
    expect(diagnosisWords(diagnosis)).toBe("「11542.80」相邻两位数字写颠倒，应为11452.80（改正后可消除3处不符）");
  });

  it("names the row that was left out", () => {
    const row = { place, quote: "67.89", label: "乙" };
    const diagnosis = { edit: "rowLeftOut" as const, place, printed: "143.56", suggested: "211.45", restores: 1, row };
    expect(diagnosisWords(diagnosis)).toBe("「143.56」合计时漏加一行（乙67.89），应为211.45（改正后可消除1处不符）");
  });
});

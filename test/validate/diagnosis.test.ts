import { describe, expect, it } from "@jest/globals";
import type { Document } from "../../src/model/document.ts";
import type { Finding } from "../../src/model/report/finding.ts";
import type { Claim } from "../../src/model/rule/claim.ts";
import { sums } from "../../src/rules/facts.ts";
import { validate } from "../../src/validate/index.ts";
import { bareView, claiming, figure } from "../support/figures.ts";

/** 收入总计 T = A + B, 支出总计 E = C + D, T = E, change sentence S = T; each figure is printed once. */
const FIGURES = {
  T: "11452.80",
  A: "10959.70",
  B: "493.10",
  E: "11452.80",
  C: "3709.97",
  D: "7742.83",
  S: "11452.80",
  P: "2939.14",
  Q: "770.83",
};
type Printed = typeof FIGURES;

function findingsFor(change: Partial<Printed>): Finding[] {
  const printed = { ...FIGURES, ...change };
  const view = bareView(
    Object.entries(printed)
      .map(([name, text]) => `${name}${text}万元`)
      .join("\n"),
  );
  return validate(view, [claiming("sum/all", ({ document }) => claims(document, printed))]).results.flatMap(
    ({ findings }) => findings,
  );
}

function claims(document: Document, printed: Printed): Claim[] {
  const names = Object.keys(printed) as (keyof Printed)[];
  const at = (name: keyof Printed) => {
    const block = names.indexOf(name);
    const nth = names.slice(0, block).filter((other) => printed[other] === printed[name]).length;
    return figure(document, printed[name], name, "万元", nth);
  };
  const sum = (total: keyof Printed, ...parts: (keyof Printed)[]) => sums("mismatch", at(total), parts.map(at));
  return [sum("T", "A", "B"), sum("E", "C", "D"), sum("T", "E"), sum("S", "T"), sum("C", "P", "Q")];
}

describe("the diagnosis", () => {
  it("makes one finding of one wrong figure, with the others as proofs, and says what it should be", () => {
    const findings = findingsFor({ T: "11453.80" });
    expect(findings).toMatchObject([
      {
        diagnosis: { edit: "wrongDigit", printed: "11453.80", suggested: "11452.80", restores: 3 },
        proofs: [{ ruleId: "sum/all" }, { ruleId: "sum/all" }],
      },
    ]);
    expect(findings[0]?.evidence[0]).toMatchObject({ label: "T", quote: "11453.80" });
  });

  it.each([
    ["swappedDigits", { T: "11542.80" }, "11452.80"],
    ["droppedDigit", { T: "1152.80" }, "11452.80"],
    ["extraDigit", { T: "114452.80" }, "11452.80"],
    ["decimalPoint", { T: "1145.280" }, "11452.80"],
    ["wrongDigit", { C: "3709.91" }, "3709.97"],
    ["otherValue", { T: "98765.43" }, "11452.80"],
  ] as const)("knows %s", (edit, change, suggested) => {
    expect(findingsFor(change)[0]?.diagnosis).toMatchObject({ edit, suggested });
  });

  it("knows a figure in the wrong unit", () => {
    const view = bareView("甲114528000万元\n乙114528000元\n丙11452.80万元");
    const rule = claiming("agree/all", ({ document }) => {
      const [a, b, c] = [
        figure(document, "114528000", "甲"),
        figure(document, "114528000", "乙", "元", 1),
        figure(document, "11452.80", "丙"),
      ];
      return [sums("mismatch", a, [b]), sums("mismatch", a, [c]), sums("mismatch", b, [c])];
    });
    expect(validate(view, [rule]).results[0]?.findings).toMatchObject([
      { diagnosis: { edit: "unit", printed: "114528000", suggested: "114528000元", restores: 2 } },
    ]);
  });

  it("knows a row that the total leaves out or counts twice", () => {
    const rowed = (total: string) => {
      const view = bareView(`| 合计 | ${total} |\n| 甲 | 123.45 |\n| 乙 | 67.89 |\n| 丙 | 20.11 |`);
      const rule = claiming("sum/rows", ({ document }) => [
        sums("mismatch", figure(document, total, "合计"), [
          figure(document, "123.45", "甲"),
          figure(document, "67.89", "乙"),
          figure(document, "20.11", "丙"),
        ]),
      ]);
      return validate(view, [rule]).results[0]?.findings[0]?.diagnosis;
    };
    expect(rowed("143.56")).toMatchObject({
      edit: "rowLeftOut",
      suggested: "211.45",
      row: { label: "乙", quote: "67.89" },
    });
    expect(rowed("279.34")).toMatchObject({ edit: "rowCountedTwice", suggested: "211.45", row: { label: "乙" } });
  });

  it("says nothing when any of several figures could be the wrong one", () => {
    expect(findingsFor({ P: "2939.15" })[0]?.diagnosis).toBeUndefined();
  });

  it("says nothing when no single edit mends it", () => {
    const findings = findingsFor({ B: "777.77" });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.diagnosis).toBeUndefined();
  });

  it("keeps two wrong figures apart", () => {
    const findings = findingsFor({ T: "11453.80", C: "3709.91" });
    expect(findings.map(({ diagnosis }) => diagnosis?.suggested).toSorted()).toEqual(["11452.80", "3709.97"]);
  });

  it("keeps thousands separators in what it suggests", () => {
    const view = bareView("甲1,234.56万元\n乙1,243.56万元\n丙1,234.56万元");
    const rule = claiming("agree/all", ({ document }) => {
      const [a, b, c] = [
        figure(document, "1,234.56", "甲"),
        figure(document, "1,243.56", "乙"),
        figure(document, "1,234.56", "丙", "万元", 1),
      ];
      return [sums("mismatch", a, [b]), sums("mismatch", c, [b]), sums("mismatch", a, [c])];
    });
    expect(validate(view, [rule]).results[0]?.findings[0]?.diagnosis).toMatchObject({
      suggested: "1,234.56",
      edit: "swappedDigits",
    });
  });
});

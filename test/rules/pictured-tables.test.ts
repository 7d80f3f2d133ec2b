import { describe, expect, it } from "@jest/globals";
import { checkDocument } from "../../src/check.ts";
import { withoutTable } from "../support/budget-tables.ts";
import { notate } from "../support/files/notation.ts";

const MISSING = "部门预算财政拨款“三公”经费支出表";

/** What is said of a table left out of a filing that has a picture right below one of its lines. */
function judged(text: string, under: string) {
  const document = notate(text);
  const above = document.blocks.findIndex((block) => block.kind === "paragraph" && block.text === under);
  const notes = [{ code: "picture", severity: "info" as const, data: {}, block: above + 1 }];
  const { report } = checkDocument({ ...document, notes }, { profile: "generic" });
  const result = report.disclosures[0]?.results.find(({ ruleId }) => ruleId === "present/budget-tables");
  return { errors: result?.findings.length ?? 0, doubts: result?.doubts?.length ?? 0 };
}

describe("a table that seems missing in a filing with a picture", () => {
  it("is missing where the picture is an emblem", () => {
    expect(judged(withoutTable(MISSING), "2021年部门预算公开")).toEqual({ errors: 1, doubts: 0 });
  });

  it("may be the picture that stands under its caption", () => {
    const text = `${withoutTable(MISSING)}\n${MISSING}\n\n见上图。\n`;
    expect(judged(text, MISSING)).toEqual({ errors: 0, doubts: 1 });
  });
});

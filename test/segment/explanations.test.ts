import { describe, expect, it } from "@jest/globals";
import { line, read } from "../support/files/read.ts";

function runningCosts(text: string): string[] {
  const { disclosure } = read(
    `
      某某市审计局2025年部门预算公开
      一、部门职责和机构设置情况
      负责审计。
      二、部门预算安排的总体情况
      2025年收入预算900万元，支出预算900万元。
      三、财政拨款“三公”经费预算情况
      2025年“三公”经费5万元。
      四、相关费用
      ${text}
      五、政府采购情况
      政府采购预算5万元。`,
    "hebei-department-budget",
  );
  const own = disclosure.facts.filter(({ concept }) => concept === "agencyRunningCosts");
  return own.map((fact) => line(fact, disclosure.facts));
}

describe("a paragraph that says what a term means", () => {
  it.each([
    "机关运行经费（指为保障行政单位运行用于购买货物和服务的各项公用经费）预算90万元。",
    "机关运行经费（指行政单位日常公用经费）2025年安排90万元。",
    "机关运行经费是指为保障行政单位运行的各项公用经费。2025年安排90万元。",
    "机关运行经费，反映行政单位日常公用经费支出。我局2025年机关运行经费预算90万元。",
  ])("still tells its money: %s", (text) => {
    expect(runningCosts(text)).toEqual(["agencyRunningCosts 90万元"]);
  });

  it.each(["机关运行经费：指行政单位日常公用经费。", "机关运行经费（指行政单位日常公用经费）。"])(
    "may tell nothing else: %s",
    (text) => {
      expect(runningCosts(text)).toEqual([]);
    },
  );
});

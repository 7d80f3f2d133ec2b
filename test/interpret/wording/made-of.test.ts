import { describe, expect, it } from "@jest/globals";
import { read } from "../../support/files/read.ts";

/** The wording of a filing with a text under one of its headings. */
function under(section: "staff" | "goals" | "assets", text: string) {
  const at = (name: string) => (name === section ? text : "无");
  const { disclosure } = read(
    `
      某某市审计局2025年部门预算公开
      一、部门职责和机构设置情况
      ${at("staff")}
      二、部门预算安排的总体情况
      2025年收入预算900万元，支出预算900万元。
      三、财政拨款“三公”经费预算情况
      2025年“三公”经费5万元。
      四、预算绩效情况
      ${at("goals")}
      五、政府采购情况
      政府采购预算5万元。
      六、国有资产占有使用情况
      ${at("assets")}`,
    "hebei-department-budget",
  );
  return disclosure.wording;
}

function lists(section: "staff" | "goals" | "assets", text: string): string[] {
  return under(section, text)
    .counts.filter(({ parts, extent }) => parts.length > 0 && extent === "all")
    .map(({ amount, parts }) => [amount, ...parts.map((part) => part.amount)].map((one) => one.text).join(" "));
}

describe("a count made of its kinds", () => {
  it.each([
    ["goals", "2025年共有项目7个，涉及预算1956.98万元。其中：特定目标类项目5个、其他运转类项目2个。", "7 5 2"],
    ["staff", "本部门现有人员90人，由在职人员68人、离休人员3人和退休人员19人组成。", "90 68 3 19"],
    ["staff", "本部门编制44名，由行政编制24名、事业编制20名构成。", "44 24 20"],
    ["staff", "本部门共有人员90人，包括在职人员68人、离休人员3人及退休人员19人。", "90 68 3 19"],
    [
      "goals",
      "部门整体绩效评价满分为100分，其中产出指标50分，效益指标30分，满意度指标10分，预算执行率10分。",
      "100 50 30 10 10",
    ],
    ["goals", "满分100分：预算执行率10分，产出指标50分，效益指标30分，满意度指标10分。", "100 10 50 30 10"],
    [
      "assets",
      "某某局上年末固定资产金额（原值）为250.00万元，减去累计折旧100.00万元，净值为150.00万元。",
      "150.00 250.00 100.00",
    ],
  ] as const)("%s: %s", (section, text, expected) => {
    expect(lists(section, text)).toEqual([expected]);
  });

  it.each(["共有编制51人，在职47人，离退休38人。", "编制52人，其中在职49人，离退休人员46人。"])(
    "is no count of posts beside those who hold them: %s",
    (text) => {
      expect(lists("staff", text)).toEqual([]);
    },
  );
});

describe("a count with last year's beside it", () => {
  it.each([
    "截至2024年末实有在职人员67人，上年同期64人，增加3人，主要是招录公务员。",
    "截至2024年末，实有在职人员67人，较上年64人增加3人。",
    "截至2024年12月31日实有在职人员67人，上年64人，增加3人。",
  ])("has a change, though its own day is in last year: %s", (text) => {
    const [change] = under("staff", text).changes;
    expect([change?.now, change?.before, change?.difference].map((one) => one?.amount.text)).toEqual(["67", "64", "3"]);
  });
});

describe("the year of goals", () => {
  it.each([
    "2024年总体目标：完成审计任务。",
    "2024年度绩效目标：完成审计任务。",
    "2024年，我局工作目标是完成审计任务。",
  ])("is the budget's: %s", (text) => {
    expect(
      under("goals", text)
        .years.filter(({ year }) => year === 2024)
        .map(({ role }) => role),
    ).toEqual(["budget"]);
  });

  it("is another where the text tells what was reached", () => {
    expect(under("goals", "2024年绩效目标完成情况良好。").years.filter(({ year }) => year === 2024)).toEqual([]);
  });
});

import { describe, expect, it } from "@jest/globals";
import { readPassage } from "../../../src/interpret/narrative/read.ts";
import type { SectionKind } from "../../../src/model/disclosure/section.ts";
import { line } from "../../support/files/read.ts";

function told(text: string, section: SectionKind = "threePublic"): string[] {
  const ours = "安澜县水利局";
  const { facts } = readPassage({ block: 0, text, from: 0, year: 2024, section, topic: undefined, carried: [], ours });
  return facts.map((fact) => {
    const owner = fact.subject === undefined ? "" : ` [${fact.subject}]`;
    return `${line(fact, facts)}${fact.year === 2024 ? "" : ` in ${fact.year}`}${owner}`;
  });
}

describe("a list behind an explanation", () => {
  it.each(["按构成分：", "构成为：", "其中有：", "包括："])("is told all the same behind %s", (opener) => {
    expect(told(`“三公”经费9万元，主要原因是厉行节约，${opener}因公出国（境）费2万元；公务接待费7万元。`)).toEqual([
      "threePublic.total 9万元",
      "threePublic.overseasVisits 2万元 of threePublic.total",
      "threePublic.hospitality 7万元 of threePublic.total",
    ]);
  });

  it.each(["主要原因是：", "原因：", "主要用于："])(
    "is none where the colon is that of the explanation: %s",
    (reason) => {
      expect(told(`“三公”经费9万元，${reason}公务接待费7万元。`)).toEqual([
        "threePublic.total 9万元",
        "threePublic.hospitality 7万元",
      ]);
    },
  );

  it.each(["其中有：", "含", "包括"])("may begin with what is denied: %s", (opener) => {
    expect(told(`公务用车费用9万元（${opener}公务用车购置费未安排、公车运行费9万元）。`)).toEqual([
      "threePublic.vehicles 9万元",
      "threePublic.vehicles.purchase 公务用车购置费未安排 of threePublic.vehicles",
      "threePublic.vehicles.operation 9万元 of threePublic.vehicles",
    ]);
  });
});

describe("a bracket right behind a bracket", () => {
  it.each(["2023年预算12万元，减少3万元", "2023年预算十二万元，减支三万元"])(
    "is of the same figure: %s",
    (compared) => {
      const [vehicles, operation, ...rest] = told(`公务用车费用9万元（公务用车运行维护费9万元）（${compared}）。`);
      expect([vehicles, operation]).toEqual([
        "threePublic.vehicles 9万元",
        "threePublic.vehicles.operation 9万元 of threePublic.vehicles",
      ]);
      expect(rest.map((one) => one.split(" ")[0])).toEqual(["threePublic.vehicles", "threePublic.vehicles"]);
    },
  );
});

describe("whose figure a clause tells behind a year", () => {
  it.each(["2024年安澜县水利局", "全年安澜县水利局", "当年安澜县水利局", "本年我局"])(
    "is the department's: %s",
    (who) => {
      expect(told(`${who}政府采购预算12万元。`, "procurement")).toEqual(["procurement.total 12万元"]);
    },
  );
});

describe("a clause that says on what grounds", () => {
  it.each(["根据年度出访计划，", "按照厉行节约的要求，", "结合工作需要，"])("adds nothing: %s", (grounds) => {
    expect(told(`因公出国（境）费：${grounds}安排预算2.49万元。`)).toEqual(["threePublic.overseasVisits 2.49万元"]);
  });
});

describe("a change of all that was told", () => {
  it("begins with 总体", () => {
    const text = "基本支出减少10万元；项目支出增加30万元；总体增加20万元。";
    expect(told(text, "overview").at(-1)).toBe("revenueExpenditure.total change 20万元 vs 2023");
  });

  it("is of the whole that the kinds divide, where they end the sentence", () => {
    const text = "支出预算90万元。按支出功能分类，包括教育支出50万元，卫生健康支出40万元。比上年减少5万元。";
    expect(told(text, "overview").at(-1)).toBe("expenditure.total change -5万元 vs 2023");
  });
});

import { describe, expect, it } from "@jest/globals";
import { conceptsNamed, findNames } from "../../src/concepts/names.ts";

/** Names built of the words of the grammar, most of them printed in no filing that it was written from. */
const NAMED: readonly (readonly [string, string])[] = [
  ["单位运行经费", "agencyRunningCosts"],
  ["本年机关运行经费财政拨款预算安排数", "agencyRunningCosts"],
  ["一般公共预算财政拨款安排的“三公”经费支出预算总额", "threePublic.total"],
  ["公务用车购置和运行维护费", "threePublic.vehicles"],
  ["公车购置、运维费用", "threePublic.vehicles"],
  ["公务用车更新购置经费", "threePublic.vehicles.purchase"],
  ["公务用车运行维护费用", "threePublic.vehicles.operation"],
  ["公车维护费预算数", "threePublic.vehicles.operation"],
  ["因公临时出国（境）经费", "threePublic.overseasVisits"],
  ["公务接待经费支出预算", "threePublic.hospitality"],
  ["运转类其他及特定目标类项目经费", "expenditure.project"],
  ["其他运转类项目和特定目标类项目支出", "expenditure.project"],
  ["运转类公用经费支出", "expenditure.basic.runningCosts"],
  ["本年度收入合计", "revenue.current"],
  ["本年收入总计", "revenue.total"],
  ["部门支出总预算", "expenditure.total"],
  ["财政拨款收、支预算总计", "fiscalAppropriation.total"],
  ["政府性基金预算财政拨款收入合计", "revenue.governmentManagedFunds"],
  ["国有资本经营预算当年拨款支出", "expenditure.stateCapitalOperations"],
  ["年初结转和结余", "revenue.carriedForward"],
  ["结转下年", "expenditure.carriedOver"],
  ["政府采购货物类支出预算", "procurement.goods"],
  ["计划新增固定资产", "plannedPurchases"],
  ["单价200万元（含）以上专用设备", "assets.highValueEquipment"],
];

describe("names", () => {
  it.each(NAMED)("are read by what they are built of: %s", (name, concept) => {
    expect(conceptsNamed(name)[0]).toBe(concept);
  });

  it.each([
    ["项目", "the head of a column"],
    ["支出项目", "the things, not what is spent on them"],
    ["收入", "the head of a side"],
    ["预算数", "no thing at all"],
    ["政府性基金基本支出", "a part that has no name of its own"],
    ["一般公共预算上年结转", "what one fund carries over"],
    ["事业支出", "what service income is spent on"],
    ["运转类项目支出", "公用经费 and other running projects together"],
    ["政府采购数量", "no money"],
    ["三公经费增减", "more than a name"],
  ])("of other things are none: %s, %s", (name) => {
    expect(conceptsNamed(name)).toEqual([]);
  });

  it("of another thing are found in running text, and known to be none of ours", () => {
    expect(findNames("政府性基金基本支出5万元，公务接待费3万元").map(({ concepts }) => concepts)).toEqual([
      [],
      ["threePublic.hospitality"],
    ]);
  });

  it("of a part are names beside what it is a part of", () => {
    const found = findNames("项目资金5万元，运转类项目3万元，集中采购和分散采购预算2万元");
    expect(found.map(({ concepts, needs }) => [...concepts, needs])).toEqual([
      ["expenditure.project", "expenditure"],
      ["expenditure.project.operational", "expenditure.project"],
      ["procurement.total", undefined],
    ]);
    expect(["项目资金", "运转类项目", "集中采购"].flatMap((name) => conceptsNamed(name))).toEqual([]);
  });

  it("joined by 和 are two things unless the words say one", () => {
    const counts = ["公务用车购置费和公务用车运行费", "人员经费及日常公用经费", "公务用车购置和运行费"].map(
      (text) => findNames(text).length,
    );
    expect(counts).toEqual([2, 2, 1]);
  });
});

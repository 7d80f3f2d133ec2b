import { describe, expect, it } from "@jest/globals";
import { readPassage } from "../../../src/interpret/narrative/read.ts";
import type { SectionKind } from "../../../src/model/disclosure/section.ts";
import { line } from "../../support/files/read.ts";

function denied(text: string, section: SectionKind = "other"): { nils: string[]; facts: string[] } {
  const { facts, nils } = readPassage({ block: 0, text, from: 0, year: 2021, section, topic: undefined, carried: [] });
  for (const { quote } of nils) expect(text.slice(quote.place.start, quote.place.end)).toBe(quote.text);
  return { nils: nils.map(({ concept }) => concept), facts: facts.map((fact) => line(fact, facts)) };
}

describe("statements that there is none", () => {
  it.each<[string, string]>([
    ["2021年我部门未安排政府采购预算。", "procurement.total"],
    ["2021年国有资本经营预算未安排支出。", "expenditure.stateCapitalOperations"],
    ["政府性基金预算没有安排收支。", "revenue.governmentManagedFunds"],
    ["我单位为事业单位，无机关运行经费。", "agencyRunningCosts"],
    ["因公出国（境）费未安排预算。", "threePublic.overseasVisits"],
    ["本年度我单位无拟购置固定资产。", "plannedPurchases"],
    ["无上年结转。", "revenue.carriedForward"],
    ["备注：本单位2021年度没有一般公共预算安排的“三公”经费支出。", "threePublic.total"],
    ["收入全部为一般公共预算拨款（无政府性基金预算拨款）。", "revenue.governmentManagedFunds"],
    ["未列单位经营收入。", "revenue.commercial"],
    [
      "公务用车购置及运行费25.00万元：未列更新购置公务用车费用，与上年的24.00万元相比减少。",
      "threePublic.vehicles.purchase",
    ],
    ["没有安排各类公务接待费。", "threePublic.hospitality"],
    ["下属单位上缴收入没有预算安排。", "revenue.subordinateRemittance"],
    ["事业收入（不含专户资金）不涉及。", "revenue.service"],
    ["国有资本经营预算拨款：无、纳入专户管理的资金拨款。", "revenue.stateCapitalOperations"],
    ["业务收入（事业收入）当年未安排。", "revenue.service"],
    ["我局2021年（1）因公出国（境）费未编列预算，与上年相同。", "threePublic.overseasVisits"],
    ["公务接待费按零编列。", "threePublic.hospitality"],
    ["本单位不在机关运行经费统计范围内，此项为空。", "agencyRunningCosts"],
    ["含购置公务用车费用：无、公务用车运行费2.99万元。", "threePublic.vehicles.purchase"],
    ["未编制事业收入（业务收入）；", "revenue.service"],
    ["未编制公务活动接待费（较2020年减少1.00万元）。", "threePublic.hospitality"],
    ["我站性质为事业单位，机关运行经费一项无数据。", "agencyRunningCosts"],
    ["我站不属于机关运行经费的编报范围。", "agencyRunningCosts"],
    ["因公出国（境）费用：2021年未安排预算。", "threePublic.overseasVisits"],
    ["变动主要由于加强管理：公务用车购置费没有。", "threePublic.vehicles.purchase"],
    ["因公出国（境）费上年及本年均未安排。", "threePublic.overseasVisits"],
    ["因公出国（境）费：今年和上年都没有安排。", "threePublic.overseasVisits"],
    ["因公出国（境）经费：两年均未安排。", "threePublic.overseasVisits"],
    ["2021年因公出国（境）：无（与上年持平）。", "threePublic.overseasVisits"],
    ["本部门所属均为事业单位，无机关运行经费。", "agencyRunningCosts"],
    ["我站不是机关，没有此项经费（机关运行经费）。", "agencyRunningCosts"],
    ["本单位无该项费用（公务接待费用）。", "threePublic.hospitality"],
    ["我中心未安排此项经费（公务用车购置经费）。", "threePublic.vehicles.purchase"],
    ["我站为事业单位，机关运行经费不填。", "agencyRunningCosts"],
    ["公务接待费：本单位不填报。", "threePublic.hospitality"],
    ["我站性质为事业单位，不设机关运行经费预算。", "agencyRunningCosts"],
    ["第二项，公务用车购置费：不设预算，与2020年一样。", "threePublic.vehicles.purchase"],
    ["因公出国（境）费本部门未设预算。", "threePublic.overseasVisits"],
    ["机关运行经费不适用于青河县疾病预防控制中心（事业单位）。", "agencyRunningCosts"],
    ["机关运行经费不适用于本单位（事业单位）。", "agencyRunningCosts"],
    ["机关运行经费不适用于事业单位。", "agencyRunningCosts"],
    ["未列事业单位业务收入（事业收入）；", "revenue.service"],
    ["没有安排事业单位的经营收入；", "revenue.commercial"],
    ["事业收入安排（未安排）；", "revenue.service"],
    ["事业收入（不含专户资金）（未安排）；", "revenue.service"],
    ["因公出国（境）支出预算为零（较上一预算年度增减为零）；", "threePublic.overseasVisits"],
    ["车辆费九万元，较上年没有变化（含公务用车购置费未编列预算、公车运行费九万元）。", "threePublic.vehicles.purchase"],
    ["公务用车购置及运行费六万元（公务用车购置经费未安排、公车运行费六万元）。", "threePublic.vehicles.purchase"],
    ["公务用车购置及运行费26万元（即车辆购置费本年无和公车运行费26万元）", "threePublic.vehicles.purchase"],
    ["“三公”经费9万元，增加系公务用车费用增加：一是因公出国（境）经费为零。", "threePublic.overseasVisits"],
  ])("reads %s", (text, concept) => {
    expect(denied(text).nils).toEqual([concept]);
  });

  it("is no part of a reason told with several colons before it", () => {
    const text =
      "“三公”经费9万元，比上年下降1万元，减少原因：厉行节约：一是因公出国（境）费：无，与上年相同；二是公务接待费9万元。";
    expect(denied(text, "threePublic").facts).toContain(
      "threePublic.overseasVisits change 相同 vs 2020 of threePublic.total",
    );
  });

  it("reads parts beside the thing whose parts they are", () => {
    expect(denied("公务用车购置及运行费23.20万元，其中：购置费23.20万元、运行维护费零。").nils).toEqual([
      "threePublic.vehicles.operation",
    ]);
    expect(denied("收入预算包括：政府性基金预算未安排、上年结转2.00万元。").nils).toEqual([
      "revenue.governmentManagedFunds",
    ]);
    expect(denied("公务用车经费8.00万元：公务用车购置为零，较上年无变化。").nils).toEqual([
      "threePublic.vehicles.purchase",
    ]);
    expect(denied("公务用车购置及运行费8.00万元，较上年减少，主要是无购置计划。").nils).toEqual([]);
  });

  it("takes a reason that names its year for what was not planned in that year", () => {
    const text =
      "因公出国（境）费用。2021年预算数120.20万元，较2020年年初预算增加118.80万元，主要是2020年因公出国计划年初未下达，年初预算数为0。";
    const { facts } = readPassage({
      block: 0,
      text,
      from: 0,
      year: 2021,
      section: "other",
      topic: undefined,
      carried: [],
    });
    expect(facts.map(({ stage, year, amount }) => [stage, year, amount.value])).toEqual([
      ["budget", 2021, "1202000"],
      ["change", 2021, "1188000"],
      ["budget", 2020, "0"],
    ]);
  });

  it("is of no change where it is of both years", () => {
    const told = (text: string) => {
      const { facts } = readPassage({
        block: 0,
        text,
        from: 0,
        year: 2021,
        section: "other",
        topic: undefined,
        carried: [],
      });
      return facts.map(({ stage, year, amount }) => [stage, year, amount.value]);
    };
    expect(told("公务接待费：2020年和2021年均未安排。")).toEqual([
      ["budget", 2021, "0"],
      ["change", 2021, "0"],
    ]);
  });

  it("makes an exact zero of it, as a part of what it is told with", () => {
    expect(
      denied("“三公”经费预算安排0.50万元。其中，因公出国（境）费无预算安排，与上年持平；公务接待费0.50万元。").facts,
    ).toEqual([
      "threePublic.total 0.50万元",
      "threePublic.overseasVisits 因公出国（境）费无预算安排 of threePublic.total",
      "threePublic.overseasVisits change 持平 vs 2020",
      "threePublic.hospitality 0.50万元 of threePublic.total",
    ]);
  });

  it.each<[SectionKind, string]>([
    ["runningCosts", "agencyRunningCosts"],
    ["procurement", "procurement.total"],
    ["threePublic", "threePublic.total"],
  ])("knows what a lone 无 under %s denies", (section, concept) => {
    expect(["无。", "不涉及。", "我部门无此项内容。"].map((text) => denied(text, section).nils)).toEqual([
      [concept],
      [concept],
      [concept],
    ]);
  });

  it.each([
    "机关运行经费：青河县档案馆是事业单位，上年和今年都不安排。",
    "机关运行经费：我中心属于事业单位，两年均未安排。",
    "机关运行经费：青河县园林绿化服务中心（含所属单位）属事业单位，无此项经费。",
  ])("knows by the name it opens with what is denied behind a reason: %s", (text) => {
    expect(denied(text, "runningCosts").nils).toEqual(["agencyRunningCosts"]);
    expect(denied(text).nils).toEqual(["agencyRunningCosts"]);
  });

  it("knows by its section what is denied behind its name, told as one item of others, and a reason", () => {
    const text = "机关运行经费一项，我站是事业单位，不填列。";
    expect(denied(text, "runningCosts").nils).toEqual(["agencyRunningCosts"]);
    expect(denied(text).nils).toEqual([]);
  });

  it.each([
    "因公出国（境）费。未安排，无增减变化。",
    "因公出国（境）费。本年与上年均未安排，无增减变化。",
    "因公出国（境）费：本年无。",
  ])("is of the item that a paragraph opens with, not of all that its section is about: %s", (text) => {
    expect(denied(text, "threePublic").nils).toContain("threePublic.overseasVisits");
    expect(denied(text, "threePublic").nils).not.toContain("threePublic.total");
  });

  it.each([
    "所属单位均为事业单位，不安排机关运行经费。",
    "我部门无其他需要说明的事项。",
    "主要原因是无公务用车购置费。",
    "公务接待费0万元，无增减变化。",
    "我单位无公务用车。",
  ])("makes no zero of %s", (text) => {
    expect(denied(text).facts.filter((fact) => !fact.includes("change") && fact.includes("无"))).toEqual([]);
  });

  it("takes a denial of purchases beside what is held for one of assets of any kind", () => {
    const text = "2020年末固定资产总额928万元，其中车辆143万元。2021年没有购置计划。";
    expect(denied(text, "assets").nils).toEqual(["plannedPurchases"]);
  });

  it("leaves out what a bracket says before a list", () => {
    expect(denied("“三公”经费56万元（公务用车费用增加）：一是因公出国（境）费未安排。").nils).toEqual([
      "threePublic.overseasVisits",
    ]);
  });
});

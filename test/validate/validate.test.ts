import { describe, expect, it } from "@jest/globals";
import type { Rule, View } from "../../src/model/rule/rule.ts";
import { sums } from "../../src/rules/facts.ts";
import { validate } from "../../src/validate/index.ts";
import { bareView, claiming, figure, findPlace } from "../support/figures.ts";

const TEXT = "收入总计100.00万元，其中：一般公共预算收入60.00万元，上年结转30.00万元。";
const total = claiming("sum/total", ({ document }) => [
  sums("mismatch", figure(document, "100.00", "收入总计"), [
    figure(document, "60.00", "一般公共预算收入"),
    figure(document, "30.00", "上年结转"),
  ]),
]);
const only = (view: View, ...rules: Rule[]) => validate(view, rules).results;

describe("validate", () => {
  it("says what is printed, what it should be, the gap, and where", () => {
    const [result] = only(bareView(TEXT), total);
    expect(result).toMatchObject({ outcome: "failed", checked: 1, rounding: 0 });
    expect(result?.findings).toMatchObject([
      {
        message: "收入总计写为100.00万元，应为90.00万元，相差10.00万元",
        gap: "100000",
        evidence: [
          { label: "收入总计", quote: "100.00" },
          { label: "一般公共预算收入", quote: "60.00" },
          { label: "上年结转", quote: "30.00" },
        ],
      },
    ]);
  });

  it("counts a difference within the printed digits as rounding and makes no finding of it", () => {
    expect(only(bareView(TEXT.replace("30.00", "39.99").replace("30.00", "39.99")), rounded())[0]).toMatchObject({
      outcome: "passed",
      rounding: 1,
      findings: [],
    });
  });

  it("skips a rule that lacks what it needs, and says what", () => {
    const needy = claiming("sum/needy", () => [], { needs: ["revenue.total", ["assets", "procurement"]] });
    expect(only(bareView(TEXT), needy)[0]).toMatchObject({
      outcome: "skipped",
      missing: ["没有读到收入总计", "没有读到固定资产占用情况表或政府采购预算表"],
    });
  });

  it("says where tables were not read, when what is lacking may stand there", () => {
    const view = bareView(TEXT);
    const note = { code: "tableUnread", severity: "warning" as const, page: 9, data: {} };
    const document = { ...view.document, notes: [note, { ...note, page: 12 }] };
    const needy = claiming("sum/needy", () => [], { needs: ["revenue.total", "year"] });
    expect(only({ ...view, document }, needy)[0]!.missing[0]).toBe("有表未能读取（第9、12页），没有读到收入总计");
  });

  it("skips a rule that finds nothing to compare, and passes on why", () => {
    const unknown = claiming("sum/unknown", () => [{ kind: "unknown", missing: "收入没有列出来源" }]);
    expect(
      only(
        bareView(TEXT),
        claiming("sum/mute", () => []),
        unknown,
      ).map(({ outcome, missing }) => [outcome, missing]),
    ).toEqual([
      ["skipped", ["没有可以比较的内容"]],
      ["skipped", ["收入没有列出来源"]],
    ]);
  });

  it("makes a doubt of what rests on a page whose words were recognised, and says so", () => {
    const pageOf = (view: View, recognised: boolean): View => {
      const page = { page: 1, width: 595, height: 842, readable: true, ...(recognised ? { recognised } : {}) };
      return { ...view, document: { ...view.document, pages: [page] } };
    };
    const onPage = claiming("sum/total", ({ document }) => {
      const at = (text: string) => {
        const found = figure(document, text, text);
        return { ...found, place: { ...found.place, page: 1 } };
      };
      return [sums("mismatch", at("100.00"), [at("60.00"), at("30.00")])];
    });
    const view = bareView(TEXT);
    expect(only(pageOf(view, false), onPage)[0]).toMatchObject({ outcome: "failed", findings: [{}] });
    const [result] = only(pageOf(view, true), onPage);
    expect(result).toMatchObject({ outcome: "doubted", findings: [], doubts: [{ messageId: "mismatch" }] });
    expect(result?.doubts?.[0]?.message).toContain("由扫描件识别得来，可能有误");
  });

  describe("what the structure only suggests", () => {
    const reading = (view: View, parts: string[]) =>
      sums(
        "mismatch",
        figure(view.document, "100.00", "收入总计"),
        parts.map((text) => figure(view.document, text, text)),
      );
    const suggested = claiming("sum/suggested", (view) => [{ ...reading(view, ["60.00", "30.00"]), doubt: true }]);
    const alternatives = claiming("sum/alternatives", (view) => [
      {
        kind: "alternatives",
        message: "mismatch",
        readings: [reading(view, ["60.00"]), reading(view, ["60.00", "30.00"])],
      },
    ]);

    it("is a doubt where it does not hold, never a finding", () => {
      const [result] = only(bareView(TEXT), suggested);
      expect(result).toMatchObject({ outcome: "doubted", checked: 1, findings: [] });
      expect(result?.doubts).toMatchObject([
        { message: expect.stringContaining("相差10.00万元"), ruleId: "sum/suggested" },
      ]);
      expect(result?.doubts?.[0]?.readings).toBeUndefined();
    });

    it("shows every reading of alternatives of which none holds", () => {
      const [result] = only(bareView(TEXT), alternatives);
      expect(result).toMatchObject({ outcome: "doubted", findings: [] });
      expect(result?.doubts?.[0]?.readings?.map(({ message }) => message)).toEqual([
        expect.stringContaining("相差40.00万元"),
        expect.stringContaining("相差10.00万元"),
      ]);
    });

    it("passes, and ties its figures, where one reading holds", () => {
      const view = bareView(TEXT.replace("30.00", "40.00"));
      const holding = claiming("sum/alternatives", (one) => [
        {
          kind: "alternatives",
          message: "mismatch",
          readings: [reading(one, ["60.00"]), reading(one, ["60.00", "40.00"])],
        },
      ]);
      const { results } = validate(view, [holding]);
      expect(results[0]).toMatchObject({ outcome: "passed", checked: 1 });
      expect(results[0]?.doubts).toBeUndefined();
    });
  });

  it("tells a relation once, however often and by however many rules it is stated", () => {
    const twice = claiming("sum/twice", (view) => [...total.check(view), ...total.check(view)]);
    const results = only(bareView(TEXT), twice, total);
    expect(results.map(({ findings, checked, outcome }) => [findings.length, checked, outcome])).toEqual([
      [1, 1, "failed"],
      [0, 1, "failed"],
    ]);
    expect(results[1]?.folded).toEqual([results[0]?.findings[0]?.fingerprint]);
  });

  it("gives a fingerprint that stays while other text moves, and changes with the figures", () => {
    const print = (text: string) => only(bareView(text), total)[0]?.findings[0]?.fingerprint;
    expect(print(`新的一段\n\n${TEXT}`)).toBe(print(TEXT));
    const other = claiming("sum/total", ({ document }) => [
      sums("mismatch", figure(document, "100.00", "收入总计"), [figure(document, "60.00", "一般公共预算收入")]),
    ]);
    expect(only(bareView(TEXT), other)[0]?.findings[0]?.fingerprint).not.toBe(print(TEXT));
  });

  it("says of a rule that crashes that it was cut short, and what it had said", () => {
    const crashing: Rule = {
      ...claiming("sum/crash", () => []),
      *check(view) {
        yield* total.check(view);
        throw new TypeError("x");
      },
    };
    const [result] = only(bareView(TEXT), crashing);
    expect(result).toMatchObject({ outcome: "failed", unjudged: ["这条规则运行出错，没有判断完（x）"] });
  });

  it("names the rule that quotes what is not printed", () => {
    const liar = claiming("form/liar", ({ document }) => [
      {
        kind: "state",
        message: "wrong",
        holds: false,
        evidence: [{ place: findPlace(document, "60.00"), quote: "61.00", label: "" }],
      },
    ]);
    expect(() => only(bareView(TEXT), liar)).toThrow('form/liar quotes "61.00" where the filing has "60.00"');
  });

  it("takes a broken sum in a doubtful table for a possible misreading, not an error", () => {
    const view = bareView("| 合计 | 100.00 |\n| 甲 | 60.00 |\n| 乙 | 30.00 |");
    const block = view.document.blocks[0];
    if (block?.kind !== "table") throw new Error("no table");
    block.doubtful = true;
    expect(only(view, total)[0]?.findings[0]).toMatchObject({ misread: true, severity: "warning" });
  });

  it("says which printed amounts no relation ties down", () => {
    const view = bareView(TEXT);
    const printed = ["100.00", "60.00", "30.00"].map((text) => figure(view.document, text, ""));
    view.disclosure.unbound = printed.map(({ amount, place }) => ({ amount, place }));
    const untied = figure(view.document, "30.00", "");
    const pair = claiming("sum/pair", ({ document }) => [
      sums("mismatch", figure(document, "100.00", "甲"), [figure(document, "60.00", "乙")]),
      sums("mismatch", figure(document, "30.00", "丙"), [figure(document, "100.00", "甲")], { compare: "<=" }),
    ]);
    expect(validate(view, [pair]).coverage).toEqual({ amounts: 3, tied: 2, untied: [untied.place] });
  });
});

function rounded(): Rule {
  return claiming("sum/total", ({ document }) => [
    sums("mismatch", figure(document, "100.00", "收入总计"), [
      figure(document, "60.00", "一般公共预算收入"),
      figure(document, "39.99", "上年结转"),
    ]),
  ]);
}

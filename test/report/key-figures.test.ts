import { describe, expect, it } from "@jest/globals";
import type { Fact } from "../../src/model/disclosure/fact.ts";
import type { Concept } from "../../src/model/disclosure/vocabulary.ts";
import { keyFigures } from "../../src/report/key-figures.ts";

let next = 0;

/** A fact of the budget year. `printed` is in 万元 unless it says 元. */
function fact(concept: Concept, printed: string, statement: string): Fact {
  const isYuan = printed.endsWith("元");
  const text = printed.replace("元", "");
  const digits = text.split(".")[1]?.length ?? 0;
  const scale = isYuan ? 1 : 10000;
  const amount = {
    ...{ value: String(Math.round(Number(text) * scale * 100) / 100), step: String(scale / 10 ** digits), text },
    ...{ unit: isYuan ? "元" : "万元", unitFrom: "printed" as const, base: "元" },
  };
  const told = statement.startsWith("t") ? ("table" as const) : ("narrative" as const);
  const place = { block: next, start: 0, end: text.length };
  return { id: `f${next++}`, concept, amount, year: 2026, stage: "budget", told, statement, place };
}

const picked = (...facts: Fact[]) =>
  Object.fromEntries(
    keyFigures({ facts, year: 2026 }).map(({ concept, fact: { amount }, tellings, agreeing }) => [
      concept,
      `${amount.value} ${agreeing}/${tellings}`,
    ]),
  );

describe("key figures", () => {
  it("take what most sentences and tables say: a figure in 元 beside tables in 万元 loses", () => {
    expect(
      picked(
        fact("revenue.total", "1682.76元", "s1.0"),
        fact("revenue.total", "1682.76", "t1"),
        fact("revenue.total", "1682.76", "t2"),
        fact("revenue.total", "1682.76", "t3"),
      ),
    ).toEqual({ "revenue.total": "16827600 3/4" });
  });

  it("leave out what is told of one fund alone, where something is told of the whole", () => {
    const fund = fact("expenditure.generalPublicBudget", "126.00", "s1.0");
    const ofFund = { ...fact("expenditure.basic", "54.00", "s1.0"), fund: "revenue.generalPublicBudget" as const };
    const ofAll = fact("expenditure.basic", "58.00", "t1");
    expect(picked(fund, ofFund, ofAll)).toEqual({ "expenditure.basic": "580000 1/1" });
    expect(picked(fund, ofFund)).toEqual({ "expenditure.basic": "540000 1/1" });
  });

  it("leave out what was named by a guess, where something is told for sure", () => {
    const guess = { ...fact("agencyRunningCosts", "124.14", "s1.0"), tentative: true };
    expect(picked(guess, fact("agencyRunningCosts", "53290.46", "s2.0"))).toEqual({
      agencyRunningCosts: "532904600 1/1",
    });
    expect(picked(guess)).toEqual({ agencyRunningCosts: "1241400 1/1" });
  });

  it("leave a part larger than its whole to another scope", () => {
    expect(
      picked(
        fact("expenditure.basic", "120.00", "t1"),
        fact("expenditure.basic.personnel", "1200.00", "s1.0"),
        fact("expenditure.basic.personnel", "100.00", "t2"),
        fact("expenditure.basic.runningCosts", "900.00", "s1.0"),
      ),
    ).toEqual({ "expenditure.basic": "1200000 1/1", "expenditure.basic.personnel": "1000000 1/2" });
  });

  it("take the parts that make their whole, of whatever scope is told first", () => {
    expect(
      picked(
        fact("expenditure.total", "300.00", "t1"),
        fact("expenditure.basic", "80.00", "s1.0"),
        fact("expenditure.project", "20.00", "s1.0"),
        fact("expenditure.basic", "180.00", "t1"),
        fact("expenditure.project", "120.00", "t1"),
      ),
    ).toMatchObject({ "expenditure.basic": "1800000 1/2", "expenditure.project": "1200000 1/2" });
  });

  it("take the fact with most digits of those that agree", () => {
    expect(picked(fact("procurement.total", "12.35", "s1.0"), fact("procurement.total", "123456.78元", "t1"))).toEqual({
      "procurement.total": "123456.78 2/2",
    });
  });

  it("are none where many figures of one concept differ and no figure is told by most: they are those of units", () => {
    const costs = ["10.00", "20.00", "30.00"].map((one, at) => fact("expenditure.project", one, `s${at}.0`));
    expect(picked(...costs)).toEqual({});
    expect(picked(...costs.slice(0, 2))).toEqual({ "expenditure.project": "100000 1/2" });
    const again = [1, 2, 3].map((at) => fact("expenditure.project", "60.00", `t${at}`));
    expect(picked(...costs, ...again, fact("expenditure.project", "60.00", "t4"))).toEqual({
      "expenditure.project": "600000 4/7",
    });
  });
});

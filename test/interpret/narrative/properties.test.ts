import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readPassage } from "../../../src/interpret/narrative/read.ts";
import { line } from "../../support/files/read.ts";

/** A figure with its parts; `name` is printed, `concept` is what must come out. */
interface Tree {
  name: string;
  concept: string;
  parts: Tree[];
}

const TREES: readonly Tree[] = [
  {
    name: "收入总计",
    concept: "revenue.total",
    parts: [
      { name: "一般公共预算拨款收入", concept: "revenue.generalPublicBudget", parts: [] },
      { name: "政府性基金预算拨款收入", concept: "revenue.governmentManagedFunds", parts: [] },
      { name: "事业收入", concept: "revenue.service", parts: [] },
      { name: "上年结转结余", concept: "revenue.carriedForward", parts: [] },
    ],
  },
  {
    name: "支出预算",
    concept: "expenditure.total",
    parts: [
      {
        name: "基本支出",
        concept: "expenditure.basic",
        parts: [
          { name: "人员经费", concept: "expenditure.basic.personnel", parts: [] },
          { name: "日常公用经费", concept: "expenditure.basic.runningCosts", parts: [] },
        ],
      },
      { name: "项目支出", concept: "expenditure.project", parts: [] },
    ],
  },
  {
    name: "财政拨款“三公”经费",
    concept: "threePublic.total",
    parts: [
      { name: "因公出国（境）费", concept: "threePublic.overseasVisits", parts: [] },
      {
        name: "公务用车购置及运维费",
        concept: "threePublic.vehicles",
        parts: [
          { name: "公务用车购置费", concept: "threePublic.vehicles.purchase", parts: [] },
          { name: "公务用车运维费", concept: "threePublic.vehicles.operation", parts: [] },
        ],
      },
      { name: "公务接待费", concept: "threePublic.hospitality", parts: [] },
    ],
  },
];

/** The choices a writer makes: order of parts, brackets or 包括, linking words, what stands between parts. */
interface Style {
  order: number;
  bracket: boolean;
  link: string;
  between: string;
}

const style: fc.Arbitrary<Style> = fc.record({
  order: fc.integer({ min: 0, max: 5 }),
  bracket: fc.boolean(),
  link: fc.constantFrom("", "为", "共计安排", "预算", "安排", "预算数为"),
  between: fc.constantFrom("；", "，", "、"),
});

function rotate<T>(items: readonly T[], by: number): T[] {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

/** Prints a tree and lists what must be read from it. */
function print(
  tree: Tree,
  figures: Iterator<string>,
  how: Style,
  parent: string | undefined,
  expected: string[],
): string {
  const figure = String(figures.next().value);
  expected.push(`${tree.concept} ${figure}万元${parent === undefined ? "" : ` of ${parent}`}`);
  const head = `${tree.name}${how.link}${figure}万元`;
  if (tree.parts.length === 0) return head;
  const nested = parent !== undefined;
  const parts = rotate(tree.parts, how.order).map((part) => print(part, figures, how, tree.concept, expected));
  if (nested && how.bracket) return `${head}（其中：${parts.join("，")}）`;
  if (nested) return `${head}，包括${parts.join("和")}`;
  return `${head}，其中：${parts.join(how.bracket ? how.between : "；")}。`;
}

function* counting(start: number): Generator<string> {
  for (let figure = start; ; figure++) yield `${figure}.${String(figure % 100).padStart(2, "0")}`;
}

describe("any way of writing a tree of figures", () => {
  it("binds every figure to its name and to the figure it is a part of", () => {
    fc.assert(
      fc.property(fc.constantFrom(...TREES), style, fc.integer({ min: 10, max: 99999 }), (tree, how, start) => {
        const expected: string[] = [];
        const text = `2021年${print(tree, counting(start), how, undefined, expected)}`;
        const { facts } = readPassage({
          block: 0,
          text,
          from: 0,
          year: 2021,
          section: "other",
          topic: undefined,
          carried: [],
        });
        expect(facts.map((fact) => line(fact, facts))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("never quotes anything but the text at its place, whatever it is given", () => {
    const piece = fc.constantFrom(
      "收入总计",
      "基本支出",
      "其中：",
      "（",
      "）",
      "；",
      "。",
      "，",
      "12.50万元",
      "0万元",
      "增加",
      "减少",
      "5%",
      "与上年持平",
      "2020年",
      "较",
      "无",
      "主要原因是",
      "、",
      "和",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join("");
        const { facts } = readPassage({
          block: 0,
          text,
          from: 0,
          year: 2021,
          section: "other",
          topic: undefined,
          carried: [],
        });
        for (const { amount, place } of facts) expect(text.slice(place.start, place.end)).toBe(amount.text);
        expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
      }),
      { numRuns: 300 },
    );
  });
});

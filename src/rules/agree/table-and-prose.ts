import type { Fact } from "../../model/disclosure/fact.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { equals, isBoughtOfFund, term } from "../facts.ts";
import { counterpart } from "../tables/counterpart.ts";
import { figuresByConcept } from "../tables/figures.ts";
import { tableName } from "../tables/sums.ts";
import { isUnderOtherClass } from "../told/wholes.ts";

const WHY_DOUBTED = "本段所写是按编码列出的另一类支出，可能只是其中一部分，因此只请人工核对。";

/** 收入预算和支出预算均为…: what is told of both sides stands in a table as either. */
const SIDES: Partial<Record<Concept, readonly Concept[]>> = {
  "revenueExpenditure.total": ["expenditure.total", "revenue.total"],
};

/**
 * A planned figure told in prose stands in a table too. Tables tell a concept for several scopes (all funds, 财政拨款), so one figure that agrees
 * is enough. Where none does, the prose is contradicted if the concept is plain, if it is told as a part of a whole that a table divides into the same parts, or if it
 * looks like one of the table's figures mistyped. Behind money
 * of another class (one of 政府经济分类) it may be a part of that: a doubt.
 */
export default defineRule({
  id: "agree/table-and-prose",
  severity: "error",
  title: "正文数字与表中数字一致",
  why: "正文是对表的说明，正文写的数在表中找不到，必有一处写错。",
  basis: [],
  needs: ["facts", "tables"],
  messages: { mismatch: "正文写{totalLabel}为{total}，{table}为{part}，相差{gap}。" },
  *check(view) {
    const tables = figuresByConcept(view);
    for (const fact of view.disclosure.facts.filter((each) => isOwn(each, view) && !isBoughtOfFund(each))) {
      const told = [fact.concept, ...(SIDES[fact.concept] ?? [])].flatMap((concept) => tables.get(concept) ?? []);
      const found = counterpart(view, fact, told);
      if (!found) continue;
      const more = isUnderOtherClass(view, fact) ? { doubt: true as const, why: WHY_DOUBTED } : {};
      yield { ...equals("mismatch", term(fact), found.term, more), data: { table: tableName(found.table) } };
    }
  },
});

/** Planned, told in prose in digits, about the filing's own year and department. */
function isOwn({ told, stage, nil, subject, year, amount }: Fact, { disclosure }: View): boolean {
  const own = year === undefined || disclosure.year === undefined || year === disclosure.year;
  return told === "narrative" && stage === "budget" && !nil && subject === undefined && own && amount.base === "元";
}

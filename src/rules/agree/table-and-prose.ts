import type { Fact } from "../../model/disclosure/fact.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { bodiesIn, bodyAt } from "../../text/organisations.ts";
import { equals, isBoughtOfFund, term } from "../facts.ts";
import { counterpart } from "../tables/counterpart.ts";
import { figuresCalled } from "../tables/figures.ts";
import { tableName } from "../tables/sums.ts";
import { isOfItem, isUnderOtherClass } from "../told/wholes.ts";

const WHY_UNSURE = "正文所写可能不含上年结转等，与该项资金支出表的口径未必相同，因此只请人工核对。";
const WHY_DOUBTED = "本段所写是按编码列出的另一类支出，可能只是其中一部分，因此只请人工核对。";

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
    const bodies = bodiesIn(view.disclosure.outline.sections);
    // where no body has tables of its own, those of the department tell of all of them
    const areApart = view.disclosure.tables.some(({ block }) => bodyAt(bodies, block) !== undefined);
    for (const fact of view.disclosure.facts.filter((each) => isPlanned(each, view) && isOwn(each, bodies))) {
      const told = figuresCalled(view, fact.concept).filter(
        ({ table }) => !areApart || fact.subject === undefined || fact.subject === bodyAt(bodies, table.block),
      );
      const found = counterpart(view, fact, told);
      if (!found || isOfItem(view, fact)) continue;
      const why = isUnderOtherClass(view, fact) ? WHY_DOUBTED : found.isUnsure ? WHY_UNSURE : undefined;
      const more = why === undefined ? {} : { doubt: true as const, why };
      yield { ...equals("mismatch", term(fact), found.term, more), data: { table: tableName(found.table) } };
    }
  },
});

/** About the department, or about the body in whose section it stands; purchases with the money of one fund are a part. */
function isOwn(fact: Fact, bodies: ReturnType<typeof bodiesIn>): boolean {
  const { subject, place } = fact;
  return (subject === undefined || subject === bodyAt(bodies, place.block)) && !isBoughtOfFund(fact);
}

/** Planned, told in prose in digits, about the filing's own year. */
function isPlanned({ told, stage, nil, year, amount }: Fact, { disclosure }: View): boolean {
  const own = year === undefined || disclosure.year === undefined || year === disclosure.year;
  return told === "narrative" && stage === "budget" && !nil && own && amount.base === "元";
}

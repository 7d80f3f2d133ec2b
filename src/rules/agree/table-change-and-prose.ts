import type { Fact } from "../../model/disclosure/fact.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import { doAgree } from "../../model/interval.ts";
import type { SumClaim } from "../../model/rule/claim.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { budgetYear, figures, sums, term } from "../facts.ts";
import { figuresOfTwoYears, type TwoYears } from "../tables/two-years.ts";

const WHY = "正文写的增减额应等于表中本年数减去上年数；表与正文的口径可能不同，因此只请人工核对。";

/** What the whole budget changes by is told of income, of expenditure or of both. */
const OF_ALL: readonly Concept[] = ["revenueExpenditure.total", "expenditure.total", "revenue.total"];

/**
 * A change against last year told in prose is the difference of the two years that a table prints of the same thing. 三公 has one scope in a filing;
 * of other names a table may tell another than prose does: a doubt.
 */
export default defineRule({
  id: "agree/table-change-and-prose",
  severity: "error",
  title: "正文所写增减额与表中两年数一致",
  why: "表中列出了本年数和上年数，正文所写的增减额应等于两数之差，方向也应一致。",
  basis: [],
  needs: ["facts", "tables"],
  messages: { mismatch: "{table}{totalLabel}本年数为{total}，{terms}，相加为{sum}，相差{gap}。" },
  *check(view) {
    const pairs = figuresOfTwoYears(view);
    for (const change of view.disclosure.facts.filter((fact) => isOwnChange(fact, view))) {
      const told = pairs.filter((pair) => isOf(pair, change) && isOfLevel(view, change.concept, pair));
      const readings = told.map((pair) => claimOf(pair, change));
      const [first, ...others] = readings;
      if (first === undefined) continue;
      if (others.length === 0 && change.concept.startsWith("threePublic.")) yield first;
      else yield { kind: "alternatives", message: "mismatch", readings, why: WHY };
    }
  },
});

function isOwnChange(fact: Fact, view: View): boolean {
  const year = budgetYear(view);
  const isLast = fact.against === undefined || year === undefined || fact.against === year - 1;
  const isPlain = fact.told === "narrative" && fact.subject === undefined && !fact.tentative;
  return isPlain && fact.stage === "change" && isLast;
}

function isOf({ concept, pastStage }: TwoYears, { concept: told, againstStage = "budget" }: Fact): boolean {
  const isSame = concept === told || (OF_ALL.includes(concept) && OF_ALL.includes(told));
  return isSame && pastStage === againstStage;
}

/** Whether prose tells this year's figure as the table does, or none: else the two speak of different things, or of one that is told as wrong elsewhere. */
function isOfLevel(view: View, concept: Concept, { own }: TwoYears): boolean {
  const levels = figures(view, concept);
  return levels.length === 0 || levels.some(({ amount }) => doAgree(amount, own.amount));
}

function claimOf({ own, past, table }: TwoYears, change: Fact): SumClaim {
  return sums("mismatch", own, [{ ...past, label: "上年数" }, term(change)], { data: { table } });
}

import type { SumClaim, Term } from "../../model/rule/claim.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { sums } from "../facts.ts";
import { composedOf } from "../series/composed.ts";
import { type Pair, pairsAmong, type SeriesAtPlace, uncomparedAmong } from "../series/pairs.ts";
import { seriesOf } from "../series/series.ts";
import { tablesByOwner } from "../tables/sets.ts";
import { tableName } from "../tables/sums.ts";

/**
 * The same line (a total, a code, a unit) of the same money in any two tables of one department: equal where both tell all of it, income equal to expenditure,
 * and a fund's part not more than the whole (equal where the totals are). The first is proven by the heads; the others are doubts, since what is carried over may stand between them.
 */
export default defineRule({
  id: "agree/table-figures",
  severity: "error",
  title: "各表所列同一科目、同一单位、同一栏的金额一致",
  why: "各张表取数于同一份预算，同一项金额在两张表中不同，说明其中一张表填错、串栏或沿用了旧稿。",
  basis: [],
  needs: ["tables"],
  messages: {
    mismatch: "{table}{totalLabel}为{total}，与{other}{terms}不一致，相差{gap}。",
    unbalanced: "{table}{totalLabel}收入为{total}，与{other}支出{terms}不相等，相差{gap}。",
    only: "{table}{totalLabel}为{total}，与{other}{terms}不一致，相差{gap}；两表合计相同，此处也应相同。",
    composed: "{table}{totalLabel}为{total}，与{other}{terms}相加的{sum}不一致，相差{gap}。",
    exceeds: "{table}{totalLabel}为{total}，只是{other}{terms}的一部分，却多出{gap}。",
  },
  *check(view) {
    for (const tables of tablesByOwner(view)) {
      const told = seriesOf(tables);
      for (const missing of uncomparedAmong(told)) yield { kind: "unknown", missing };
      for (const pair of pairsAmong([...told, ...composedOf(told)])) {
        const claim = claimOf(pair);
        if (claim !== undefined) yield claim;
      }
    }
  },
});

/** A blank total is no nil; it is told by a rule of its own. */
function claimOf({ message, first, other }: Pair): SumClaim | undefined {
  const turned = first.terms.length > 1 && message !== "exceeds";
  const [one, two] = turned ? [other, first] : [first, other];
  const [total, ...more] = one.terms;
  if (total === undefined || more.length > 0) return undefined;
  const blanks = [total, ...two.terms].filter(isBlank);
  if (blanks.length > two.terms.length || blanks.some((term) => isTotal(term, one, two))) return undefined;
  const data = { table: tableName(one.series.table), other: tableName(two.series.table) };
  const why = first.series.composed ?? other.series.composed;
  const compare = message === "exceeds" ? "<=" : undefined;
  return sums(message, total, [...two.terms], { data, why, compare, doubt: message === "mismatch" ? undefined : true });
}

function isBlank({ amount }: Term): boolean {
  return !/\d/.test(amount.text);
}

function isTotal(term: Term, ...told: SeriesAtPlace[]): boolean {
  return told.some(({ series }) => series.lines.get("total")?.some(({ place }) => place === term.place));
}

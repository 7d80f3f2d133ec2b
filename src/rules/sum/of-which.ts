import { exact } from "../../model/amount.ts";
import type { BudgetTable } from "../../model/disclosure/budget-table.ts";
import { groupBy } from "../../model/group-by.ts";
import type { SumClaim, Term } from "../../model/rule/claim.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { sums, term } from "../facts.ts";
import { listsUnder, ofWhichIn } from "../tables/of-which.ts";
import { tableName } from "../tables/sums.ts";
import { isAddedUp } from "../told/wholes.ts";

/** What is told as a part (其中) is at most its whole: rows of tables below the row that they are part of, columns, and figures in prose. */
export default defineRule({
  id: "sum/of-which",
  severity: "error",
  title: "“其中”所列的数不大于它所属的数",
  why: "其中的一部分不可能比总数大，大了说明两个数中有一个写错。",
  basis: [],
  needs: ["facts"],
  messages: {
    exceeds: "{where}{totalLabel}写为{total}，是{partLabel}{part}的一部分，却多出{gap}。",
    together: "{where}{totalLabel}写为{total}，其中所列各项（{terms}）相加为{sum}，多出{gap}。",
  },
  *check(view) {
    for (const table of view.disclosure.tables.filter(({ doubtful }) => !doubtful)) yield* printed(table);
    yield* told(view);
  },
});

function* printed(table: BudgetTable): Generator<SumClaim> {
  for (const { part, whole, isSure } of ofWhichIn(table))
    for (const claim of within(tableName(table), part, whole)) yield isSure ? claim : { ...claim, doubt: true };
  for (const { parts, whole } of listsUnder(table))
    yield sums("together", whole, parts, { compare: ">=", data: { where: tableName(table) }, doubt: true });
}

function* told({ disclosure: { facts } }: View): Generator<SumClaim> {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const lone = new Set(
    groupBy(facts, ({ parent }) => parent ?? "").flatMap((parts) => (parts.length === 1 ? parts : [])),
  );
  for (const fact of facts) {
    const whole = fact.parent === undefined ? undefined : byId.get(fact.parent);
    if (fact.told !== "narrative" || fact.stage !== "budget" || whole?.stage !== "budget" || fact.nil || whole.nil)
      continue;
    if (fact.concept.startsWith("procurement.reserved")) continue;
    if (!isAddedUp(whole, fact) || lone.has(fact)) yield* within("", term(fact), term(whole));
  }
}

function* within(where: string, part: Term, whole: Term): Generator<SumClaim> {
  if (part.amount.base !== whole.amount.base) return;
  if (exact(part.amount.value).isNegative() || exact(whole.amount.value).isNegative()) return;
  yield sums("exceeds", part, [whole], { compare: "<=", data: { where } });
}

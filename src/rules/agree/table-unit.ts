import { type Amount, exact, isMoney, isZero } from "../../model/amount.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { significant } from "../../text/figures/typos.ts";
import { cite, citePlace, state } from "../cite.ts";
import { factLabel } from "../facts.ts";
import { figuresByConcept } from "../tables/figures.ts";
import { tableName } from "../tables/sums.ts";
import { unitLinesOver } from "../tables/unit-lines.ts";

/** Figures of fewer digits than these come to the same by chance. */
const FEWEST_DIGITS = 4;

/** A table whose figures, where the prose tells them too, print the same digits in another unit bears the wrong one: 1566.93元 for 1566.93万元. One figure that agrees clears it. */
export default defineRule({
  id: "agree/table-unit",
  severity: "error",
  title: "表上的单位与正文的数额相符",
  why: "表中数字与正文相同而单位不同，金额差一万倍，是表头单位写错。",
  basis: [],
  needs: ["facts", "tables"],
  messages: { slipped: "{table}的单位为“{unit}”，表中的{figure}与正文的{told}正好差一万倍，单位应有一处写错。" },
  *check(view) {
    const told = figuresInBoth(view);
    for (const table of view.disclosure.tables) {
      const pairs = told.filter((one) => one.table === table);
      const slipped = pairs.find(({ fact, term }) => isSlipped(fact.amount, term.amount));
      if (pairs.length === 0) continue;
      const holds = slipped === undefined || pairs.some(({ fact, term }) => !isSlipped(fact.amount, term.amount));
      const { fact, term } = slipped ?? pairs[0]!;
      const units = unitLinesOver(view, table.block).map((line) => cite("单位", line));
      const figures = [citePlace(view, "表中金额", term.place), citePlace(view, factLabel(fact), fact.place)];
      const [figure, amount] = [term, fact].map((one) => `${one.amount.text}${one.amount.unit}`);
      const data = { table: tableName(table), unit: term.amount.unit, figure: figure!, told: amount! };
      yield state("slipped", holds, [...units, ...figures], { data });
    }
  },
});

/** The figures that the prose plans and a table prints under the same name. */
function figuresInBoth(view: View) {
  const printed = figuresByConcept(view);
  const isTold = ({ told, stage, nil, amount }: View["disclosure"]["facts"][number]) =>
    told === "narrative" && stage === "budget" && !nil && isMoney(amount) && !isZero(amount.value);
  return view.disclosure.facts
    .filter(isTold)
    .flatMap((fact) => (printed.get(fact.concept) ?? []).map(({ term, table }) => ({ fact, term, table })))
    .filter(({ fact, term }) => fact.amount.value === term.amount.value || isSlipped(fact.amount, term.amount));
}

function isSlipped(told: Amount, printed: Amount): boolean {
  const digits = (amount: Amount) => significant(amount.text.replace(/\D/g, ""));
  const isPrinted = printed.unitFrom !== "assumed" && printed.unitFrom !== "document";
  if (!isPrinted || told.unit === printed.unit || Math.min(digits(told), digits(printed)) < FEWEST_DIGITS) return false;
  const [one, other] = [exact(told.value), exact(printed.value)];
  return one.eq(other.times(10000)) || other.eq(one.times(10000));
}

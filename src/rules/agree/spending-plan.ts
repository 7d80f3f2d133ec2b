import { exact } from "../../model/amount.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";
import { cellTerm, sums } from "../facts.ts";

/**
 * 资金支出计划 tells the share spent up to each date (3月底, 6月底, …): it never falls and ends at 100. Quarters (一季度, 二季度) may tell the share of
 * each instead, which then add up to 100: either may hold, but not where the shares are called what has been spent by then (累计支出进度). That need not end at 100.
 */
export default defineRule({
  id: "agree/spending-plan",
  severity: "error",
  title: "资金支出计划逐期递增，年底达到100%",
  why: "支出进度是累计数，后一期小于前一期或年底不到100%，说明计划填错。",
  basis: [],
  needs: ["forms"],
  messages: {
    falls: "资金支出计划{totalLabel}为{total}，小于前一期{partLabel}的{part}。",
    whole: "资金支出计划最后一期{label}为{share}，不是100%。",
    quarters: "资金支出计划各季度（{shares}）既不是逐期递增到100%，相加也不是100%。",
  },
  *check(view) {
    for (const { plan, isProgress } of view.disclosure.forms) {
      const last = plan.at(-1);
      if (plan.length < 2 || last === undefined) continue;
      const evidence = plan.map(({ label, place }) => citePlace(view, label, place));
      const isFull = Number(last.amount.value) === 100;
      const isRising = plan.every(
        ({ amount }, at) => at === 0 || exact(amount.value).gte(plan[at - 1]?.amount.value ?? 0),
      );
      if (!isProgress && plan.some(({ label }) => /季度|半年/.test(label))) {
        const sum = plan.reduce((total, { amount }) => total.plus(amount.value), exact(0));
        const shares = plan.map(({ label, amount }) => `${label}${amount.text.trim()}%`).join("、");
        yield state("quarters", (isRising && isFull) || sum.eq(100), evidence, { data: { shares }, doubt: true });
        continue;
      }
      for (const [index, step] of plan.entries()) {
        const before = plan[index - 1];
        if (before)
          yield sums("falls", cellTerm(step, step.label), [cellTerm(before, before.label)], { compare: ">=" });
      }
      if (isProgress) continue;
      const data = { label: last.label, share: `${last.amount.text.trim()}%` };
      yield state("whole", isFull, [citePlace(view, last.label, last.place)], { data });
    }
  },
});

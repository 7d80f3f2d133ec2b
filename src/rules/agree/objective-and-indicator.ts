import { exact, isZero } from "../../model/amount.ts";
import type { Indicator } from "../../model/disclosure/disclosure.ts";
import type { ToldQuantity } from "../../model/disclosure/wording.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, equals } from "../facts.ts";
import { sharedPairs } from "../likeness.ts";

/** A measure in a project's objective text (3.48万平方米) agrees with the same project's only indicator of that measure (3.4万平方米). */
export default defineRule({
  id: "agree/objective-and-indicator",
  severity: "info",
  title: "项目绩效目标文字与指标值一致",
  why: "同一项目的面积、数量在目标文字和指标表中写得不同，应核对以哪个为准。",
  basis: [],
  needs: ["objectives", "indicators"],
  messages: { mismatch: "项目“{project}”的目标文字写为{part}，指标“{indicator}”写为{total}，相差{gap}。" },
  *check({ disclosure: { indicators, wording } }) {
    for (const told of wording.quantities) {
      if (told.project === undefined || told.amount.base === "%") continue;
      const measured = indicators.filter(
        ({ project, amount }) => project === told.project && amount?.base === told.amount.base,
      );
      const [indicator] = measured;
      if (measured.length !== 1 || !indicator?.amount || !indicator.target || !isAlike(told, indicator)) continue;
      const data = { project: told.project.trim(), indicator: indicator.levels.at(-1)?.text.trim() ?? "" };
      const target = cellTerm({ amount: indicator.amount, place: indicator.target.place }, "指标值");
      yield equals("mismatch", target, cellTerm(told, "目标文字"), { data });
    }
  },
});

/** They speak of one thing, and are not so far apart that another must be meant. */
function isAlike(told: ToldQuantity, { levels, description, amount }: Indicator): boolean {
  if (isZero(told.amount.value)) return false;
  const ratio = exact(amount?.value ?? 0).div(told.amount.value);
  const words = `${levels.at(-1)?.text ?? ""} ${description?.text ?? ""}`;
  return sharedPairs(told.clause, words) >= 2 && ratio.gte(0.5) && ratio.lte(2);
}

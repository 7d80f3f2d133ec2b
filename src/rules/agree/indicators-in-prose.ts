import { exact } from "../../model/amount.ts";
import type { Indicator } from "../../model/disclosure/disclosure.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { cite, citePlace, state } from "../cite.ts";
import { sharedPairs } from "../likeness.ts";
import { isComparable, isMeasured, isNamed } from "../records/indicators-told.ts";

/** Fewer shared words than this may be chance (保障, 工作, 及时). */
const FEWEST_SHARED_PAIRS = 4;

/** A target told in the prose of 绩效 has the same value in the indicator tables. The indicator is found by what both speak of. */
export default defineRule({
  id: "agree/indicators-in-prose",
  severity: "warning",
  title: "绩效指标的正文与表格一致",
  why: "同一指标在正文和表中目标值不同，年终无法据以考核。",
  basis: [],
  needs: ["indicators"],
  messages: { mismatch: "正文写“{clause}”，指标表“{indicator}”的指标值为{target}，两处不一致。" },
  *check(view) {
    const { indicators, wording } = view.disclosure;
    for (const told of wording.quantities.filter(({ project }) => project === undefined)) {
      const named = indicators.filter((indicator) => isMeasured(told, indicator) && isNamed(told, indicator));
      const near = indicators.filter((indicator) => isComparable(told, indicator));
      const shared = near.filter((indicator) => sharedPairs(told.clause, wordsOf(indicator)) >= FEWEST_SHARED_PAIRS);
      const alike = shared.length === 0 && named.length === 1 ? named : shared;
      const [best] = alike.toSorted(
        (a, b) => sharedPairs(told.clause, wordsOf(b)) - sharedPairs(told.clause, wordsOf(a)),
      );
      if (!best?.target) continue;
      const holds = alike.some(({ amount }) => amount !== undefined && exact(amount.value).eq(told.amount.value));
      const target = { ...cite("指标值", best.target) };
      const data = {
        clause: told.clause.trim(),
        indicator: best.levels.at(-1)?.text.trim() ?? "",
        target: targetWords(best),
      };
      yield state("mismatch", holds, [citePlace(view, "正文", told.place), target], { data });
    }
  },
});

function wordsOf({ levels, description }: Indicator): string {
  return `${levels.at(-1)?.text ?? ""} ${description?.text ?? ""}`;
}

function targetWords({ comparator, target, measureUnit }: Indicator): string {
  const text = target?.text.trim() ?? "";
  return `${comparator && !/^[≥≤=<>＝＜＞]/.test(text) ? comparator : ""}${text}${measureUnit?.text.trim() ?? ""}`;
}

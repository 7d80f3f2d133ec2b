import { exact } from "../../model/amount.ts";
import type { TargetForm } from "../../model/disclosure/disclosure.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";

type Weights = TargetForm["weights"][number];

/**
 * The weights of the indicators of one form add up to what their head says (分值权重（90分）), to 100 where it is a percentage. Where the head
 * says neither, 100 is only usual. Heads repeated within a table may be those of the next page or of the next project: weights are added until they are full.
 */
export default defineRule({
  id: "sum/indicator-weights",
  severity: "error",
  title: "绩效指标的权重相加等于应有的总分",
  why: "权重加不到应有的总分，说明漏了指标或有一个权重写错，评价时无法计分。",
  basis: [],
  needs: ["forms"],
  messages: { mismatch: "绩效指标的权重相加为{sum}，应为{whole}。" },
  *check(view) {
    for (const { weights } of view.disclosure.forms) yield* full(view, weights);
  },
});

function* full(view: View, weights: readonly Weights[]) {
  let open: Weights[] = [];
  for (const [index, one] of weights.entries()) {
    open.push(one);
    const sum = open.flatMap(({ each }) => each).reduce((total, { amount }) => total.plus(amount.value), exact(0));
    const whole = Number(one.declared?.amount.value ?? 100);
    if (sum.lt(whole) && index < weights.length - 1) continue;
    yield claim(view, open, sum.toFixed(), whole, one.isPercent || one.declared !== undefined);
    open = [];
  }
}

function claim(view: View, open: readonly Weights[], sum: string, whole: number, isProven: boolean) {
  const heads = open.flatMap(({ declared }) => (declared ? [citePlace(view, "应有的总分", declared.place)] : []));
  const each = open.flatMap((one) => one.each.map(({ place }) => citePlace(view, "权重", place)));
  const doubt = isProven && open.length === 1 ? {} : { doubt: true as const };
  return state("mismatch", Number(sum) === whole, [...heads.slice(0, 1), ...each], {
    data: { sum, whole: String(whole) },
    ...doubt,
  });
}

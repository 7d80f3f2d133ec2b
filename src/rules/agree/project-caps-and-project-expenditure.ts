import { defineRule } from "../../model/rule/rule.ts";
import { figures, sums, term } from "../facts.ts";
import { costCaps } from "../records/projects.ts";

/** Only a hint: the caps of all projects together stay within 项目支出 (projects without a table, and 上年结转, may make up the rest). */
export default defineRule({
  id: "agree/project-caps-and-project-expenditure",
  severity: "warning",
  title: "各项目成本指标之和不超过项目支出",
  why: "项目成本上限加起来比项目支出还多，说明有项目的成本指标写大了。",
  basis: [],
  needs: ["indicators", "expenditure.project"],
  messages: { exceeds: "项目支出写为{total}，各项目成本指标相加为{sum}，超出{gap}。" },
  *check(view) {
    const [expenditure] = figures(view, "expenditure.project");
    const caps = costCaps(view.disclosure).map(({ cap }) => cap);
    if (expenditure && caps.length > 1) yield sums("exceeds", term(expenditure), caps, { compare: ">=" });
  },
});

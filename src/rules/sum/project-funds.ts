import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, sums } from "../facts.ts";

/** In a form of 绩效目标 the money of the project = 财政资金 + what else is listed with it, up to 其他资金. */
export default defineRule({
  id: "sum/project-funds",
  severity: "error",
  title: "项目资金总额等于财政资金与其他资金之和",
  why: "项目的预算数由财政资金和其他资金组成，不符说明其中有一个数写错。",
  basis: [],
  needs: ["forms"],
  messages: { mismatch: "{totalLabel}写为{total}，各来源（{terms}）相加为{sum}，相差{gap}。" },
  *check({ disclosure }) {
    for (const { funds } of disclosure.forms)
      if (funds)
        yield sums(
          "mismatch",
          cellTerm(funds.total, funds.total.label),
          funds.parts.map((part) => cellTerm(part, part.label)),
          { why: "绩效目标表中资金总额之下列有财政资金直至其他资金，来源已列全。" },
        );
  },
});

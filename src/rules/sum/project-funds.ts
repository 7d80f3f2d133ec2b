import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, sums } from "../facts.ts";

/** In a form of 绩效目标 the money = 财政资金 + what else is listed with it, up to 其他资金; and = 基本支出 + 项目支出. */
export default defineRule({
  id: "sum/project-funds",
  severity: "error",
  title: "绩效目标表的资金总额等于各项资金之和",
  why: "预算数由财政资金和其他资金组成，整体支出由基本支出和项目支出组成，不符说明其中有一个数写错。",
  basis: [],
  needs: ["forms"],
  messages: { mismatch: "{totalLabel}写为{total}，各项（{terms}）相加为{sum}，相差{gap}。" },
  *check({ disclosure }) {
    for (const { total, parts } of disclosure.forms.flatMap(({ funds }) => funds))
      yield sums(
        "mismatch",
        cellTerm(total, total.label),
        parts.map((part) => cellTerm(part, part.label)),
        { why: "绩效目标表中资金总额之下列有财政资金直至其他资金，或基本支出和项目支出，已列全。" },
      );
  },
});

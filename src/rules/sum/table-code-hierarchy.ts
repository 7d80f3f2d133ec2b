import { defineRule } from "../../model/rule.ts";
import { tableSums } from "../tables.ts";

/** I5: 类 = Σ 款 = Σ 项 by functional, economic or unit codes, in every amount column. */
export default defineRule({
  id: "sum/table-code-hierarchy",
  severity: "error",
  title: "上级科目等于所属下级科目之和",
  why: "类、款、项逐级汇总，上下级不符说明漏列了科目或填错了数。",
  basis: ["《预算法实施条例》（2020年）第六条：按功能分类公开到项，基本支出按经济分类公开到款"],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}写为{total}，所属下级（{terms}）相加为{sum}，相差{gap}。" },
  check: (view) => tableSums(view, ["codes"], "mismatch"),
});

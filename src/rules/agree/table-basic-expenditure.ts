import { defineRule } from "../../model/rule/rule.ts";
import { tableSets, totalOf } from "../tables/sets.ts";
import { tableSum } from "../tables/sums.ts";

/** 基本支出 of 一般公共预算支出表 = 合计 of 一般公共预算基本支出表. */
export default defineRule({
  id: "agree/table-basic-expenditure",
  severity: "error",
  title: "一般公共预算支出表的基本支出与基本支出表一致",
  why: "两张表反映的是同一笔基本支出，一张按功能分类，一张按经济分类，合计应当相同。",
  basis: ["《预算法实施条例》（2020年）第六条：一般公共预算基本支出按经济分类公开到款"],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}为{total}，基本支出表{partLabel}为{part}，相差{gap}。" },
  *check(view) {
    for (const { generalPublicBudgetExpenditure: general, basicExpenditure: basic } of tableSets(view)) {
      const total = general && totalOf(general, "expenditure.basic");
      const told = basic && totalOf(basic);
      if (total && told) yield tableSum(general, "mismatch", total, [told]);
    }
  },
});

import { defineRule } from "../../model/rule.ts";
import { tableSums } from "../tables.ts";

/** I8: on every row of a table 基本支出 = 人员经费 + 公用经费. */
export default defineRule({
  id: "sum/table-row-basic-parts",
  severity: "error",
  title: "表中每行基本支出等于人员经费与公用经费之和",
  why: "基本支出只有人员和公用两部分，合计不符说明其中一个数填错。",
  basis: ["《预算法实施条例》（2020年）第五条：基本支出包括人员经费和公用经费"],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}写为{total}，人员与公用（{terms}）相加为{sum}，相差{gap}。" },
  check: (view) => tableSums(view, ["basicParts"], "mismatch"),
});

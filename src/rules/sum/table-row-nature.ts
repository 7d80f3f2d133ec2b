import { defineRule } from "../../model/rule.ts";
import { tableSums } from "../tables.ts";

/** I6: on every row of a table 合计 = 基本支出 + 项目支出 (+ 经营, 上缴上级, 对附属单位补助). */
export default defineRule({
  id: "sum/table-row-nature",
  severity: "error",
  title: "表中每行合计等于基本支出与项目支出之和",
  why: "一行的合计与基本支出、项目支出不符，必有一个数填错。",
  basis: ["《预算法实施条例》（2020年）第五条：部门预算支出包括基本支出和项目支出"],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}写为{total}，各项（{terms}）相加为{sum}，相差{gap}。" },
  check: (view) => tableSums(view, ["nature"], "mismatch"),
});

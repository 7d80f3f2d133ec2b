import { defineRule } from "../../model/rule.ts";
import { tableSums } from "../tables.ts";

/** I2: 收入总计 = 本年收入合计 + 上年结转结余; 支出总计 = 本年支出合计 + 年终结转结余. */
export default defineRule({
  id: "sum/table-grand-total",
  severity: "error",
  title: "收支总计等于本年合计与结转结余之和",
  why: "总计由本年合计和结转结余组成，不符则其中一个数填错。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}写为{total}，本年合计与结转（{terms}）相加为{sum}，相差{gap}。" },
  check: (view) => tableSums(view, ["grandTotal"], "mismatch"),
});

import { defineRule } from "../../model/rule.ts";
import { tableSums } from "../tables.ts";

/** I7 and I18 in table form: on every row 合计 = Σ the columns of its sources of funds. */
export default defineRule({
  id: "sum/table-row-funding",
  severity: "error",
  title: "表中每行合计等于各资金来源之和",
  why: "每笔支出的资金来源加起来应当等于它的合计，不符则来源或合计填错。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}写为{total}，各资金来源（{terms}）相加为{sum}，相差{gap}。" },
  check: (view) => tableSums(view, ["funding"], "mismatch"),
});

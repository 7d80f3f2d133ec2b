import { defineRule } from "../../model/rule.ts";
import { tableSums } from "../tables.ts";

/** I4 and I5: the 合计 row of a coded table = Σ its 类 (or units), in every amount column. */
export default defineRule({
  id: "sum/table-code-total",
  severity: "error",
  title: "合计行等于各类科目之和",
  why: "合计与各类科目不符，说明漏列了科目或填错了数。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}写为{total}，各类科目（{terms}）相加为{sum}，相差{gap}。" },
  check: (view) => tableSums(view, ["codeTotal"], "mismatch"),
});

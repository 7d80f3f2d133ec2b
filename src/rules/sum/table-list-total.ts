import { defineRule } from "../../model/rule.ts";
import { tableSums } from "../tables.ts";

/** 合计 and 小计 rows of lists (units, projects, purchases, sources) = Σ the rows that they close or open. */
export default defineRule({
  id: "sum/table-list-total",
  severity: "error",
  title: "合计行、小计行等于所列各行之和",
  why: "合计与所列各行不符，说明漏列、重列或填错了数。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}写为{total}，各行（{terms}）相加为{sum}，相差{gap}。" },
  check: (view) => tableSums(view, ["listTotal", "subtotal"], "mismatch"),
});

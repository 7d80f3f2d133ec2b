import { defineRule } from "../../model/rule.ts";
import { tableSums } from "../tables.ts";

/** A row = Σ the rows that its numeral or heading stands over (一、 over （一）, a unit over its purchases). 其中 is never added. */
export default defineRule({
  id: "sum/table-items",
  severity: "error",
  title: "表中大项等于所属小项之和",
  why: "大项与所属小项不符，说明漏列了小项或填错了数。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}写为{total}，所属各项（{terms}）相加为{sum}，相差{gap}。" },
  check: (view) => tableSums(view, ["items"], "mismatch"),
});

import { defineRule } from "../../model/rule.ts";
import { tableSums } from "../tables.ts";

/** I3 and I4: 本年收入合计 and 本年支出合计 = Σ the rows above them. */
export default defineRule({
  id: "sum/table-year-total",
  severity: "error",
  title: "本年收入合计、本年支出合计等于所列各行之和",
  why: "本年合计与所列各行不符，收支总表便不能自圆其说。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}写为{total}，各行（{terms}）相加为{sum}，相差{gap}。" },
  check: (view) => tableSums(view, ["yearTotal"], "mismatch"),
});

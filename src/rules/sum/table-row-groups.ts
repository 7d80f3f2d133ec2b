import { defineRule } from "../../model/rule.ts";
import { tableSums } from "../tables.ts";

/** A 合计 or 小计 column over columns that the vocabulary does not know: stated only where the rest of the table bears it out. */
export default defineRule({
  id: "sum/table-row-groups",
  severity: "error",
  title: "表中合计栏等于它所辖各栏之和",
  why: "同一张表其他各行都满足的关系，只有个别行不满足，多半是该行有数填错。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}写为{total}，所辖各栏（{terms}）相加为{sum}，相差{gap}。" },
  check: (view) => tableSums(view, ["group", "procurement"], "mismatch"),
});

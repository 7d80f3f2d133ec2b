import { defineRule } from "../../model/rule.ts";
import { tableSums } from "../tables.ts";

/** I9 in table form: 三公 = 因公出国（境） + 公务用车 + 公务接待, 公务用车 = 购置 + 运行维护, as columns or as rows. */
export default defineRule({
  id: "sum/table-three-public",
  severity: "error",
  title: "“三公”经费表的合计等于各项之和",
  why: "“三公”经费表是公众首先查看的表，合计与分项不符会直接引起质疑。",
  basis: ["基层政务公开标准目录（财政预决算领域）：公开“三公”经费总额和分项数额"],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}写为{total}，各项（{terms}）相加为{sum}，相差{gap}。" },
  check: (view) => tableSums(view, ["threePublic"], "mismatch"),
});

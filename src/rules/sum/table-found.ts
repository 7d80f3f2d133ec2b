import { defineRule } from "../../model/rule.ts";
import { tableSums } from "../tables.ts";

/** Sums that arithmetic found in a table whose heads and labels say nothing, kept by all its rows or columns but a few. */
export default defineRule({
  id: "sum/table-found",
  severity: "error",
  title: "表中各行各列共同遵守的加总关系没有例外",
  why: "整张表都遵守的加总关系，只有个别单元格不遵守，多半是该处填错。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}写为{total}，按全表的加总关系（{terms}）应为{sum}，相差{gap}。" },
  check: (view) => tableSums(view, ["found"], "mismatch"),
});

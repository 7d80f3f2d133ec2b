import { defineRule } from "../../model/rule/rule.ts";
import { detailed } from "../tables/codes.ts";

/** Basic expenditure by economic kind goes down to 款 (five digits). */
export default defineRule({
  id: "present/economic-detail",
  severity: "error",
  title: "基本支出经济分类公开到款级科目",
  why: "基本支出只公开到类，读者看不出工资、办公、差旅各是多少。",
  basis: ["《预算法实施条例》（2020年）第六条：基本支出按经济分类公开到款"],
  needs: ["tables"],
  messages: { shallow: "“{label}”（{code}）没有公开到款级科目（5位编码）。" },
  check: (view) => detailed(view, "shallow", { kinds: ["basicExpenditure"], system: "departmentEconomic", digits: 5 }),
});

import { defineRule } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";
import { leafCodes } from "../tables/codes.ts";

/** Basic expenditure by economic kind goes down to 款 (five digits). */
export default defineRule({
  id: "present/economic-detail",
  severity: "error",
  title: "基本支出经济分类公开到款级科目",
  why: "基本支出只公开到类，读者看不出工资、办公、差旅各是多少。",
  basis: ["《预算法实施条例》（2020年）第六条：基本支出按经济分类公开到款"],
  needs: ["tables"],
  messages: { shallow: "“{label}”（{code}）没有公开到款级科目（5位编码）。" },
  *check(view) {
    for (const table of view.disclosure.tables.filter(
      ({ kind, doubtful }) => kind === "basicExpenditure" && !doubtful,
    )) {
      for (const { code, label, place } of leafCodes(table, "departmentEconomic")) {
        const evidence = place ? [citePlace(view, "科目", place)] : [];
        if (place) yield state("shallow", code.length >= 5, evidence, { data: { label: label.trim(), code } });
      }
    }
  },
});

import { defineRule } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";
import { leafCodes } from "../tables/codes.ts";

/** 219 援助其他地区支出 and 227 预备费 have no 项. */
const WITHOUT_ITEMS = /^2(?:19|27)/;
const KINDS = ["revenueSummary", "expenditureSummary", "generalPublicBudgetExpenditure"];

/** Expenditure by function goes down to 项 (seven digits). */
export default defineRule({
  id: "present/functional-detail",
  severity: "error",
  title: "功能分类公开到项级科目",
  why: "支出只公开到类、款，读者看不出资金的具体用途。",
  basis: ["《预算法实施条例》（2020年）第六条：按功能分类公开到项"],
  needs: ["tables"],
  messages: { shallow: "“{label}”（{code}）没有公开到项级科目（7位编码）。" },
  *check(view) {
    for (const table of view.disclosure.tables.filter(({ kind, doubtful }) => KINDS.includes(kind) && !doubtful)) {
      for (const { code, label, place } of leafCodes(table, "function")) {
        if (WITHOUT_ITEMS.test(code)) continue;
        const evidence = place ? [citePlace(view, "科目", place)] : [];
        if (place) yield state("shallow", code.length >= 7, evidence, { data: { label: label.trim(), code } });
      }
    }
  },
});

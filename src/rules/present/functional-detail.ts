import { defineRule } from "../../model/rule/rule.ts";
import { detailed } from "../tables/codes.ts";

/** Expenditure by function goes down to 项 (seven digits); 219 援助其他地区支出 and 227 预备费 have none. */
export default defineRule({
  id: "present/functional-detail",
  severity: "error",
  title: "功能分类公开到项级科目",
  why: "支出只公开到类、款，读者看不出资金的具体用途。",
  basis: ["《预算法实施条例》（2020年）第六条：按功能分类公开到项"],
  needs: ["tables"],
  messages: { shallow: "“{label}”（{code}）没有公开到项级科目（7位编码）。" },
  check: (view) =>
    detailed(view, "shallow", {
      kinds: ["revenueSummary", "expenditureSummary", "generalPublicBudgetExpenditure"],
      system: "function",
      digits: 7,
      except: /^2(?:19|27)/,
      summaries: ["revenueSummary", "expenditureSummary"],
    }),
});

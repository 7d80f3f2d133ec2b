import { defineRule } from "../../model/rule.ts";
import { COMPOSITION } from "../../model/vocabulary.ts";
import { figures, partsOf, sums, term } from "../facts.ts";

/** 项目支出 = 运转类其他项目 + 特定目标类项目, the two kinds of project that 预算管理一体化 names (2021 and later). */
export default defineRule({
  id: "sum/project-expenditure-kinds",
  severity: "error",
  title: "项目支出等于运转类其他项目与特定目标类项目之和",
  why: "预算管理一体化后项目支出只有这两类，分别列出时相加应等于项目支出。",
  basis: [],
  needs: ["expenditure.project", "expenditure.project.operational", "expenditure.project.targeted"],
  messages: { mismatch: "项目支出写为{total}，{terms}，相加为{sum}，相差{gap}。" },
  *check(view) {
    for (const project of figures(view, "expenditure.project")) {
      const parts = partsOf(view, project, COMPOSITION["expenditure.project"]);
      if (parts.length === 2) yield sums("mismatch", term(project), parts.map(term));
    }
  },
});

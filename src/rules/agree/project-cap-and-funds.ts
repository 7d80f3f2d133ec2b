import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, equals } from "../facts.ts";
import { budgetsOf, costCaps, fundsOf, fundsTold } from "../records/projects.ts";

/** The cap on a project's total cost is the project's funds in the procurement table, and those that 绩效 tells of it and its form prints. */
export default defineRule({
  id: "agree/project-cap-and-funds",
  severity: "warning",
  title: "项目成本指标与项目预算资金一致",
  why: "成本指标应控制在项目预算之内，两个数不同说明有一处没有随预算调整。",
  basis: [],
  needs: ["indicators"],
  messages: {
    mismatch: "项目“{project}”的成本指标写为{total}，采购表中该项目预算资金为{part}，相差{gap}。",
    form: "项目“{project}”的成本指标写为{total}，该项目绩效目标表的预算为{part}，相差{gap}。",
    told: "项目“{project}”的成本指标写为{total}，正文写该项目资金{part}，相差{gap}。",
  },
  *check({ disclosure }) {
    for (const { project, cap } of costCaps(disclosure)) {
      const data = { project };
      const funds = fundsOf(disclosure, project);
      if (funds) yield equals("mismatch", cap, cellTerm(funds, "项目预算资金"), { data });
      for (const own of budgetsOf(disclosure, project)) yield equals("form", cap, cellTerm(own, "项目金额"), { data });
      for (const told of fundsTold(disclosure, project))
        yield equals("told", cap, cellTerm(told, "项目资金"), { data });
    }
  },
});

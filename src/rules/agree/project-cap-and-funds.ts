import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, equals } from "../facts.ts";
import { costCaps, fundsOf } from "../records/projects.ts";

/** The cap on a project's total cost is the project's funds in the procurement table. */
export default defineRule({
  id: "agree/project-cap-and-funds",
  severity: "warning",
  title: "项目成本指标与项目预算资金一致",
  why: "成本指标应控制在项目预算之内，两个数不同说明有一处没有随预算调整。",
  basis: [],
  needs: ["indicators", "procurement"],
  messages: { mismatch: "项目“{project}”的成本指标写为{total}，采购表中该项目预算资金为{part}，相差{gap}。" },
  *check({ disclosure }) {
    for (const { project, cap } of costCaps(disclosure)) {
      const funds = fundsOf(disclosure, project);
      if (!funds) continue;
      yield equals("mismatch", cap, cellTerm(funds, "项目预算资金"), { data: { project } });
    }
  },
});

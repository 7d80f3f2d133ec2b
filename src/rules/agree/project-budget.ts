import type { BudgetTable } from "../../model/disclosure/budget-table.ts";
import { doAgree } from "../../model/interval.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, equals } from "../facts.ts";
import { linesOfProject } from "../tables/project-lists.ts";
import { tableName } from "../tables/sums.ts";

const WHY_DOUBTED = "项目支出表可能只列本年或本级安排的部分，因此只请人工核对。";

/**
 * The money of a project in its own form of 绩效目标 is that of its line in a list of projects, of all money or of one source. A list without targets may
 * tell another part of it: a doubt.
 */
export default defineRule({
  id: "agree/project-budget",
  severity: "error",
  title: "项目绩效目标表的金额与项目表一致",
  why: "同一项目的预算在项目表和它的绩效目标表中应是同一个数，不同说明有一处没有随预算调整。",
  basis: [],
  needs: ["forms", "tables"],
  messages: { mismatch: "{table}“{project}”的预算为{total}，该项目绩效目标表写为{part}，相差{gap}。" },
  *check(view) {
    for (const { block, budget } of view.disclosure.forms) {
      const project = view.disclosure.objectives.find((one) => one.block === block)?.project?.text;
      if (budget === undefined || project === undefined) continue;
      for (const { table, terms } of linesOfProject(view, project)) {
        const listed = terms.find(({ amount }) => doAgree(amount, budget.amount)) ?? terms[0];
        const data = { table: tableName(table), project };
        const unsure = isOfTargets(table) ? {} : { doubt: true as const, why: WHY_DOUBTED };
        if (listed) yield equals("mismatch", listed, cellTerm(budget, "项目金额"), { data, ...unsure });
      }
    }
  },
});

function isOfTargets({ kind, columns }: BudgetTable): boolean {
  return kind === "projectObjectives" || columns.some(({ path }) => path.some((text) => text.includes("绩效")));
}

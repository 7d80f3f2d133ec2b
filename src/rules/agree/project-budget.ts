import { doAgree } from "../../model/interval.ts";
import type { Claim, Term } from "../../model/rule/claim.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { budgetYear, cellTerm, equals } from "../facts.ts";
import { budgetsOf, fundsTold } from "../records/projects.ts";
import { isOfAll, isOfTargets, linesOfProject, projectsNamed } from "../tables/project-lists.ts";
import { tableName } from "../tables/sums.ts";

const WHY_DOUBTED = "两处可能一处是全部资金、一处只是本年或某一来源安排的部分，因此只请人工核对。";

/** Says that money is that of the year's budget. */
const OF_BUDGET = /年|预算/;

/**
 * The money of a project in its own form of 绩效目标 and in the text is that of its line in a list of projects, of all money or of one source. It is proven where the list is one
 * of targets, or adds up to all 项目支出 and the other is called money of the year's budget; else one may tell a part of the other: a doubt.
 */
export default defineRule({
  id: "agree/project-budget",
  severity: "error",
  title: "项目的金额在项目表、绩效目标表和正文中一致",
  why: "同一项目的预算在项目表、它的绩效目标表和正文中应是同一个数，不同说明有一处没有随预算调整。",
  basis: [],
  needs: ["tables"],
  messages: {
    mismatch: "{table}“{project}”的预算为{total}，该项目绩效目标表写为{part}，相差{gap}。",
    told: "{table}“{project}”的预算为{total}，正文写为{part}，相差{gap}。",
    form: "“{project}”的绩效目标表写为{total}，正文写为{part}，相差{gap}。",
  },
  *check(view) {
    const year = budgetYear(view);
    for (const project of projectsNamed(view)) {
      const lines = linesOfProject(view, project);
      const forms = budgetsOf(view.disclosure, project);
      const told = fundsTold(view.disclosure, project).filter((one) => one.year === undefined || one.year === year);
      for (const { table, terms } of lines) {
        const data = { table: tableName(table), project };
        const isSure = (label: string) => isOfTargets(table) || (isOfAll(view, table) && OF_BUDGET.test(label));
        for (const one of forms) yield* same("mismatch", terms, cellTerm(one, "项目金额"), isSure(one.label), data);
        for (const one of told) yield* same("told", terms, cellTerm(one, "项目金额"), isSure(one.label), data);
      }
      if (lines.length > 0) continue;
      const terms = forms.map((one) => cellTerm(one, "项目金额"));
      const isSure = (label: string) => [label, ...forms.map((one) => one.label)].every((each) => OF_BUDGET.test(each));
      for (const one of told) yield* same("form", terms, cellTerm(one, "项目金额"), isSure(one.label), { project });
    }
  },
});

function* same(
  message: string,
  terms: Term[],
  other: Term,
  isSure: boolean,
  data: Record<string, string>,
): Iterable<Claim> {
  const one = terms.find(({ amount }) => doAgree(amount, other.amount)) ?? terms[0];
  const unsure = isSure ? {} : { doubt: true as const, why: WHY_DOUBTED };
  if (one) yield equals(message, one, other, { data, ...unsure });
}

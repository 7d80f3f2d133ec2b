import { isMoney } from "../../model/amount.ts";
import type { Disclosure, Indicator } from "../../model/disclosure/disclosure.ts";
import type { ToldMoney } from "../../model/disclosure/wording.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Term } from "../../model/rule/claim.ts";
import { remembered } from "../../text/remembered.ts";
import { cellTerm } from "../facts.ts";

/** Words that make a cost indicator one of the whole project, not of a piece or a person. */
const WHOLE_COST = /总成本|成本控制|资金成本|控制总成本|预算|总额|费用总|总费用|资金总|项目成本/;

/** The cap on each project's total cost: its only money indicator under 成本, when it is about the whole. */
export function costCaps({ indicators }: Disclosure): { project: string; cap: Term }[] {
  const costs = indicators.filter(({ project, amount, levels, comparator }) => {
    const isCost = levels.slice(0, -1).some(({ text }) => text.includes("成本"));
    return (
      project !== undefined &&
      isCost &&
      amount !== undefined &&
      isMoney(amount) &&
      comparator !== "≥" &&
      comparator !== ">"
    );
  });
  return groupBy(costs, ({ project }) => project ?? "").flatMap(([cost, ...others]) => {
    if (!cost?.project || !cost.amount || !cost.target || others.length > 0 || !WHOLE_COST.test(wordsOf(cost)))
      return [];
    return [
      {
        project: cost.project.trim(),
        cap: cellTerm({ amount: cost.amount, place: cost.target.place }, `${cost.project.trim()}成本指标`),
      },
    ];
  });
}

/** 预算资金 of a project in the procurement table. Names may be told with or without 经费 and 绩效目标表 at the end. */
export function fundsOf(
  { procurement }: Disclosure,
  project: string,
): Disclosure["procurement"][number]["projectFunds"] {
  return procurement.find((line) => line.projectFunds && isSameProject(line.project?.text ?? "", project))
    ?.projectFunds;
}

/** The money that the forms of a project print. */
export function budgetsOf({ forms, objectives }: Disclosure, project: string) {
  const own = objectives.filter((one) => one.project && isSameProject(one.project.text, project));
  return forms.flatMap(({ block, budget }) => (own.some((one) => one.block === block) ? (budget ?? []) : []));
}

/** The money of a project that the running text tells. */
export function fundsTold({ wording }: Disclosure, project: string): ToldMoney[] {
  return wording.projectMoney.filter(({ names }) => names.some((name) => isSameProject(name, project)));
}

/** Whether two texts name one project, be it with or without 项目, 经费 and 绩效目标表. */
function isSameProject(a: string, b: string): boolean {
  const key = projectKey(a);
  return key !== undefined && key === projectKey(b);
}

/** Equal for texts that name one project; none for what is too short to be the name of one. */
export const projectKey = remembered((name): string | undefined => {
  const bare = name
    .replace(/[\s（）()“”"、，,]/g, "")
    .replace(/^\d+[.．]?/, "")
    .replace(/(?:绩效目标表|项目|经费|资金)+$/, "");
  return bare.length > 3 ? bare : undefined;
});

function wordsOf({ levels, description }: Indicator): string {
  return `${levels.at(-1)?.text ?? ""} ${description?.text ?? ""}`;
}

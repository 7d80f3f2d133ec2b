import type { Disclosure, ProcurementItem } from "../../model/disclosure/disclosure.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Place } from "../../model/place.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, equals, sums } from "../facts.ts";

/**
 * The funds of a project of one unit are the same wherever they are told; under a head that does not say they are the project's (预算资金) they may be a line's: a doubt.
 * What is procured for it does not exceed them; the first of its lines prints them.
 */
export default defineRule({
  id: "agree/procurement-within-project-funds",
  severity: "error",
  title: "项目的采购金额不超过其预算资金",
  why: "采购资金来自项目预算，采购金额大于项目预算资金说明有一个数写错。",
  basis: [],
  needs: ["procurement"],
  messages: {
    exceeds: "{name}的预算资金写为{total}，小于该项目的采购金额{sum}，相差{gap}。",
    again: "{name}的预算资金先写为{part}，后写为{total}，相差{gap}。",
  },
  *check({ disclosure }) {
    const items = disclosure.procurement.filter(isItem);
    for (const lines of groupBy(items, keyOf)) {
      const funds = lines.find(({ projectFunds }) => projectFunds)?.projectFunds;
      const bought = lines.flatMap(({ total }) => (total ? [cellTerm(total, "采购金额")] : []));
      if (!funds || bought.length === 0) continue;
      const data = { name: lines[0]?.project?.text.trim() ?? "" };
      const unsure = isOfProject(disclosure, funds.place) ? {} : { doubt: true as const };
      for (const { projectFunds: again } of lines)
        if (again && again !== funds)
          yield equals("again", cellTerm(again, "预算资金"), cellTerm(funds, "预算资金"), { data, ...unsure });
      yield sums("exceeds", cellTerm(funds, "预算资金"), bought, { compare: ">=", data });
    }
  },
});

function keyOf({ block, unitName, project }: ProcurementItem): string {
  return [block, unitName?.text.trim(), project?.text.trim()].join(" ");
}

/** Whether the head over a figure says that it is of the project. */
function isOfProject({ tables }: Disclosure, { block, column }: Place): boolean {
  const head = tables.find((table) => table.block === block)?.columns[column ?? -1]?.path ?? [];
  return head.some((text) => text.includes("项目"));
}

function isItem({ role, project }: ProcurementItem): boolean {
  return role === "item" && project !== undefined && project.text.trim() !== "";
}

import { type BudgetTable, leadColumn } from "../../model/disclosure/budget-table.ts";
import { itemsListed } from "../../model/disclosure/items-listed.ts";
import type { Place } from "../../model/place.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";
import { cellTerm } from "../facts.ts";
import { listOf, listsOfMoney, totalsOf } from "../tables/project-lists.ts";
import { eitherTotal } from "../tables/sets.ts";
import { tableName } from "../tables/sums.ts";

/** Only its total says that a table is there to its end. */
const OPEN = "项目表没有合计，不能确定所列就是全部项目";

/** The projects that the prose counts, with their money, are those that a table lists one by one down to its total: of targets, or of all projects where the prose says all. */
export default defineRule({
  id: "agree/project-list",
  severity: "error",
  title: "绩效目标的项目个数和资金与所列项目一致",
  why: "正文写的项目个数和资金就是项目表逐项列出的，不一致说明表中漏了项目或正文没有更新。",
  basis: [],
  needs: ["counts", "tables"],
  messages: {
    count: "正文写有{count}项目，{table}列有{listed}个项目。",
    funds: "{table}合计为{total}，正文写编报绩效目标的项目资金{part}，相差{gap}。",
  },
  *check(view) {
    for (const { what, extent, amount, place } of view.disclosure.wording.counts) {
      if (what !== "projects" && what !== "projectFunds") continue;
      const table = listOf(view, extent === "all");
      if (table === undefined) continue;
      const projects = table.rows.filter(({ role }) => role === "item");
      const totals = totalsOf(table);
      const data = { table: tableName(table) };
      if (totals.length === 0) yield { kind: "unknown", missing: OPEN };
      else if (what === "projectFunds")
        yield* eitherTotal(table, "funds", totals, [cellTerm({ amount, place }, "项目资金")]);
      else {
        const number = Number(amount.value);
        const holds = number === projects.length || countsOfFund(view, table, place).includes(number);
        const rows = projects.flatMap((row) => row.place ?? []).map((row) => citePlace(view, "项目", row));
        const counted = { ...data, count: `${amount.text}${amount.unit}`, listed: `${projects.length}` };
        yield state("count", holds, [citePlace(view, "项目个数", place), ...rows], { data: counted });
      }
    }
  },
});

/** 一般公共预算项目共7个，涉及一般公共预算拨款90万元: how many projects have money of the column that comes to the money told with their number. */
function countsOfFund(view: View, table: BudgetTable, { block }: Place): number[] {
  const { counts } = view.disclosure.wording;
  const money = counts.flatMap(({ what, place, parts }) => (what === "counted" && place.block === block ? parts : []));
  const own = listsOfMoney(view, money).filter((one) => one.table === table && one.column !== leadColumn(table, 0));
  return own.flatMap(({ column }) => itemsListed(view.document, table, column));
}

import type { Fact } from "../../model/disclosure/fact.ts";
import type { Claim } from "../../model/rule/claim.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { thingSetOut } from "../../text/table-titles.ts";
import { figures, term } from "../facts.ts";
import { linesOfProject, totalsOf } from "../tables/project-lists.ts";
import { eitherTotal } from "../tables/sets.ts";
import { isOne } from "../told/beside.ts";

/**
 * A table that its title says to set out one thing (政务系统运行费安排表, 项目支出明细表) adds up to what the filing says of that thing elsewhere: a list of projects on its line,
 * the text of 项目支出. It may set out a part of it: a doubt.
 */
export default defineRule({
  id: "agree/titled-total",
  severity: "warning",
  title: "明细表的合计与其所列事项在别处的金额一致",
  why: "表名写明列的是哪一项支出，合计就应是这一项的金额；不一致可能漏列了行，或有一处没有更新。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}合计为{total}，别处所写的{partLabel}为{part}，相差{gap}。" },
  *check(view) {
    for (const table of view.disclosure.tables) {
      const name = thingSetOut(table.title ?? "");
      if (name === undefined) continue;
      const totals = totalsOf(table);
      const lines = linesOfProject(view, name).flatMap((one) => (one.table === table ? [] : one.terms.slice(0, 1)));
      const told = name === "项目支出" ? projectExpenditure(view).map(term) : [];
      for (const part of [...lines, ...told])
        for (const claim of eitherTotal(table, "mismatch", totals, [part])) yield doubted(claim);
    }
  },
});

/** What the text says that all projects cost, where it says one amount. */
function projectExpenditure(view: View): Fact[] {
  const told = figures(view, "expenditure.project");
  return isOne(told) && !told[0]?.nil ? told.slice(0, 1) : [];
}

function doubted(claim: Claim): Claim {
  return claim.kind === "sum" ? { ...claim, doubt: true } : claim;
}

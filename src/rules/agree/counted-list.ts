import { itemsListed } from "../../model/disclosure/items-listed.ts";
import { type Place, placeKey } from "../../model/place.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";
import { listOf, listsOfMoney } from "../tables/project-lists.ts";
import { tableName } from "../tables/sums.ts";

/**
 * The projects that prose counts with their money are those of the list that comes to the same money. What it counts as one may have several lines there, or be an
 * item of a line: a doubt.
 */
export default defineRule({
  id: "agree/counted-list",
  severity: "warning",
  title: "正文所写的项目个数与金额相同的项目表一致",
  why: "正文写的个数和金额说的就是表中所列，金额相同而个数不同，说明漏了一项或个数没有更新。",
  basis: [],
  needs: ["counts", "tables"],
  messages: { mismatch: "正文写有{count}，{table}合计与正文所写的金额相同，列有{listed}项。" },
  *check(view) {
    for (const { what, amount, place, parts } of view.disclosure.wording.counts) {
      if (what !== "counted" || isHeldElsewhere(view, place)) continue;
      const lists = listsOfMoney(view, parts).map(({ table, column }) => ({
        table,
        listed: itemsListed(view.document, table, column),
      }));
      const [first] = lists.filter(({ listed }) => listed.length > 0);
      if (first === undefined) continue;
      const holds = lists.some(({ listed }) => listed.includes(Number(amount.value)));
      const data = {
        count: `${amount.text}${amount.unit}${amount.unit === "项" ? "" : "项目"}`,
        table: tableName(first.table),
        listed: first.listed.join("项或"),
      };
      yield state("mismatch", holds, [citePlace(view, "项目个数", place)], { data, doubt: true });
    }
  },
});

/** Whether agree/project-list holds a count against the one table that lists what it counts. */
function isHeldElsewhere(view: View, place: Place): boolean {
  const own = view.disclosure.wording.counts.find(
    (one) => one.what === "projects" && placeKey(one.place) === placeKey(place),
  );
  return own !== undefined && listOf(view, own.extent === "all") !== undefined;
}

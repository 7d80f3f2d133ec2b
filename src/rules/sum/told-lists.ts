import { defineRule } from "../../model/rule/rule.ts";
import { sums, term } from "../facts.ts";
import { listsOf } from "../told/itemised.ts";
import { isListed } from "../told/list-claims.ts";

/**
 * Spending told by function or by economic kind under its total adds up to it. The text seldom says that the list is whole (主要用于以下方面): where
 * it does not add up, that only asks for a look.
 */
export default defineRule({
  id: "sum/told-lists",
  severity: "warning",
  title: "正文按科目列示的支出相加等于总数",
  why: "正文逐项列出各类支出而加不到总数，说明漏写了一项或有一个数写错。",
  basis: [],
  needs: ["facts"],
  messages: { mismatch: "{totalLabel}写为{total}，所列各项（{terms}）相加为{sum}，相差{gap}。" },
  *check(view) {
    for (const { whole, others, members, more } of listsOf(view)) {
      if (isListed(view, whole, members)) continue;
      const lists = more.length > 0 ? [members, [...members, ...more]] : [members];
      const readings = [whole, ...others].flatMap((one) =>
        lists.map((list) => sums("mismatch", term(one), list.map(term))),
      );
      yield { kind: "alternatives", message: "mismatch", readings, why: WHY };
    }
  },
});

const WHY = "正文在这个数之后按科目逐项列出了支出；没有写明是否列全，所以只请人工核对。";

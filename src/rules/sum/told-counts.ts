import { defineRule } from "../../model/rule/rule.ts";
import { listClaim, sumsOf } from "../told/list-claims.ts";
import toldSums from "./told.ts";

/**
 * A count or an amount told with its kinds (12辆，其中：…3辆、…6辆): they are at most the whole, and where the list is complete they are it. What is told under
 * names of the vocabulary is added up by the rules of those names.
 */
export default defineRule({
  id: "sum/told-counts",
  severity: "error",
  title: "正文所列各项相加等于总数",
  why: "正文写出总数并逐项列出时，相加与总数不符，说明漏写了一项或有一个数写错。",
  basis: [],
  needs: ["counts"],
  messages: {
    exceeded: "总数写为{total}，其中各类（{terms}）相加为{sum}，超出{gap}。",
    mismatch: "总数写为{total}，其中各类（{terms}）相加为{sum}，相差{gap}。",
    only: "总数写为{total}，所列的只有{terms}，相差{gap}。",
    balance: "正文写为{total}，按{terms}推算应为{sum}，相差{gap}。",
  },
  *check(view) {
    const judged = new Set(toldSums.flatMap((rule) => [...rule.check(view)].flatMap(sumsOf)));
    for (const list of view.disclosure.wording.counts.filter(({ what }) => what === "list")) {
      const claim = listClaim(view, list);
      const keys = claim === undefined ? [] : sumsOf(claim);
      if (claim === undefined || keys.every((key) => judged.has(key))) continue;
      for (const key of keys) judged.add(key);
      yield claim;
    }
  },
});

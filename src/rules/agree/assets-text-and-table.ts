import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, equals, figures, term } from "../facts.ts";

/** The value of fixed assets told in the prose = 资产总额 of the table. */
export default defineRule({
  id: "agree/assets-text-and-table",
  severity: "error",
  title: "固定资产金额正文与表格一致",
  why: "正文所写的固定资产金额就是资产表的资产总额，两处应完全一致。",
  basis: ["《地方预决算公开操作规程》：逐步公开国有资产占用情况"],
  needs: ["assets.total", "assets"],
  messages: { mismatch: "正文写固定资产金额{total}，固定资产占用情况表资产总额为{part}，相差{gap}。" },
  *check(view) {
    const told = figures(view, "assets.total", { stage: "actual", year: "any" });
    const total = view.disclosure.assets.find(({ concept, value }) => concept === "assets.total" && value)?.value;
    if (!total) return;
    // 资产总额, 其中：固定资产: the table may list either.
    const readings = told.map((fact) => equals("mismatch", term(fact), cellTerm(total, "资产总额")));
    const [only, ...others] = readings;
    if (only && others.length === 0) yield only;
    else if (only) yield { kind: "alternatives", message: "mismatch", readings };
  },
});

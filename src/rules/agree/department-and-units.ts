import type { Disclosure } from "../../model/disclosure/disclosure.ts";
import type { Term } from "../../model/rule/claim.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { sums } from "../facts.ts";
import { isSameBody } from "../likeness.ts";
import { grandTotal } from "../tables/sums.ts";

/**
 * The income of a department is that of itself (本级) and its units, where one file tells them all: its first text, and one text for each body that
 * 机构设置情况 lists. Where list and texts are not the same bodies, a unit may be told elsewhere, and a difference is a doubt.
 */
export default defineRule({
  id: "agree/department-and-units",
  severity: "error",
  title: "部门收入总计等于本级与所属单位之和",
  why: "部门预算由本级和所属单位预算汇总而成，总数不等说明漏汇或多汇了单位。",
  basis: ["《预算法实施条例》（2020年）第五条：部门预算包括本部门及所属单位的收支"],
  needs: ["unitTexts", "tables"],
  messages: { mismatch: "部门收入总计为{total}，本级与所属单位（{terms}）相加为{sum}，相差{gap}。" },
  *check({ disclosure, siblings = [] }) {
    const isFirst = siblings.every(({ outline }) => outline.start > disclosure.outline.start);
    const total = totalOf(disclosure);
    const parts = siblings.map(totalOf);
    if (!isFirst || siblings.length < 2 || !total || parts.some((part) => part === undefined)) return;
    const isListed = ({ department }: Disclosure) =>
      disclosure.institutions.some(({ name }) => isSameBody(name.text, department?.text ?? ""));
    const isWhole = disclosure.institutions.length === siblings.length && siblings.every(isListed);
    const terms = parts.flatMap((part) => part ?? []);
    yield sums("mismatch", total, terms, isWhole ? {} : { doubt: true });
  },
});

/** 收入总计 of a text's 收支总表, named after whose it is. */
function totalOf({ tables, department }: Disclosure): Term | undefined {
  const table = tables.find(({ kind }) => kind === "revenueExpenditureSummary");
  const total = table && grandTotal(table, 0);
  return total && { ...total, label: department?.text.trim() ?? "所属单位" };
}

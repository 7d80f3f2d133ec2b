import type { BudgetTable } from "../../model/disclosure/budget-table.ts";
import type { Severity } from "../../model/report/finding.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { citeSection, isUnder, leadsUnder, sectionOf, state } from "../cite.ts";
import { presentIn } from "../unread.ts";

const PARTS: readonly { name: string; words: RegExp; severity: Severity }[] = [
  {
    name: "总体绩效目标",
    words: /(?:总|整|全)体?[^。;:]{0,6}目标|目标[^。;:]{0,2}总体|年度[^。;:]{0,4}目标/,
    severity: "warning",
  },
  { name: "分项绩效目标", words: /分项[^。;:]{0,4}(?:目标|绩效)|职责[^。;:]{0,4}目标/, severity: "info" },
  { name: "工作保障措施", words: /保障措施/, severity: "info" },
];
const TARGET = /^(?:[\u4e00-\u9fff]{0,4}绩效|产出|效益|效果|满意度)(?:目标|指标)/;

/** 项目名称 | 预算资金 | 绩效目标 | 产出指标: targets, a line for each project. */
function listsTargets({ columns, rows }: BudgetTable): boolean {
  return rows.length > 0 && columns.some(({ path }) => TARGET.test(path.at(-1) ?? ""));
}

/** 绩效 tells the overall goal, the goals by duty and the measures to reach them, and has a table of targets. Small units leave out the middle ones. */
export default defineRule({
  id: "present/performance-parts",
  severity: "warning",
  title: "绩效信息包括总体目标、分项目标、保障措施和目标表",
  why: "绩效目标不完整，年终无法评价预算执行的效果。",
  basis: ["《地方预决算公开操作规程》：逐步公开绩效目标"],
  needs: ["nineHeadings"],
  messages: { missing: "绩效部分没有“{name}”。", tables: "绩效部分没有绩效指标表或项目绩效目标表。" },
  *check(view) {
    const section = sectionOf(view, "performance");
    if (!section) return;
    const { outline, indicators, tables } = view.disclosure;
    const titles = outline.sections.filter(({ start }) => isUnder(section, { block: start })).map(({ title }) => title);
    for (const { name, words, severity } of PARTS) {
      const told = [...titles, ...leadsUnder(view, section)].some((lead) => words.test(lead.replace(/\s/g, "")));
      yield state("missing", told, [citeSection(view, section)], { data: { name }, severity });
    }
    const hasTargets = indicators.length > 0 || tables.some(listsTargets);
    yield presentIn(view, section, state("tables", hasTargets, [citeSection(view, section)]));
  },
});

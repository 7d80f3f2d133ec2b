import type { HeadingIssue, Section } from "../../model/disclosure/section.ts";
import type { Severity } from "../../model/report/finding.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { citeFiling, citeSection, state } from "../cite.ts";

/** How grave each is; what is graver than these is told by other rules. */
const SEVERITIES: Partial<Record<HeadingIssue["issue"], Severity>> = {
  missing: "error",
  unheaded: "warning",
  skipped: "error",
  reworded: "info",
  doubled: "error",
  outOfOrder: "error",
  misnumbered: "info",
};

/** The nine headings are all there, once, and in order. */
export default defineRule({
  id: "present/nine-headings",
  severity: "error",
  title: "九项标题齐全、不重复、顺序正确",
  why: "缺少一项内容就是公开不完整，顺序混乱说明文件拼接有误。",
  basis: [],
  needs: ["nineHeadings"],
  messages: {
    missing: "缺少标题“{expected}”。",
    unheaded: "没有标题“{expected}”，其内容写在“{under}”之下。",
    skipped: "缺少标题“{expected}”：其内容写在“{under}”之下，而下一个标题的序号已是“{next}”。",
    reworded: "标题写为“{title}”，规定的写法是“{expected}”。",
    doubled: "标题“{expected}”出现了不止一次。",
    outOfOrder: "标题“{expected}”的位置不对，与规定顺序不符。",
    misnumbered: "标题“{expected}”的序号写为“{label}”，与规定顺序不符。",
  },
  *check(view) {
    const { sections, issues } = view.disclosure.outline;
    const told = issues.filter(({ issue }) => SEVERITIES[issue] !== undefined);
    if (told.length === 0) yield state("missing", true, []);
    for (const { issue, expected, section } of told) {
      const found = section === undefined ? undefined : sections[section];
      const evidence = [found ? citeSection(view, found) : citeFiling(view)];
      const data = {
        expected,
        label: found?.label ?? "",
        title: found?.title ?? "",
        under: titleAbove(sections, section),
        next: sections.slice((section ?? -1) + 1).find(isPrinted)?.label ?? "",
      };
      yield state(issue, false, evidence, { severity: SEVERITIES[issue]!, data });
    }
  },
});

/** The printed heading that a section stands under: its own, else the one before it. */
function titleAbove(sections: readonly Section[], section = -1): string {
  return sections.slice(0, section + 1).findLast(isPrinted)?.title ?? "文件开头";
}

function isPrinted({ level, title }: Section): boolean {
  return level === 1 && title !== "";
}

import { defineRule } from "../../model/rule.ts";
import type { HeadingIssue } from "../../model/section.ts";
import { citeFiling, citeSection, state } from "../cite.ts";

const MESSAGES: Partial<Record<HeadingIssue["issue"], string>> = {
  missing: "missing",
  doubled: "doubled",
  outOfOrder: "outOfOrder",
  misnumbered: "misnumbered",
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
    doubled: "标题“{expected}”出现了不止一次。",
    outOfOrder: "标题“{expected}”的位置不对，与规定顺序不符。",
    misnumbered: "标题“{expected}”的序号写为“{label}”，与规定顺序不符。",
  },
  *check(view) {
    const { sections, issues } = view.disclosure.outline;
    const told = issues.filter(({ issue }) => MESSAGES[issue] !== undefined);
    if (told.length === 0) yield state("missing", true, []);
    for (const { issue, expected, section } of told) {
      const found = section === undefined ? undefined : sections[section];
      const evidence = [found ? citeSection(view, found) : citeFiling(view)];
      const label = found?.label ?? "";
      const more =
        issue === "misnumbered" ? { severity: "info" as const, data: { expected, label } } : { data: { expected } };
      yield state(MESSAGES[issue] ?? issue, false, evidence, more);
    }
  },
});

import { defineRule } from "../../model/rule/rule.ts";
import { citeSection, state } from "../cite.ts";

/** Under every heading there is a text, be it only that there is none. */
export default defineRule({
  id: "present/section-bodies",
  severity: "warning",
  title: "每个标题下都有内容",
  why: "标题下没有内容也没有说明“无”，读者不知道是没有还是漏写。",
  basis: [],
  needs: ["nineHeadings", "headings"],
  messages: { empty: "标题“{title}”下没有内容；确实没有的应写明“无”。" },
  *check(view) {
    const { sections, issues } = view.disclosure.outline;
    for (const [index, section] of sections.entries()) {
      if (section.level !== 1) continue;
      const empty = issues.some(({ issue, section: at }) => issue === "empty" && at === index);
      yield state("empty", !empty, [citeSection(view, section)], { data: { title: section.title } });
    }
  },
});

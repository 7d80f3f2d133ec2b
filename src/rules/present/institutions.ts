import { defineRule } from "../../model/rule/rule.ts";
import { citeSection, sectionOf, state } from "../cite.ts";
import { presentIn } from "../unread.ts";

/** 机构设置 is told as a table of the units. */
export default defineRule({
  id: "present/institutions",
  severity: "warning",
  title: "列有机构设置情况表",
  why: "机构设置情况说明预算包括哪些单位，缺少时无法判断预算口径。",
  basis: ["《地方预决算公开操作规程》：公开部门职责、机构设置情况"],
  needs: ["nineHeadings"],
  messages: { missing: "“{title}”下没有机构设置情况表。" },
  *check(view) {
    const section = sectionOf(view, "institution");
    if (!section) return;
    const listed = view.disclosure.institutions.length > 0;
    yield presentIn(
      view,
      section,
      state("missing", listed, [citeSection(view, section)], { data: { title: section.title } }),
    );
  },
});

import { defineRule } from "../../model/rule/rule.ts";
import { citeSection, sectionOf, state } from "../cite.ts";
import { isTabledIn, toldIn } from "../unread.ts";

/** 机关运行经费 is told as an amount, or that there is none. */
export default defineRule({
  id: "present/running-costs",
  severity: "warning",
  title: "机关运行经费写有金额或写明没有",
  why: "机关运行经费是必须公开的内容，没有的单位也应写明。",
  basis: ["《预算法实施条例》（2020年）第六条：按规定公开机关运行经费"],
  needs: ["nineHeadings"],
  messages: { missing: "“{title}”下没有写金额，也没有写明没有机关运行经费。" },
  *check(view) {
    const section = sectionOf(view, "runningCosts");
    if (!section) return;
    const told =
      view.disclosure.facts.some(({ concept, told }) => concept === "agencyRunningCosts" && told === "narrative") ||
      isTabledIn(view, section, "agencyRunningCosts");
    const denied = view.disclosure.nils.some(({ concept }) => concept === "agencyRunningCosts");
    yield toldIn(
      view,
      section,
      ["agencyRunningCosts"],
      state("missing", told || denied, [citeSection(view, section)], {
        data: { title: section.title },
      }),
    );
  },
});

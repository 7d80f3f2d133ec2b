import { defineRule } from "../../model/rule/rule.ts";
import { citeSection, isUnder, sectionOf, state } from "../cite.ts";
import { presentIn, toldInParts } from "../unread.ts";

/** 国有资产 has its table, with the date it stands for. */
export default defineRule({
  id: "present/assets-details",
  severity: "error",
  title: "国有资产有占用情况表和截止时间",
  why: "国有资产占用情况应以表格公开并写明截止时间，否则数字无法核对。",
  basis: ["《地方预决算公开操作规程》：逐步公开国有资产占用情况"],
  needs: ["nineHeadings"],
  messages: {
    table: "“{title}”下没有固定资产占用情况表，也没有写明没有国有资产。",
    date: "固定资产占用情况表没有写截止时间。",
  },
  *check(view) {
    const section = sectionOf(view, "assets");
    if (!section) return;
    const { assets, nils, tables, wording } = view.disclosure;
    const evidence = [citeSection(view, section)];
    const denied = nils.some(({ concept, quote }) => concept.startsWith("assets.") && isUnder(section, quote.place));
    const isListed = assets.length > 0 || tables.some(({ kind, entries }) => kind === "assets" && entries.length > 0);
    const data = { title: section.title };
    yield presentIn(
      view,
      section,
      state("table", isListed || denied, evidence, { data, ...toldInParts(view, "assets.") }),
    );
    const dated = wording.years.some(({ role, place }) => role === "cutoff" && isUnder(section, place));
    if (assets.length > 0) yield state("date", dated, evidence);
  },
});

import { isZero } from "../../model/amount.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { citeSection, isUnder, sectionOf, state } from "../cite.ts";
import { figures } from "../facts.ts";
import { isTabledIn, presentIn, toldIn, toldInParts } from "../unread.ts";

/** 政府采购 tells its amount and has a table, or says that there is none. */
export default defineRule({
  id: "present/procurement-details",
  severity: "error",
  title: "政府采购预算有金额有表格，或写明没有",
  why: "政府采购预算是必须公开的内容，只有金额没有明细或两者都没有，都是公开不完整。",
  basis: ["《预算法》第十四条：公开政府采购情况", "《预算法实施条例》（2020年）第六条：按规定公开政府采购"],
  needs: ["nineHeadings"],
  messages: {
    amount: "“{title}”下没有写采购金额，也没有写明没有政府采购。",
    table: "“{title}”写有采购金额，但没有采购明细表。",
  },
  *check(view) {
    const section = sectionOf(view, "procurement");
    if (!section) return;
    const evidence = [citeSection(view, section)];
    const data = { title: section.title };
    const [told] = figures(view, "procurement.total", { year: "any" });
    const denied = view.disclosure.nils.some(
      ({ concept, quote }) => concept.startsWith("procurement") || isUnder(section, quote.place),
    );
    yield toldIn(
      view,
      section,
      ["procurement.total"],
      state("amount", told !== undefined || denied || isTabledIn(view, section, "procurement.total"), evidence, {
        data,
      }),
    );
    if (told && !isZero(told.amount.value))
      yield presentIn(view, section, state("table", isListed(view), evidence, { data, ...whyUnsure(view) }));
  },
});

/** What may be the list that is missed: sentences that tell the parts, or a table in which no figure was read. */
function whyUnsure(view: View): ReturnType<typeof toldInParts> {
  const isTabled = view.disclosure.tables.some(({ kind, rows }) => kind === "procurement" && rows.length > 1);
  if (isTabled) return { doubt: true, why: "有一张采购表，但没有从中读到金额，请人工核对是否就是明细。" };
  return toldInParts(view, "procurement.");
}

/** Whether purchases are listed, be it in a table of a form of its own. */
function isListed({ disclosure: { procurement, tables } }: View): boolean {
  return procurement.length > 0 || tables.some(({ kind, entries }) => kind === "procurement" && entries.length > 0);
}

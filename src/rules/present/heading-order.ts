import type { Section } from "../../model/disclosure/section.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { citeSection, sectionOf, state } from "../cite.ts";

/** No two of the nine headings print one numeral, and 名词解释 comes before 其他需要说明的事项; a filing that swaps these two is whole all the same, so that only asks for a look. */
export default defineRule({
  id: "present/heading-order",
  severity: "warning",
  title: "标题序号不重复，最后两项顺序正确",
  why: "序号重复或顺序颠倒，多半是增删标题后没有改序号，也可能是少了一项。",
  basis: [],
  needs: ["nineHeadings"],
  messages: {
    sameNumber: "标题“{title}”与“{other}”的序号都写为“{label}”。",
    swapped: "标题“{title}”排在“{other}”之前，规定的顺序相反。",
  },
  *check(view) {
    const sections = view.disclosure.outline.sections.filter(({ level, place }) => level === 1 && place);
    for (const [index, section] of sections.entries()) {
      const twin = sections.slice(0, index).find((one) => isTwin(one, section));
      const evidence = [section, ...(twin ? [twin] : [])].map((one) => citeSection(view, one));
      const data = { title: section.title, other: twin?.title ?? "", label: section.label ?? "" };
      yield state("sameNumber", twin === undefined, evidence, { data });
    }
    yield* swapped(view);
  },
});

function* swapped(view: View) {
  const [glossary, others] = [sectionOf(view, "glossary"), sectionOf(view, "otherMatters")];
  if (!glossary?.place || !others?.place) return;
  const data = { title: others.title, other: glossary.title };
  const evidence = [citeSection(view, others), citeSection(view, glossary)];
  yield state("swapped", glossary.start < others.start, evidence, { data, doubt: true });
}

function isTwin(one: Section, { label, kind }: Section): boolean {
  return one.kind !== kind && label !== undefined && one.label === label;
}

import { findNames } from "../../concepts/names.ts";
import { isZero } from "../../model/amount.ts";
import { type Concept, conceptLabel } from "../../model/disclosure/vocabulary.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { compactText } from "../../text/compact.ts";
import { citeSection, sectionOf, state } from "../cite.ts";
import { figures } from "../facts.ts";

const EXPLAINED = [
  "revenue.generalPublicBudget",
  "revenue.governmentManagedFunds",
  "revenue.stateCapitalOperations",
  "revenue.specialFiscalAccount",
  "revenue.carriedForward",
  "expenditure.basic",
  "expenditure.project",
  "threePublic.total",
  "agencyRunningCosts",
] as const satisfies readonly Concept[];

/** 名词解释 explains the terms of income and expenditure that the filing uses with an amount. */
export default defineRule({
  id: "present/glossary-terms",
  severity: "info",
  title: "名词解释涵盖文中使用的收支名词",
  why: "群众不熟悉预算术语，用到的名词应有解释。",
  basis: ["《地方预决算公开操作规程》：对专业性较强的名词进行解释"],
  needs: ["nineHeadings"],
  messages: { unexplained: "文中使用了{name}，名词解释没有说明。" },
  *check(view) {
    const section = sectionOf(view, "glossary");
    const terms = view.disclosure.wording.glossary.map(({ text }) => compactText(text));
    if (!section || terms.length === 0) return;
    const explained = new Set(terms.flatMap(findNames).flatMap(({ concepts }) => concepts));
    for (const concept of EXPLAINED) {
      if (!figures(view, concept, { year: "any" }).some(({ amount }) => !isZero(amount.value))) continue;
      const holds = explained.has(concept);
      yield state("unexplained", holds, [citeSection(view, section)], { data: { name: conceptLabel(concept) } });
    }
  },
});

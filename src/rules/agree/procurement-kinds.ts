import { type Amount, exact } from "../../model/amount.ts";
import type { ProcurementItem } from "../../model/disclosure/disclosure.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, figures, nameOf, sums, term } from "../facts.ts";

/** The letter that the catalogue begins the codes of a kind with. */
const KINDS: readonly (readonly [Concept, RegExp])[] = [
  ["procurement.goods", /^\s*[AＡ]/],
  ["procurement.works", /^\s*[BＢ]/],
  ["procurement.services", /^\s*[CＣ]/],
];

/**
 * What the prose tells of goods, works and services = the items of that kind, where the catalogue says of every item which it is and the items make the table's total, so
 * that all were read. Which of the two is wrong, the prose or a code, the contradiction does not say.
 */
export default defineRule({
  id: "agree/procurement-kinds",
  severity: "warning",
  title: "正文分列的货物、工程、服务与采购表各类之和一致",
  why: "采购目录序号以A、B、C分货物、工程、服务，正文分列的数应是表中该类各项之和，不一致说明正文或目录序号有误。",
  basis: [],
  needs: ["procurement.total", "procurement"],
  messages: { mismatch: "正文写{kind}{total}，采购表中这一类（{terms}）相加为{sum}，相差{gap}。" },
  *check(view) {
    const { procurement } = view.disclosure;
    const items = procurement.filter(({ role }) => role === "item");
    const total = procurement.find(({ role }) => role === "total")?.total;
    if (total === undefined || !items.every(isCoded)) return;
    if (!sumOf(items.map((item) => item.total!)).eq(total.amount.value)) return;
    for (const [concept, kind] of KINDS) {
      const parts = items.filter(isOf(kind)).map((item) => cellTerm(item.total!, item.item?.text.trim() ?? ""));
      const [told] = figures(view, concept);
      if (told && parts.length > 0) yield sums("mismatch", term(told), parts, { data: { kind: nameOf(concept) } });
    }
  },
});

function isCoded(item: ProcurementItem): boolean {
  return item.total !== undefined && KINDS.some(([, kind]) => isOf(kind)(item));
}

function isOf(kind: RegExp): (item: ProcurementItem) => boolean {
  return ({ catalogCode }) => kind.test(catalogCode?.text ?? "");
}

function sumOf(figures: readonly { amount: Amount }[]) {
  return figures.reduce((sum, { amount }) => sum.plus(amount.value), exact(0));
}

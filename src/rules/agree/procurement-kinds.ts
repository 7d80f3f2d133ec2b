import { type Amount, exact } from "../../model/amount.ts";
import type { ProcurementItem } from "../../model/disclosure/disclosure.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, figures, nameOf, sums, term } from "../facts.ts";

/** What a kind is called, and the letter that the catalogue begins its codes with. */
const KINDS: readonly (readonly [Concept, string, RegExp])[] = [
  ["procurement.goods", "货物", /^\s*[AＡ]/],
  ["procurement.works", "工程", /^\s*[BＢ]/],
  ["procurement.services", "服务", /^\s*[CＣ]/],
];

/**
 * What the prose tells of goods, works and services = the items of that kind, where the table or its catalogue says of every item which it is and the items make the table's total, so
 * that all were read. Which of the two is wrong, the prose or a code, the contradiction does not say.
 */
export default defineRule({
  id: "agree/procurement-kinds",
  severity: "warning",
  title: "正文分列的货物、工程、服务与采购表各类之和一致",
  why: "采购表写明每项属货物、工程还是服务（目录序号以A、B、C区分），正文分列的数应是表中该类各项之和，不一致说明正文或采购表有误。",
  basis: [],
  needs: ["procurement.total", "procurement"],
  messages: { mismatch: "正文写{kind}{total}，采购表中这一类（{terms}）相加为{sum}，相差{gap}。" },
  *check(view) {
    const { procurement } = view.disclosure;
    const items = procurement.filter(({ role }) => role === "item");
    const total = procurement.find(({ role }) => role === "total")?.total;
    if (total === undefined || !items.every(isOfSome)) return;
    if (!sumOf(items.map((item) => item.total!)).eq(total.amount.value)) return;
    for (const kind of KINDS) {
      const [concept] = kind;
      const parts = items.filter(isOf(kind)).map((item) => cellTerm(item.total!, item.item?.text.trim() ?? ""));
      const [told] = figures(view, concept);
      if (told && parts.length > 0) yield sums("mismatch", term(told), parts, { data: { kind: nameOf(concept) } });
    }
  },
});

function isOfSome(item: ProcurementItem): boolean {
  return item.total !== undefined && KINDS.some((kind) => isOf(kind)(item));
}

function isOf([, name, letter]: (typeof KINDS)[number]): (item: ProcurementItem) => boolean {
  return ({ catalogCode, kind }) =>
    kind === undefined ? letter.test(catalogCode?.text ?? "") : kind.text.includes(name);
}

function sumOf(figures: readonly { amount: Amount }[]) {
  return figures.reduce((sum, { amount }) => sum.plus(amount.value), exact(0));
}

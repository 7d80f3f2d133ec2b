import { type Amount, exact } from "../../model/amount.ts";
import type { ProcurementItem } from "../../model/disclosure/disclosure.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import type { Claim, Term } from "../../model/rule/claim.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { cellTerm, equals, figures, nameOf, sums, term } from "../facts.ts";

/**
 * The amount told in the prose = the total of the procurement table (of its items, where it prints no total); and what it tells of goods, works and services =
 * the items of that kind, where the catalogue says of every item which it is.
 */
export default defineRule({
  id: "agree/procurement-text-and-table",
  severity: "error",
  title: "政府采购预算正文与表格一致",
  why: "正文所写的采购预算就是采购表的合计，两处应完全一致。",
  basis: ["《预算法》第十四条：公开政府采购情况"],
  needs: ["procurement.total", "procurement"],
  messages: {
    mismatch: "正文写政府采购预算{total}，采购表合计为{sum}，相差{gap}。",
    kind: "正文写{kind}{total}，采购表中这一类（{terms}）相加为{sum}，相差{gap}。",
  },
  *check(view) {
    const [told] = figures(view, "procurement.total");
    const table = tableTotal(view);
    if (!told || table.length === 0) return;
    yield table.length === 1 ? equals("mismatch", term(told), table[0]!) : sums("mismatch", term(told), table);
    yield* kindsOf(view, table);
  },
});

function tableTotal({ disclosure }: View): Term[] {
  const blocks = new Set(disclosure.procurement.map(({ block }) => block));
  if (blocks.size !== 1) return [];
  const amounts = (role: string, label: string) =>
    disclosure.procurement.flatMap((line) => (line.role === role && line.total ? [cellTerm(line.total, label)] : []));
  const totals = amounts("total", "采购表合计");
  const isWhole = disclosure.procurement.every(({ role }) => role !== "group");
  return totals.length > 0 ? totals.slice(0, 1) : isWhole ? amounts("item", "采购表分项") : [];
}

/** The letter that the catalogue begins the codes of a kind with. */
const KINDS: readonly (readonly [Concept, RegExp])[] = [
  ["procurement.goods", /^\s*[AＡ]/],
  ["procurement.works", /^\s*[BＢ]/],
  ["procurement.services", /^\s*[CＣ]/],
];

/** Only where the items make the table's total, so that all were read. Which of the two is wrong, the prose or a code, the contradiction does not say. */
function* kindsOf(view: View, table: readonly Term[]): Iterable<Claim> {
  const items = view.disclosure.procurement.filter(({ role }) => role === "item");
  const isOf = (kind: RegExp) => (item: ProcurementItem) => kind.test(item.catalogCode?.text ?? "");
  const isCoded = (item: ProcurementItem) => item.total !== undefined && KINDS.some(([, kind]) => isOf(kind)(item));
  if (!items.every(isCoded) || !sumOf(items.map(({ total }) => total!)).eq(sumOf(table))) return;
  for (const [concept, kind] of KINDS) {
    const parts = items.filter(isOf(kind)).map(({ item, total }) => cellTerm(total!, item?.text.trim() ?? ""));
    const [told] = figures(view, concept);
    const more = { data: { kind: nameOf(concept) }, severity: "warning" as const };
    if (told && parts.length > 0) yield sums("kind", term(told), parts, more);
  }
}

function sumOf(figures: readonly { amount: Amount }[]) {
  return figures.reduce((sum, { amount }) => sum.plus(amount.value), exact(0));
}

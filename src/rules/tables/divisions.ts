import { exactSum, isZero } from "../../model/amount.ts";
import { type BudgetTable, isAddedRow } from "../../model/disclosure/budget-table.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import { doAgree } from "../../model/interval.ts";
import { once } from "../../model/once.ts";
import type { Term } from "../../model/rule/claim.ts";
import type { View } from "../../model/rule/rule.ts";
import { figures } from "../facts.ts";
import { isOne } from "../told/beside.ts";
import { wholesOf } from "../told/wholes.ts";
import type { ConceptFigure } from "./figures.ts";
import { termAt } from "./sums.ts";

/** What divides a whole by rows: functional classes, sources of revenue. */
const FAMILY = /^(?:function|revenue)\./;

/**
 * The figure of a part in the first table that divides the same money: its total is the whole that prose tells, and the parts that it gives money are just those of
 * the prose. Then each part is one thing in both, whatever it is told as.
 */
export function inSameDivision(view: View, fact: Fact): ConceptFigure | undefined {
  const family = FAMILY.exec(fact.concept)?.[0];
  const { parts: told, whole } = family === undefined ? { parts: [], whole: undefined } : toldWith(view, fact, family);
  if (family === undefined || whole === undefined) return undefined;
  for (const table of view.disclosure.tables)
    for (const { totals, items } of divisionsOf(table)) {
      if (!totals.some(({ amount }) => doAgree(amount, whole.amount))) continue;
      const parts = items.filter(({ concept }) => concept.startsWith(family));
      const isSame =
        parts.length === told.length && told.every(({ concept }) => parts.some((one) => one.concept === concept));
      const own = parts.find(({ concept }) => concept === fact.concept);
      if (isSame && own) return { term: own.term, table, named: true };
    }
  return undefined;
}

/** The parts told with one and what they divide: the figure that they are told as parts of, else, for a paragraph of nothing but them, the only total, which they make up. */
function toldWith(view: View, fact: Fact, family: string): { parts: Fact[]; whole: Fact | undefined } {
  const isAlike = ({ stage, concept, parent, told }: Fact) =>
    told === fact.told && stage === fact.stage && parent === fact.parent && concept.startsWith(family);
  const [whole] = wholesOf(view, fact);
  if (whole !== undefined) return { parts: view.disclosure.facts.filter(isAlike), whole };
  const parts = view.disclosure.facts.filter((one) => isAlike(one) && one.statement === fact.statement);
  const totals = figures(view, family === "revenue." ? "revenue.total" : "expenditure.total");
  const sum = exactSum(parts.map(({ amount }) => ({ amount, negative: false })));
  return { parts, whole: isOne(totals) && sum.eq(totals[0]!.amount.value) ? totals[0] : undefined };
}

/** What a column of this year divides: its totals, and the items that have a name and money. */
interface Division {
  totals: Term[];
  items: { concept: Concept; term: Term }[];
}

/** The divisions of a table, found once for all figures that are told as parts. */
const divisionsOf = once((table: BudgetTable): Division[] =>
  table.columns.flatMap(({ role, year, side }, column) => {
    if (role !== "amount" || year !== undefined) return [];
    const division: Division = { totals: [], items: [] };
    for (const [index, row] of table.rows.entries()) {
      const term = row.side === side && isAddedRow(row) ? termAt(table, index, column) : undefined;
      if (term === undefined) continue;
      if (row.role === "total" || row.role === "subtotal") division.totals.push(term);
      const isPart = row.role === "item" && row.concept !== undefined && !isZero(term.amount.value);
      if (isPart) division.items.push({ concept: row.concept!, term });
    }
    return division.totals.length > 0 ? [division] : [];
  }),
);

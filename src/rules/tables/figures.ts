import type { BudgetTable, TableColumn, TableRow } from "../../model/disclosure/budget-table.ts";
import type { Disclosure } from "../../model/disclosure/disclosure.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { Section } from "../../model/disclosure/section.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import { once } from "../../model/once.ts";
import type { Place } from "../../model/place.ts";
import type { Term } from "../../model/rule/claim.ts";
import type { View } from "../../model/rule/rule.ts";
import { isChangeHead } from "../../text/column-heads.ts";
import { figures, term } from "../facts.ts";
import { termAt } from "./sums.ts";

/** A figure of a table under a concept; `named` where the table as a whole gives it that name, not only its row or head. */
export interface ConceptFigure {
  term: Term;
  table: BudgetTable;
  named: boolean;
}

/**
 * Every figure of every table by the concepts that its row, its head or the kind of table give it; those of an earlier year and changes are none of this
 * year's. Worked out once for a disclosure.
 */
export function figuresByConcept({ disclosure }: View): ReadonlyMap<string, ConceptFigure[]> {
  return indexed(disclosure);
}

const indexed = once(({ facts, tables }: Disclosure): ReadonlyMap<string, ConceptFigure[]> => {
  const named = new Map<Place, Fact>();
  for (const fact of facts) if (fact.told === "table") named.set(fact.place, fact); // which is the place of the figure itself
  const found = new Map<string, ConceptFigure[]>();
  for (const table of tables) {
    const changes = new Set(
      table.sums.flatMap(({ along, basis, parts }) => (along === "row" && basis === "change" ? parts[1] : [])),
    );
    const [inRows, inHeads] = [table.rows.map(conceptsOf), table.columns.map(conceptsOf)];
    for (const { row, column, place } of table.entries) {
      const { year = "own" } = table.rows[row]!;
      if (table.columns[column]!.year !== undefined || changes.has(column) || year !== "own") continue;
      const fact = named.get(place);
      for (const concept of new Set([...inRows[row]!, ...inHeads[column]!, ...(fact ? [fact.concept] : [])])) {
        // 公务用车 in a table of assets: those held, not what they cost.
        if (table.kind === "assets" && concept.startsWith("threePublic.")) continue;
        // 一般公共预算拨款 over purchases: what these cost of it, and not all that comes in.
        if (table.kind === "procurement" && concept.startsWith("revenue.")) continue;
        const told = { term: termAt(table, row, column)!, table, named: fact?.concept === concept };
        const others = found.get(concept);
        if (others === undefined) found.set(concept, [told]);
        else others.push(told);
      }
    }
  }
  return found;
});

/** 收入预算和支出预算均为…: what is told of both sides stands in a table as either. */
const SIDES: Partial<Record<Concept, readonly Concept[]>> = {
  "revenueExpenditure.total": ["expenditure.total", "revenue.total"],
};
/** 财政拨款收支总表: 本年收入 and 本年支出 are 财政拨款 as its totals are, without what is carried over. */
const THIS_YEARS: Partial<Record<Concept, Concept>> = {
  "revenue.fiscalAppropriation": "revenue.current",
  "expenditure.fiscalAppropriation": "expenditure.current",
};

/** The figures that tables may print of what prose calls by a concept. */
export function figuresCalled(view: View, concept: Concept): ConceptFigure[] {
  const printed = figuresByConcept(view);
  const thisYears = (printed.get(THIS_YEARS[concept] ?? "") ?? []).filter(
    ({ table }) => table.kind === "fiscalAppropriationSummary",
  );
  return [concept, ...(SIDES[concept] ?? [])].flatMap((one) => printed.get(one) ?? []).concat(thisYears);
}

function conceptsOf({ concept, concepts }: TableRow | TableColumn): readonly Concept[] {
  return concepts ?? (concept === undefined ? [] : [concept]);
}

/** This year's figure of a concept: as prose tells it, else as all tables that print it do. */
export function toldOrPrinted(view: View, concept: Concept): Term | undefined {
  const [told] = figures(view, concept);
  if (told) return term(told);
  const [printed, ...others] = figuresByConcept(view).get(concept) ?? [];
  return others.every((one) => one.term.amount.value === printed!.term.amount.value) ? printed?.term : undefined;
}

/** Whether a table of 三公 tells a concept. */
export function isInItsTable(view: View, concept: Concept): boolean {
  return (figuresByConcept(view).get(concept) ?? []).some(({ table }) => table.kind === "threePublic");
}

/** Whether a table of 三公 prints last year's figures beside this year's, or the change. */
export function tellsChange(table: BudgetTable): boolean {
  return table.kind === "threePublic" && hasChangeColumn(table);
}

/** Whether a table between two blocks has a row of a concept, with last year's figure or the change beside it; or a row that adds such rows up. */
export function isChangeInTable(
  { disclosure: { tables } }: View,
  concept: Concept,
  { start, end }: Section,
  parts: readonly Concept[] = [],
): boolean {
  const inside = tables.filter(({ block }) => start <= block && block < end);
  return inside.filter(hasChangeColumn).some(({ rows, columns }) => {
    const isLine = (one: Concept) => [...rows, ...columns].some((line) => line.concept === one);
    const isSum = parts.length > 0 && parts.every(isLine);
    return isLine(concept) || (isSum && rows.some(({ role }) => role === "total"));
  });
}

/** Two years stand beside each other as columns or below each other as rows, or the change has a column. */
function hasChangeColumn({ columns, rows }: BudgetTable): boolean {
  return (
    rows.some(({ year }) => year === "past" || year === "change") ||
    columns.some((column) => column.year === "past" || isChangeColumn(column))
  );
}

/** 增减额, 比上年增减: signed differences stand in it. */
export function isChangeColumn({ path }: BudgetTable["columns"][number]): boolean {
  return path.some((head) => head === "上年" || isChangeHead(head));
}

import { type BudgetTable, leadColumn, type TableKind, type TableRow } from "../../model/disclosure/budget-table.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import { CONCEPTS, type Concept } from "../../model/disclosure/vocabulary.ts";
import { bareText } from "./grid.ts";
import { conceptsOfLabel } from "./label-concepts.ts";

/** What the grand total of a table is called, by kind of table and side; tables about one fund or one use of money only tell that. */
const TOTALS: Partial<Record<TableKind, readonly [left: Concept, right?: Concept]>> = {
  revenueExpenditureSummary: ["revenue.total", "expenditure.total"],
  revenueSummary: ["revenue.total"],
  expenditureSummary: ["expenditure.total"],
  fiscalAppropriationSummary: ["revenue.fiscalAppropriation", "expenditure.fiscalAppropriation"],
  fiscalAppropriationExpenditure: ["expenditure.fiscalAppropriation"],
  generalPublicBudgetExpenditure: ["expenditure.generalPublicBudget"],
  generalPublicBudgetByEconomic: ["expenditure.generalPublicBudget"],
  governmentManagedFunds: ["revenue.governmentManagedFunds", "expenditure.governmentManagedFunds"],
  stateCapitalOperations: ["revenue.stateCapitalOperations", "expenditure.stateCapitalOperations"],
  threePublic: ["threePublic.total"],
  agencyRunningCosts: ["agencyRunningCosts"],
  procurement: ["procurement.total"],
};

/** Tables whose rows name concepts, and what such a concept begins with on each side. */
const ROWS: Partial<Record<TableKind, readonly [left: RegExp, right?: RegExp]>> = {
  revenueExpenditureSummary: [/^revenue\./, /^(?:function|expenditure)\./],
  threePublic: [/^(?:threePublic|agencyRunningCosts)/],
};

/** Tables whose column heads name concepts in the total row. */
const COLUMNS: Partial<Record<TableKind, RegExp>> = {
  revenueSummary: /^revenue\./,
  expenditureSummary: /^expenditure\./,
  threePublic: /^(?:threePublic|agencyRunningCosts)/,
};

/** The figures of budget tables that the vocabulary names, as planned amounts told in a table. Units other than the first named are its subject. */
export function tableFacts(tables: readonly BudgetTable[]): Fact[] {
  const own = tables.find(({ subject }) => subject !== undefined)?.subject;
  return tables.flatMap((table) => {
    const found = table.entries.flatMap((entry) => {
      const concept = conceptOf(table, entry.row, entry.column);
      return concept === undefined ? [] : [factOf(table, entry, concept, own)];
    });
    return found.filter(({ concept, id }) => found.find((other) => other.concept === concept)?.id === id);
  });
}

function factOf(
  table: BudgetTable,
  entry: BudgetTable["entries"][number],
  concept: Concept,
  own: string | undefined,
): Fact {
  const { year, subject, block } = table;
  return {
    id: `t${block}.${entry.row}.${entry.column}`,
    concept,
    amount: entry.amount,
    year,
    stage: "budget",
    subject: subject === own ? undefined : subject,
    told: "table",
    statement: `t${block}`,
    place: entry.place,
  };
}

function conceptOf(table: BudgetTable, rowIndex: number, columnIndex: number): Concept | undefined {
  const { kind, rows, columns } = table;
  const row = rows[rowIndex]!;
  const inTotal = row.role === "total" || row.year === "own" || rows.length === 1;
  if (columns[columnIndex]?.year !== undefined || row.year === "past" || row.year === "change") return undefined;
  if (columnIndex === leadColumn(table, row.side) && !(kind === "threePublic" && tellsMore(table)))
    return inTotal ? totalConcept(table, row.side) : rowConcept(kind, row);
  const wanted = inTotal && row.side === 0 ? COLUMNS[kind] : undefined;
  const { path = [], concept: own, concepts } = columns[columnIndex] ?? {};
  const named = wanted && (concepts ?? [own]).find((concept) => concept !== undefined && wanted.test(concept));
  if (named !== undefined || wanted === undefined || kind !== "threePublic") return named;
  return isThreePublic((/^(?:小计|合计)$/.test(path.at(-1) ?? "") ? path.at(-2) : path.at(-1)) ?? "")
    ? "threePublic.total"
    : undefined;
}

/** What the grand total of a side is called; a table of one fund without an income side tells expenditure only. */
function totalConcept({ kind, columns }: BudgetTable, side: number): Concept | undefined {
  const isOneSided = columns.every((column) => column.side === 0);
  return (FUNDS.has(kind) && isOneSided ? TOTALS[kind]?.[1] : TOTALS[kind]?.[side]) as Concept | undefined;
}

const FUNDS: ReadonlySet<TableKind> = new Set(["governmentManagedFunds", "stateCapitalOperations"]);

/** Whether a table of 三公 tells 会议费 or 培训费 too, so that its 合计 is more than 三公 unless its head says otherwise. */
function tellsMore(table: BudgetTable): boolean {
  const lead = table.columns[leadColumn(table, 0)]?.path.at(-1) ?? "";
  return !isThreePublic(lead) && table.columns.some(({ path }) => /会议费|培训费/.test(path.at(-1) ?? ""));
}

function isThreePublic(head: string): boolean {
  return /三公/.test(head) && !/会议费|培训费/.test(head);
}

function rowConcept(kind: TableKind, { label, side, role }: TableRow): Concept | undefined {
  const wanted = role === "ofWhich" && kind !== "threePublic" ? undefined : ROWS[kind]?.[side];
  const found = wanted && conceptsOfLabel(bareText(label)).find((concept) => wanted.test(concept));
  return found !== undefined && found in CONCEPTS ? found : undefined;
}

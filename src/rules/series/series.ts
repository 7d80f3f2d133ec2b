import { FISCAL } from "../../concepts/funds.ts";
import { type BudgetTable, leadColumn, type TableKind } from "../../model/disclosure/budget-table.ts";
import { type Concept, sourceOf } from "../../model/disclosure/vocabulary.ts";
import type { Term } from "../../model/rule/claim.ts";
import { termOrBlankAt } from "../tables/sums.ts";
import {
  type About,
  ALL_YEARS,
  aboutKey,
  baseOf,
  columnAbout,
  leadAbout,
  OWN_YEAR,
  restColumn,
  type Whole,
} from "./about.ts";
import { type CodesByName, codesByName } from "./codes-by-name.ts";
import { carriesOver, linesOf } from "./lines.ts";

/**
 * A column with its figures by line: `total`, or a code with the list it comes from. A figure told in two columns (人员 and 公用 for 基本) has two terms. `composed` says why what
 * several rows or tables tell should be this, where nothing proves it.
 */
export interface Series {
  table: BudgetTable;
  about: About;
  lines: ReadonlyMap<string, readonly Term[]>;
  composed?: string;
}

const GENERAL = "revenue.generalPublicBudget";

/** What the tables of a kind tell, by side where they have two; of which fund the title says where the kind does not. */
const WHOLES: Partial<Record<TableKind, readonly [Whole, Whole?]>> = {
  revenueExpenditureSummary: [{ flow: "revenue" }, { flow: "expenditure" }],
  revenueSummary: [{ flow: "revenue" }],
  expenditureSummary: [{ flow: "expenditure" }],
  fiscalAppropriationSummary: [
    { flow: "revenue", fund: FISCAL },
    { flow: "expenditure", fund: FISCAL },
  ],
  fiscalAppropriationExpenditure: [{ flow: "expenditure", fund: FISCAL }],
  fiscalBasicExpenditure: [{ flow: "expenditure", fund: FISCAL, part: "expenditure.basic" }],
  generalPublicBudgetExpenditure: [{ flow: "expenditure", fund: GENERAL }],
  generalPublicBudgetByEconomic: [{ flow: "expenditure", fund: GENERAL }],
  governmentManagedFunds: [{ flow: "expenditure", fund: "revenue.governmentManagedFunds" }],
  stateCapitalOperations: [{ flow: "expenditure", fund: "revenue.stateCapitalOperations" }],
  basicExpenditure: [{ flow: "expenditure", part: "expenditure.basic" }],
  projectExpenditure: [{ flow: "expenditure", part: "expenditure.project" }],
};

/** Every series of the tables of one department or unit; none for tables of other things. */
export function seriesOf(tables: readonly BudgetTable[]): Series[] {
  const names = codesByName(tables);
  return tables.flatMap((table) => tableSeries(table, names));
}

function tableSeries(table: BudgetTable, names: CodesByName): Series[] {
  const wholes = WHOLES[table.kind];
  if (wholes === undefined || table.doubtful) return [];
  const sides = [...new Set(table.columns.map(({ side }) => side))];
  return sides.flatMap((side) => {
    const whole = wholes[Math.min(side, wholes.length - 1)];
    const isOwn = side === 0 || wholes.length > 1;
    return whole === undefined || !isOwn || !isFundTold(table, whole) ? [] : sideSeries(table, side, whole, names);
  });
}

/** 基本支出表 and 项目支出表 are of one fund or of all money as their titles say; without a title nothing says it. */
function isFundTold({ title }: BudgetTable, { fund, part }: Whole): boolean {
  return title !== undefined || fund !== undefined || part === undefined;
}

function sideSeries(table: BudgetTable, side: number, whole: Whole, names: CodesByName): Series[] {
  const hasCarried = carriesOver(table);
  const base = baseOf(table, whole);
  const own = hasCarried ? { ...base, extent: OWN_YEAR } : base;
  // Spending by fund counts what the income beside it tells as carried forward but where a column of its own tells that.
  const isApart = side === 0 || table.columns.some(({ side: at, carried }) => at === side && carried !== undefined);
  const ofColumns = isApart || !hasCarried ? own : { ...base, extent: ALL_YEARS };
  const lines = linesOf(table, side, hasCarried, names);
  const lead = leadColumn(table, side);
  const rest = restColumn(table, lead);
  const told = table.columns.flatMap((column, index): Series[] => {
    if (column.side !== side || column.role !== "amount" || column.year !== undefined || column.ofWhich) return [];
    const about = index === lead ? leadAbout(column, base) : columnAbout(column, base, ofColumns, index === rest);
    return about === undefined ? [] : [{ table, about, lines: figuresOn(table, lines, index) }];
  });
  const single = told.filter(({ about }, at) => !told.some((one, other) => other !== at && isSame(one.about, about)));
  return [...single, ...basicOf(single), ...(whole.flow === "revenue" ? sourcesOf(table, side, own, base) : [])];
}

function isSame(one: About, other: About): boolean {
  return aboutKey(one) === aboutKey(other);
}

function figuresOn(table: BudgetTable, lines: ReadonlyMap<string, number>, column: number): Map<string, Term[]> {
  const found = new Map<string, Term[]>();
  for (const [line, row] of lines) {
    const term = termOrBlankAt(table, row, column);
    if (term !== undefined) found.set(line, [term]);
  }
  return found;
}

/** 基本支出 where a table prints only its two parts. */
function basicOf(told: readonly Series[]): Series[] {
  const of = (part: Concept) => told.find(({ about }) => about.part === part);
  const [staff, running] = [of("expenditure.basic.personnel"), of("expenditure.basic.runningCosts")];
  if (staff === undefined || running === undefined || of("expenditure.basic") !== undefined) return [];
  const about = { ...staff.about, part: "expenditure.basic" };
  if (told.some((one) => isSame(one.about, about))) return [];
  const lines = [...staff.lines].flatMap(([line, terms]): [string, Term[]][] => {
    const other = running.lines.get(line);
    return other === undefined ? [] : [[line, [...terms, ...other]]];
  });
  return [{ table: staff.table, about, lines: new Map(lines) }];
}

/**
 * The rows of a table of income that name where the money comes from: what is new of it; where a column beside tells what is carried over of each, the column of all
 * tells both, and the only other one what is new.
 */
function sourcesOf(table: BudgetTable, side: number, own: About, all: About): Series[] {
  const lead = leadColumn(table, side);
  const beside = table.columns.flatMap((column, at) => (column.side === side && at !== lead ? [{ column, at }] : []));
  const amounts = beside.filter(
    ({ column }) => column.role === "amount" && column.year === undefined && !column.ofWhich,
  );
  const fresh = amounts.filter(({ column }) => column.carried === undefined);
  const hasCarried = fresh.length < amounts.length;
  const told = hasCarried
    ? [{ at: lead, about: all }, ...(fresh.length === 1 ? [{ at: fresh[0]!.at, about: own }] : [])]
    : [{ at: lead, about: own }];
  const rows = table.rows.flatMap((row, at) => {
    const fund =
      row.side === side && row.role === "item" && row.concept !== undefined ? sourceOf(row.concept) : undefined;
    return fund === undefined ? [] : [{ fund, at }];
  });
  const once = rows.filter(({ fund }) => rows.filter((one) => one.fund === fund).length === 1);
  return once.flatMap(({ fund, at }) =>
    told.flatMap(({ at: column, about }) => {
      const term = termOrBlankAt(table, at, column);
      return term === undefined ? [] : [{ table, about: { ...about, fund }, lines: new Map([["total", [term]]]) }];
    }),
  );
}

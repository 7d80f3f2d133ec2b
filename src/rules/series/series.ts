import { conceptsNamed } from "../../concepts/names.ts";
import { type BudgetTable, leadColumn, type TableColumn, type TableKind } from "../../model/disclosure/budget-table.ts";
import { CONCEPTS, type Concept } from "../../model/disclosure/vocabulary.ts";
import type { Term } from "../../model/rule/claim.ts";
import { termOrBlankAt } from "../tables/sums.ts";
import { FISCAL, fundsIn } from "./funds.ts";
import { carriesOver, isCarried, linesOf } from "./lines.ts";
import { type CodesByName, codesByName } from "./names.ts";

/**
 * What one column of a table tells: income or expenditure (`flow`), of which money (`fund`, `all` where it is not told apart), and which part of it (`part`:
 * 基本支出, 人员经费; `whole` for all of it, the words of the head where the vocabulary does not know them). `extent` is what the title says of money
 * carried over (不含上年结转). Two series that tell the same have the same figure on every line that both print.
 */
export interface About {
  flow: "revenue" | "expenditure";
  fund: string;
  part: string;
  extent: string;
}

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

type Whole = Pick<About, "flow"> & { fund?: Concept; part?: Concept };

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

/** 专项业务经费 beside 人员经费 and 公用经费 is what other places call 项目支出. */
const SPECIAL = /^专项/;
const TOTAL_HEAD = /^(?:合计|小计|总计|金额|预算数?)$/;
/** Told without what is carried over. */
const OWN_YEAR = "不含";
const EXTENT = /[(]?(不含|含|包含|包括)[^)]*结转[^)]*[)]?/;

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
  const lines = linesOf(table, side, hasCarried, names);
  const lead = leadColumn(table, side);
  const told = table.columns.flatMap((column, index): Series[] => {
    if (column.side !== side || column.role !== "amount" || column.past || column.ofWhich) return [];
    const about = index === lead ? leadAbout(column, base) : columnAbout(column, base, own);
    return about === undefined ? [] : [{ table, about, lines: figuresOn(table, lines, index) }];
  });
  const single = told.filter(({ about }, at) => !told.some((one, other) => other !== at && isSame(one.about, about)));
  return [...single, ...basicOf(single), ...(whole.flow === "revenue" ? sourcesOf(table, side, own) : [])];
}

function isSame(one: About, other: About): boolean {
  return aboutKey(one) === aboutKey(other);
}

export function aboutKey({ flow, fund, part, extent }: About): string {
  return `${flow} ${fund} ${part} ${extent}`;
}

function baseOf({ title = "" }: BudgetTable, { flow, fund, part }: Whole): About {
  const named = fundsIn(title);
  const own = fund ?? (named.length > 1 || (named.length === 0 && /财政拨款/.test(title)) ? FISCAL : named[0]);
  return { flow, fund: own ?? "all", part: part ?? "whole", extent: EXTENT.exec(title)?.[1] ?? "" };
}

/** The column of all of it tells what the table tells, unless its own heads name a part. */
function leadAbout({ path }: TableColumn, base: About): About {
  const part = path.flatMap((head) => conceptsNamed(head)).find((concept) => isPart(concept));
  return part === undefined || base.part !== "whole" ? base : { ...base, part };
}

/** Where a table tells what is carried over apart, the column of a fund tells what is new of it. */
function columnAbout({ path }: TableColumn, base: About, own: About): About | undefined {
  if (path.some(isCarried)) return undefined;
  const names = path.filter((head) => !TOTAL_HEAD.test(head));
  const head = (names.at(-1) ?? "").replace(/^其中:?/, "");
  const concepts = conceptsNamed(head);
  const fund = concepts.map(fundOf).find((found) => found !== undefined);
  if (fund !== undefined && base.fund === "all") return { ...own, fund };
  if (fund !== undefined && base.fund === FISCAL && fund !== FISCAL) return { ...own, fund };
  const word = SPECIAL.test(head) ? "expenditure.project" : head;
  const within = base.part === "whole" || word === "" ? word : `${base.part} ${word}`;
  const part = concepts.find(isPart) ?? (base.flow === "expenditure" && fund === undefined ? within : undefined);
  return part === undefined || part === "" || part === base.part ? undefined : { ...base, part };
}

function isPart(concept: Concept): boolean {
  return /^expenditure\.(?:basic|project|commercial|remittance|subsidy)/.test(concept);
}

/** The money that a head names: 一般公共预算拨款收入 as well as 一般公共预算支出. */
function fundOf(concept: Concept): string | undefined {
  const source = concept.replace(/^expenditure\./, "revenue.");
  return source in CONCEPTS && /^revenue\.(?!total|current|carried)/.test(source) && !isPart(concept)
    ? source
    : undefined;
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

/** The rows of a table of income that name where the money comes from. */
function sourcesOf(table: BudgetTable, side: number, base: About): Series[] {
  const lead = leadColumn(table, side);
  const rows = table.rows.flatMap((row, at) => {
    const fund =
      row.side === side && row.role === "item" && row.concept !== undefined ? fundOf(row.concept) : undefined;
    return fund === undefined ? [] : [{ fund, at }];
  });
  const once = rows.filter(({ fund }) => rows.filter((one) => one.fund === fund).length === 1);
  return once.flatMap(({ fund, at }) => {
    const term = termOrBlankAt(table, at, lead);
    return term === undefined ? [] : [{ table, about: { ...base, fund }, lines: new Map([["total", [term]]]) }];
  });
}

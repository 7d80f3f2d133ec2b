import { exact } from "../../model/amount.ts";
import type { BudgetTable, TableColumn, TableRow } from "../../model/disclosure/budget-table.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { Claim, Term } from "../../model/rule/claim.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { fold } from "../../text/fold.ts";
import { citePlace, state } from "../cite.ts";
import { equals, term } from "../facts.ts";
import { isChangeColumn } from "../tables/figures.ts";
import { tableName, termOrBlankAt } from "../tables/sums.ts";
import { isTypo, isWithin } from "../told/typo.ts";

const WHY_DOUBTED = "正文所写的可能只是该科目的一部分（如某一项资金），因此只请人工核对。";

/** A subject of the classification as prose names it: its code, or its names from the class down. */
interface Subject {
  code: string;
  names: readonly string[];
}

/**
 * A 款 or 项 told in prose by name or code stands in a functional table too: one figure of its rows that agrees is enough, since tables tell it for several
 * scopes. Where none does, the prose is contradicted if it looks like one of them mistyped; else it may tell a part of it: a doubt.
 */
export default defineRule({
  id: "agree/function-lines",
  severity: "error",
  title: "正文所列科目的金额与表中该科目一致",
  why: "正文按功能分类科目逐项说明的数，就是支出表中该科目那一行的数，两处应一致。",
  basis: [],
  needs: ["facts", "tables"],
  messages: {
    mismatch: "正文写“{subject}”{told}{total}，{table}该科目为{part}，相差{gap}。",
    code: "正文写“{subject}”，{table}该科目的编码为{code}。",
    absent: "正文写“{subject}”{total}，列到项级科目的各表中都没有这个科目。",
  },
  *check(view) {
    const tables = view.disclosure.tables.map((table) => ({ table, rows: rowsOf(table) }));
    const isDetailed = tables.some(({ table }) => table.rows.some(isLowest));
    for (const fact of view.disclosure.facts.filter((each) => isOwn(each, view))) {
      const subject = subjectOf(fact.subject!);
      const own = tables.map(({ table, rows }) => ({ table, own: rowsFor(table, rows, subject) }));
      if (own.some(({ own: some }) => some.length > 0)) yield* amounts(fact, own);
      else if (isDetailed && isPlannedMoney(fact)) yield* absent(view, fact, subject, tables);
    }
  },
});

type Found = readonly { table: BudgetTable; own: readonly number[] }[];
type Indexed = readonly { table: BudgetTable; rows: ReadonlyMap<string, number[]> }[];

/** One figure of the rows of a subject must agree; where prose cuts one off instead of rounding, or tells nothing, nothing is claimed. */
function* amounts(fact: Fact, rows: Found): Generator<Claim> {
  const figures = rows.flatMap(({ table, own }) => figuresOf(table, own, fact.stage));
  const near = figures.find((figure) => isWithin(fact.amount, figure.amount, 0.5));
  const isCut = figures.some((figure) => isWithin(fact.amount, figure.amount, 1));
  if (figures.length === 0 || (!near && (isCut || exact(fact.amount.value).isZero()))) return;
  const found = near ?? figures.find((figure) => isTypo(fact.amount, figure.amount));
  const told = fact.stage === "change" ? (fact.direction ?? "增减") : "为";
  const shown = found ?? figures[0]!;
  const more = found ? {} : { doubt: true as const, why: WHY_DOUBTED };
  yield { ...equals("mismatch", term(fact), shown, more), data: { subject: fact.subject!, told, table: shown.table } };
}

const WHY_ABSENT = "正文列明了金额，表中却找不到同名的科目，可能是表中漏列，也可能是名称写法不同，因此只请人工核对。";

/** A subject that no table lists: under its name stands another code, or nothing. */
function* absent(view: View, fact: Fact, { code, names }: Subject, tables: Indexed): Generator<Claim> {
  const evidence = citePlace(view, fact.subject!, fact.place);
  const data = { subject: fact.subject!, total: fact.amount.text + fact.amount.unit };
  const named = tables.flatMap(({ table, rows }) =>
    (rows.get(names.at(-1) ?? "") ?? []).map((row) => ({ table: tableName(table), code: table.rows[row]!.code ?? "" })),
  );
  const [first] = named;
  if (code !== "" && first !== undefined && named.every((one) => one.code === first.code))
    yield state("code", false, [evidence], { data: { ...data, ...first } });
  else yield state("absent", false, [evidence], { data, doubt: true, why: WHY_ABSENT });
}

function isPlannedMoney({ stage, amount }: Fact): boolean {
  return stage === "budget" && !exact(amount.value).isZero();
}

/** A 项: what prose tells by name and with an amount has a row there. */
function isLowest({ system, code = "" }: TableRow): boolean {
  return system === "function" && code.length >= 7;
}

/** Planned, about the filing's own year, in money. */
function isOwn({ concept, told, stage, nil, subject, year, amount }: Fact, { disclosure }: View): boolean {
  const own = year === undefined || disclosure.year === undefined || year === disclosure.year;
  return (
    concept === "functionItem" &&
    told === "narrative" &&
    (stage === "budget" || stage === "change") &&
    !nil &&
    subject !== undefined &&
    own &&
    amount.base === "元"
  );
}

/** 社会保障和就业支出（类）行政事业单位养老支出（款）, 2080505-机关事业单位基本养老保险缴费支出, 殡葬（2081004）. */
function subjectOf(printed: string): Subject {
  const folded = fold(printed).replace(/\s+/g, "");
  const code = /\d{5,7}/.exec(folded)?.[0] ?? "";
  const names = folded
    .replace(code, "")
    .split(/\([类款项]?\)/)
    .map(bare);
  return { code, names: names.filter((name) => name !== "") };
}

/** A name without its mark and without 支出 at its end, which tables and prose put and leave out. */
function bare(name: string): string {
  return name.replace(/^[-—、.:]+/, "").replace(/(?<=..)支出$/, "");
}

/** The functional rows of a table by their bare names, then by their code. */
function rowsOf({ rows }: BudgetTable): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, { system, code, label, role }] of rows.entries()) {
    if (system !== "function" || role === "note") continue;
    for (const key of new Set([code ?? "", bare(fold(label))]))
      if (key !== "") found.set(key, [...(found.get(key) ?? []), index]);
  }
  return found;
}

type Figure = Term & { table: string };

/** The rows of a subject in a table. */
function rowsFor(table: BudgetTable, rows: ReadonlyMap<string, number[]>, { code, names }: Subject): number[] {
  if (code !== "") return rows.get(code) ?? [];
  return (rows.get(names.at(-1) ?? "") ?? []).filter((row) => isBelow(table, row, names.slice(0, -1)));
}

/** Figures of some rows, cell by cell, in the columns of one stage. */
function figuresOf(table: BudgetTable, rows: readonly number[], stage: Fact["stage"]): Figure[] {
  const columns = table.columns.flatMap((each, column) => (isOfStage(each, stage) ? [column] : []));
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const found = termOrBlankAt(table, row, column);
      return found ? [{ ...found, table: tableName(table) }] : [];
    }),
  );
}

/** Whether this year's figures stand in a column, or for a change the differences. */
function isOfStage(column: TableColumn, stage: Fact["stage"]): boolean {
  return column.role === "amount" && !column.past && isChangeColumn(column) === (stage === "change");
}

/** Whether the rows above a row, as far as the table prints them, bear the names told before it. */
function isBelow({ rows }: BudgetTable, row: number, names: readonly string[]): boolean {
  let at = rows[row]!.parent;
  for (const name of names.toReversed()) {
    if (at === undefined) return true;
    if (bare(fold(rows[at]!.label)) !== name) return false;
    at = rows[at]!.parent;
  }
  return true;
}

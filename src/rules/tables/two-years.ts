import { type BudgetTable, isAddedRow, leadColumn } from "../../model/disclosure/budget-table.ts";
import { COMPOSITION, type Concept } from "../../model/disclosure/vocabulary.ts";
import { placeKey } from "../../model/place.ts";
import type { Term } from "../../model/rule/claim.ts";
import type { View } from "../../model/rule/rule.ts";
import { tableName, termAt } from "./sums.ts";

/** This year's and last year's figure of one thing, as one table prints them. */
export interface TwoYears {
  concept: Concept;
  own: Term;
  past: Term;
  /** Whether last year's is what was budgeted or what came of it (执行数, 决算数). */
  pastStage: "budget" | "final";
  table: string;
}

/** What the tables of a filing that print two years tell of both, beside each other or below each other. */
export function figuresOfTwoYears({ disclosure: { tables, facts } }: View): TwoYears[] {
  const named = new Map(
    facts.filter(({ told }) => told === "table").map(({ place, concept }) => [placeKey(place), concept]),
  );
  return tables.flatMap((table) =>
    cellPairs(table).flatMap(([own, past]): TwoYears[] => {
      const [now, before] = [termAt(table, ...own), termAt(table, ...past)];
      if (now === undefined || before === undefined) return [];
      const concept = named.get(placeKey(now.place)) ?? conceptAt(table, own);
      return concept === undefined
        ? []
        : [{ concept, own: now, past: before, pastStage: stageAt(table, past), table: tableName(table) }];
    }),
  );
}

type Cell = readonly [row: number, column: number];

function cellPairs(table: BudgetTable): [own: Cell, past: Cell][] {
  const { rows, columns } = table;
  const pairs = new Map([...new Set(rows.map(({ side }) => side))].map((side) => [side, columnPair(table, side)]));
  const beside = rows.flatMap((row, at): [Cell, Cell][] => {
    const pair = isAddedRow(row) ? pairs.get(row.side) : undefined;
    return pair === undefined
      ? []
      : [
          [
            [at, pair[0]],
            [at, pair[1]],
          ],
        ];
  });
  const [own, past] = (["own", "past"] as const).map((year) =>
    rows.flatMap((row, at) => (row.year === year ? [at] : [])),
  );
  if (own!.length !== 1 || past!.length !== 1) return beside;
  return columns.flatMap((column, at) =>
    column.role === "amount"
      ? [
          [
            [own![0]!, at],
            [past![0]!, at],
          ],
        ]
      : [],
  );
}

/** The columns of the two years: those that a change leads between, else the only earlier one and that of the amounts themselves. */
function columnPair(table: BudgetTable, side: number): [own: number, past: number] | undefined {
  const { columns, sums } = table;
  const change = sums.find(
    ({ along, basis, total, proof }) =>
      along === "row" && basis === "change" && proof === "proven" && columns[total]?.side === side,
  );
  if (change !== undefined) return [change.total, change.parts[0]!];
  const past = columns.flatMap((column, at) =>
    column.side === side && column.role === "amount" && column.year === "past" ? [at] : [],
  );
  return past.length === 1 ? [leadColumn(table, side), past[0]!] : undefined;
}

function stageAt({ rows, columns }: BudgetTable, [row, column]: Cell): "budget" | "final" {
  return /执行|决算|完成/.test([...columns[column]!.path, rows[row]!.label].join()) ? "final" : "budget";
}

/** The concept of a row, or of what rows of 基本支出 and 项目支出 add up to. */
function conceptAt({ kind, rows, columns }: BudgetTable, [row, column]: Cell): Concept | undefined {
  const { concept, role, year } = rows[row]!;
  const named = year === undefined ? concept : columns[column]?.concept;
  // A table of 三公 tells by what money it is paid, not what that money is.
  if (kind === "threePublic" && !named?.startsWith("threePublic.")) return undefined;
  if (named !== undefined || year !== undefined) return named;
  const isSum = COMPOSITION["expenditure.total"].every((part) => rows.some((one) => one.concept === part));
  return role === "total" && isSum ? "expenditure.total" : undefined;
}

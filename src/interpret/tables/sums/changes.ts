import type { RateColumns, Sum } from "../../../model/budget-table.ts";
import { type Figures, supportOf, type Unsummed } from "./sum-figures.ts";
import { best, isBorneOut } from "./weigh.ts";

const CHANGE = /增减(?:额|数|金额|变动)?$|^(?:增加|增长|减少)(?:额|数)$|比上年增/;
const RATE = /增减|增长|增幅|变动|比例|%/;

/** Columns of a change with what they lead from and to (now = before + change), where the rows bear it out. */
export function changeSums(statement: Unsummed, figures: Figures): Sum[] {
  const lines = statement.rows.map((_, index) => index);
  const amounts = statement.columns.flatMap(({ role }, index) => (role === "amount" ? [index] : []));
  return amounts
    .filter((change) => isChange(statement, change))
    .flatMap((change) => {
      const others = amounts.filter((index) => index !== change && !isChange(statement, index));
      const readings = others.flatMap((now) =>
        others.flatMap((before) => {
          if (now === before || statement.columns[now]?.past) return [];
          const sum = { along: "row" as const, basis: "change" as const, total: now, parts: [before, change] };
          return [{ sum, support: supportOf(figures, sum, lines) }];
        }),
      );
      const top = best(readings.filter(({ support }) => isBorneOut(support)));
      return top === undefined ? [] : [{ ...top.sum, support: top.support.held + top.support.weak }];
    });
}

function isChange({ columns }: Unsummed, index: number): boolean {
  return CHANGE.test(columns[index]?.path.at(-1) ?? "");
}

/** The percentage column right of each change that has been read. */
export function rateColumns({ columns }: Unsummed, changes: readonly Sum[]): RateColumns[] {
  return changes.flatMap(({ total, parts }) => {
    const change = parts[1]!;
    const rate = change + 1;
    const head = columns[rate]?.path.at(-1) ?? "";
    return columns[rate]?.role === "percent" && RATE.test(head) ? [{ rate, change, now: total }] : [];
  });
}

import type { TableRow } from "../../../model/disclosure/budget-table.ts";
import { PRIOR_YEAR, THIS_YEAR } from "../../phrases/years.ts";

const YEAR_ALONE = new RegExp(
  `^(?:(20[0-4]\\d)(?:年度?)?|(${PRIOR_YEAR})|${THIS_YEAR})(?:年初)?(?:预算|执行|决算|安排)*(?:数|额|金额)?$`,
);
const CHANGE = /^(?:[比较]上年|同比)?(?:增减|变[动化]|增加|增长|减少|[（(][+-]*[)）])+(?:额|数|金额|情况)*$/;

/** Of which year each row is, where years stand below each other: no label but years, the change between them, and totals. */
export function rowYears(labels: readonly string[]): (TableRow["year"] | undefined)[] {
  const found = labels.map((label) => YEAR_ALONE.exec(label.replace(/[(].*[)]$/, "")));
  const numbers = found.flatMap((match) => (match?.[1] === undefined ? [] : [Number(match[1])]));
  const latest = Math.max(...numbers);
  const years = found.map((match, at): TableRow["year"] => {
    if (match === null) return CHANGE.test(labels[at]!) ? "change" : undefined;
    return match[2] !== undefined || Number(match[1]) < latest ? "past" : "own";
  });
  const areYears = years.filter((year) => year === "own").length === 1 && years.includes("past");
  return areYears ? years : labels.map(() => undefined);
}

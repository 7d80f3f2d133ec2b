import type { CodeSystem } from "../../../model/disclosure/budget-table.ts";
import { isUnitName } from "../../../text/organisations.ts";

/** What the heads over a column of codes say of the list that they come from. The first that fits wins. */
const HEADS: readonly (readonly [RegExp, CodeSystem])[] = [
  [/政府.*经济/, "governmentEconomic"],
  [/经济/, "departmentEconomic"],
  [/功能/, "function"],
  [/目录|品目|采购|项目(?:编码|代码|编号)/, "item"],
  [/(?:单位|部门)(?:编码|代码|编号)$/, "unit"],
];

/** Codes by their first digits: 功能科目 201–234, 部门经济 301–399, 政府经济 501–599; two digits more for each level below. */
const RANGES: readonly (readonly [RegExp, CodeSystem])[] = [
  [/^2(?:0[1-9]|[12]\d|3[0-4])(?:\d{2}){0,2}$/, "function"],
  [/^3(?:0[1-9]|1[0-3]|99)(?:\d{2}){0,2}$/, "departmentEconomic"],
  [/^5(?:0[1-9]|1[0-5]|99)(?:\d{2}){0,2}$/, "governmentEconomic"],
];

/** The list that a column's heads name; undefined where they only say 编码. */
export function systemOfHead(path: readonly string[]): CodeSystem | undefined {
  const text = path.join("");
  return HEADS.find(([pattern]) => pattern.test(text))?.[1];
}

/** The list that a code belongs to by its digits, `unit` where it fits none. */
function systemOfCode(code: string): CodeSystem {
  return RANGES.find(([pattern]) => pattern.test(code))?.[1] ?? "unit";
}

/**
 * The lists that the coded rows of one column belong to: the one that its heads tell, but a code that fits no classification is that of a unit whose subjects
 * follow. A three-digit code that stands over six-digit ones, or beside the name of a unit, is a unit's whatever its digits (222 西安市交通运输局 over 222001).
 */
export function systemsOf(
  rows: readonly { code: string; label: string }[],
  told: CodeSystem | undefined,
): CodeSystem[] {
  if (told === "unit" || told === "item") return rows.map(() => told);
  const over = new Set(rows.filter(({ code }) => systemOfCode(code) === "unit").map(({ code }) => code.slice(0, 3)));
  return rows.map(({ code, label }) => {
    const isUnit = code.length === 3 && told === undefined && (over.has(code) || isUnitName(label));
    const own = systemOfCode(code);
    return isUnit || own === "unit" ? "unit" : (told ?? own);
  });
}

/** Years as narrative names them, and which of them a figure is of. */
import { ALLOTTING } from "./verbs.ts";

/** A year before this one, as it is spoken of: 上年, 去年同期, 前一年度, 上一预算年度. */
export const PRIOR_YEAR = "(?:[上去]一?|前一)个?(?:预算|财政|会计)?年度?(?:同期)?";
/** A year by its number: 2024年, 2024预算年度. */
export const YEAR = "\\d{4}(?:预算|财政|会计)?年度?(?:同期)?";
/** This year: 本年, 今年, 本预算年度. */
export const THIS_YEAR = "(?:[本今全]|当)(?:预算|财政|会计)?年度?";
const ANY_YEAR = `${PRIOR_YEAR}|${THIS_YEAR}|${YEAR}`;
/** Two years in one breath, each captured: 2023年、2024年, 上年及本年. */
export const TWO_YEARS = `(${ANY_YEAR})[、,和及与](${ANY_YEAR})`;
/** Behind a year, its last day, which a stock is of: 末, 底, 12月31日. */
export const YEARS_END = "(?:度?[末底]|(?:12|十二)月)";
/** Before a year or a figure, what compares with it: 较, 相比于, 与. */
export const COMPARED_TO = "(?:相?[较比][之于起]?|[多少高低等]于|相[当对]于?|与|同|跟)";
/** Behind two years joined by 和 or 与, what makes one of them that which the other is compared with: 一致, 相比. */
export const COMPARED_BEHIND = "度?[^,。;\\d]{0,8}(?:一致|相同|持平|相?比|不变|一样)";

const PRIOR = new RegExp(PRIOR_YEAR);
const COMPARES_PRIOR = new RegExp(`${COMPARED_TO}${PRIOR_YEAR}`);
const COMPARED_YEAR = new RegExp(`(?:${COMPARED_TO}|[在以]|口径)(?:我.{0,4})?(?=${YEAR})(\\d{4})`);

/** 上年末, 截至上年度12月31日. */
export const AT_LAST_YEARS_END = new RegExp(`${PRIOR_YEAR}年?${YEARS_END}`);

/** The year that a text compares with: a printed year after 较, 比 or 与, or the year before for 上年. */
export function comparedYear(text: string, year: number | undefined): number | undefined {
  const printed = COMPARED_YEAR.exec(text)?.[1];
  if (printed !== undefined) return Number(printed);
  return PRIOR.test(text) && year !== undefined ? year - 1 : undefined;
}

/** Of last year's end (未 is printed for 末) or carried over from it; not 上年未安排. */
const LAST_YEARS_OWN = new RegExp(`上年度?(?:末|底|结转|结余|未(?!${ALLOTTING}|[列设编购有]|发生)|终)`);

/** Whether a level told with this text is last year's: 上年预算数, 去年预算数为. */
export function isPriorYear(text: string): boolean {
  return PRIOR.test(text) && !COMPARES_PRIOR.test(text) && !LAST_YEARS_OWN.test(text);
}

const BOTH_YEARS = new RegExp(`${TWO_YEARS}|两年`);

/** 上年及本年均未安排, 两年均无: of this year and of the one before. */
export function tellsBothYears(text: string): boolean {
  return BOTH_YEARS.test(text);
}

import type { TableRow } from "../../model/disclosure/budget-table.ts";
import { DECIMAL_FIGURE, FIGURE, SIGN } from "../../text/figures/digits.ts";
import { MONEY_UNIT, UNIT_IN_BRACKETS } from "../../text/figures/units.ts";
import { type Label, leadingLabel } from "../../text/labels.ts";
import { remembered } from "../../text/remembered.ts";

/** What stands in a cell where there is nothing: the ways to leave an amount out. */
const NOTHING = /^(?:[-−–—―⸺⸻/*]+|无)?$/;
const FIGURE_CELL = new RegExp(`^(?:${SIGN}${FIGURE}(?:%|${MONEY_UNIT})?|[(]${DECIMAL_FIGURE}[)])[*①-⑳※#†]{0,3}$`);
/** A count with what it counts: 20台, 60张. Days, months and years are dates as often. */
const COUNTED = new RegExp(String.raw`^${FIGURE}(?![年月日号度])(?:\D{1,3})$`);
/** Heads over what one piece costs: 单价, 单位价格（元）, 均价, 每台价格. */
export const PRICE = /(?:单位?|均|每.{1,2})价格?(?:[(].*[)])?$/;
const ORDINAL = /^(?:栏次|行次|序号|\d{1,2}|[A-Z甲乙丙丁戊己庚辛壬癸]|\*+|\d{1,2}=\d{1,2}(?:[+-]\d{1,2})*)$/;
const TOTAL = /^(?:[^其中:]{0,14})?(?:合计|总计|共计|总额)(?:数|金额)?$/;
const TOTAL_END = /(?:合计|总计|共计|总额)(?:数|金额)?:?(?:[(][^)]*[)])?$/;
const UNIT_END = new RegExp(`${UNIT_IN_BRACKETS}$`);
const NUMERAL_START = /^[(\d第〇零一二三四五六七八九十百千两①-⑳]/;

/** The numeral that bare text begins with. */
export function numeralOf(bare: string): Label | undefined {
  return NUMERAL_START.test(bare) ? leadingLabel(bare) : undefined;
}

/** Bare text of a label without its numeral, without the colon or 其中 before it and the unit in brackets behind it. */
export const nameOf = remembered((bare: string): string => {
  const numbered = numeralOf(bare);
  const rest = withoutUnit(bare)
    .slice(numbered?.length ?? 0)
    .replace(/^其中:?|^:+|:+$/g, "");
  const again = numbered === undefined ? numeralOf(rest) : undefined;
  return rest.slice(again?.length ?? 0);
});

/** A head or label without the unit in brackets behind it. */
export function withoutUnit(bare: string): string {
  return bare.replace(UNIT_END, "");
}

export function isNothing(bare: string): boolean {
  return NOTHING.test(bare);
}

/** A figure standing alone; a year is none. */
export function isFigure(bare: string): boolean {
  return FIGURE_CELL.test(bare) && !/^20[0-4]\d$/.test(bare);
}

/** A count told with its measure. */
export function isCounted(bare: string): boolean {
  return COUNTED.test(bare);
}

/** A classification or unit code: three digits and more, no separators. */
export function isCode(bare: string): boolean {
  return /^\d{3}(?:\d{2,9})?$/.test(bare) && !/^20[0-4]\d$/.test(bare);
}

export function isOrdinal(bare: string): boolean {
  return ORDINAL.test(bare);
}

/** 合计, 总计, 收入总计, 本年支出合计 … as the label of a row or the head of a column. */
export function isTotal(bare: string): boolean {
  return TOTAL_END.test(bare) && TOTAL.test(nameOf(bare));
}

export function isSubtotal(bare: string): boolean {
  return /小计:?$/.test(withoutUnit(bare));
}

/** 本年收入合计, 本年支出合计: the total before what is carried over. */
export function isYearTotal(bare: string): boolean {
  return (isTotal(bare) || isSubtotal(bare)) && isOfThisYear(bare);
}

/** 本年收入, 当年财政拨款支出. */
export function isOfThisYear(bare: string): boolean {
  return /^(?:本年|当年)/.test(nameOf(bare));
}

const CARRIED = /结转|结余/;
const OVER = /年终|年末|下年/;

/** Which way money is carried from one year to another, where a label or a head names such money. */
export function carriedBy(...texts: readonly string[]): TableRow["carried"] {
  if (!texts.some((text) => CARRIED.test(text))) return undefined;
  return texts.some((text) => OVER.test(text)) ? "over" : "forward";
}

/** A label or head that says that what stands beside it is a share or a rate, which never adds up: 增减率, 占比（%）. */
export function isRate(bare: string): boolean {
  return /(?:率|占比|比例|比重|幅度?)(?:[(]%[)])?$|\p{Script=Han}(?:%|[(]%[)])$/u.test(bare);
}

export function isOfWhich(bare: string): boolean {
  return /^(?:[^:]{0,3})?其中/.test(bare);
}

/** What a row is by its label alone; `isName` where that is the name of a thing, which may be to raise a rate (提高水质达标率). */
export function roleOf(bare: string, anyTotal: boolean, isName: boolean): TableRow["role"] {
  if (isSubtotal(bare) || isYearTotal(bare)) return "subtotal";
  if (isTotal(bare) || anyTotal) return "total";
  if (isOfWhich(bare)) return "ofWhich";
  if (/^(?:注|备注|说明):/.test(bare)) return "note";
  if (isRate(bare) && !isName) return "rate";
  return "item";
}

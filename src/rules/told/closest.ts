import type { Amount } from "../../model/amount.ts";
import { doAgree, doAgreeCutOff } from "../../model/interval.ts";
import { isTypo } from "../../text/figures/typos.ts";

/** The figure that comes closest to one told in prose, and how the prose comes by its own: the same, cut off instead of rounded, or mistyped. */
interface Closest<T> {
  figure?: T;
  told: "agreeing" | "cutOff" | "mistyped" | "otherwise";
}

/** Of the figures that tables print, the one that a figure told in prose must be; tables tell a thing for several scopes, so that one is enough. */
export function closest<T>(amount: Amount, figures: readonly T[], amountOf: (figure: T) => Amount): Closest<T> {
  const agreeing = figures.find((figure) => doAgree(amount, amountOf(figure)));
  if (agreeing) return { figure: agreeing, told: "agreeing" };
  const cutOff = figures.find((figure) => doAgreeCutOff(amount, amountOf(figure)));
  if (cutOff) return { figure: cutOff, told: "cutOff" };
  const mistyped = figures.find((figure) => isTypo(amount, amountOf(figure)));
  return mistyped ? { figure: mistyped, told: "mistyped" } : { told: "otherwise" };
}

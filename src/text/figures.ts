import { type Amount, decimalText, exact } from "../model/amount.ts";
import { isRegularFigure } from "./digits.ts";
import { isDoubledUnit, parseUnit } from "./units.ts";

/**
 * The amount behind printed digits. `folded` is half-width and may hold thousand separators, a sign, and breaks inside the digits; `printed` is the
 * same characters as they stand in the filing. `unit` as read ("" for a bare count).
 */
export function amountOf(folded: string, printed: string, unit: string, unitFrom: Amount["unitFrom"]): Amount {
  const digits = plainDigits(folded).replaceAll(",", "");
  const { factor, base } = parseUnit(unit);
  const step = digits === "0" ? exact(0) : exact(10).pow(-(/\.(\d+)$/.exec(digits)?.[1]?.length ?? 0));
  const irregular = irregularity(folded, unit);
  return {
    value: decimalText(exact(digits).times(factor)),
    step: decimalText(step.times(factor)),
    text: printed,
    unit,
    unitFrom,
    base,
    ...(irregular === undefined ? {} : { irregular }),
  };
}

/** An exact zero told in words (无, 持平), where `printed` stands. */
export function nilAmount(printed: string, unit: string): Amount {
  return { value: "0", step: "0", text: printed, unit, unitFrom: "assumed", base: parseUnit(unit).base };
}

function irregularity(folded: string, unit: string): Amount["irregular"] | undefined {
  if (isDoubledUnit(unit)) return "doubledUnit";
  if (!isRegularFigure(plainDigits(folded))) return "thousands";
  return /\s/.test(folded) ? "broken" : undefined;
}

function plainDigits(folded: string): string {
  return folded.replace(/\s/g, "").replace("−", "-");
}

import { exact, isZero } from "../../model/amount.ts";
import type { Indicator } from "../../model/disclosure/disclosure.ts";
import type { ToldQuantity } from "../../model/disclosure/wording.ts";
import { compactText } from "../../text/compact.ts";
import { fold } from "../../text/fold.ts";

/** A shorter name may stand at the end of any clause. */
const LEAST_NAME = 4;
/** What only leads to a figure. */
const LEADS = /(?:[约共≥≤=]|不[少低]于|达到?|为)+$/;

export function isMeasured({ amount }: ToldQuantity, indicator: Indicator): boolean {
  return indicator.amount?.base === amount.base && !isZero(amount.value);
}

/** Same measure, and not so far apart that another thing must be meant. */
export function isComparable(told: ToldQuantity, indicator: Indicator): boolean {
  if (!isMeasured(told, indicator)) return false;
  const ratio = exact(indicator.amount!.value).div(told.amount.value);
  return ratio.gte(0.5) && ratio.lte(2);
}

/** 补贴车辆数|94台, 其中大气污染防治项目|安装扬尘监测设备|10套: the indicator's whole name or description, alone or behind that of a project. */
export function isNamed({ clause, amount }: ToldQuantity, { levels, description }: Indicator): boolean {
  const before = compactText(clause.slice(0, clause.indexOf(amount.text))).replace(LEADS, "");
  const names = [levels.at(-1)?.text, description?.text].map((text) => fold(compactText(text ?? "")));
  return names.some((name) => {
    const rest = before.endsWith(name) ? before.slice(0, before.length - name.length) : undefined;
    return name.length >= LEAST_NAME && (rest === "" || rest?.endsWith("项目") === true);
  });
}

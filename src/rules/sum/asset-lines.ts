import type { AssetLine } from "../../model/disclosure/disclosure.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, sums } from "../facts.ts";
import { isWhole, wholeOf } from "../records/assets.ts";

/** 资产总额 = Σ its lines by value. 其中 lines are inside the line above and never added, nor larger than it. */
export default defineRule({
  id: "sum/asset-lines",
  severity: "error",
  title: "资产总额等于各项固定资产价值之和",
  why: "资产总额与分项不符时，无法判断国有资产占用情况是否属实。",
  basis: ["《地方预决算公开操作规程》：逐步公开国有资产占用情况"],
  needs: ["assets"],
  messages: {
    mismatch: "资产总额写为{total}，各项相加为{sum}，相差{gap}。",
    part: "{totalLabel}写为{total}，大于其所属的{partLabel}{part}。",
  },
  *check({ disclosure }) {
    for (const block of new Set(disclosure.assets.map((line) => line.block))) {
      const lines = disclosure.assets.filter((line) => line.block === block);
      const total = lines.find(({ concept, value }) => concept === "assets.total" && value);
      const parts = lines.filter(({ concept, ofWhich, value }) => concept !== "assets.total" && !ofWhich && value);
      if (total && parts.length > 1 && isWhole(disclosure, block, lines))
        yield sums("mismatch", valueTerm(total), parts.map(valueTerm));
      for (const [index, line] of lines.entries()) {
        const whole = wholeOf(lines, index);
        if (line.ofWhich && whole) yield* within(line, whole);
      }
    }
  },
});

function* within(part: AssetLine, whole: AssetLine) {
  for (const key of ["value", "quantity"] as const) {
    const [inner, outer] = [part[key], whole[key]];
    if (!inner || !outer || inner.amount.base !== outer.amount.base) continue;
    yield sums("part", cellTerm(inner, nameOfLine(part)), [cellTerm(outer, nameOfLine(whole))], { compare: "<=" });
  }
}

function valueTerm(line: AssetLine) {
  return cellTerm(line.value!, nameOfLine(line));
}

function nameOfLine({ name }: AssetLine): string {
  return name.text.replace(/\s/g, "");
}

import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, equals } from "../facts.ts";

const NAMES = /公务用车|公车|车辆/;

/**
 * The number of vehicles in the assets table and the one that a vehicle indicator names as their number are the same. The number that prose tells as kept may be
 * that at the end of the year to come: a doubt.
 */
export default defineRule({
  id: "agree/vehicle-count",
  severity: "info",
  title: "公务用车数量前后一致",
  why: "资产表的车辆数与绩效指标中的公务用车数量不同，应核对是否漏报资产或指标写错。",
  basis: [],
  needs: ["assets", ["indicators", "counts"]],
  messages: {
    mismatch: "绩效指标写公务用车{total}，固定资产占用情况表写车辆{part}，相差{gap}。",
    kept: "正文写公务用车保有量{total}，固定资产占用情况表写车辆{part}，相差{gap}。",
  },
  *check({ disclosure: { assets, indicators, wording } }) {
    const vehicles = assets.find(({ concept, quantity }) => concept === "assets.vehicles" && quantity)?.quantity;
    if (!vehicles) return;
    for (const told of wording.counts.filter(({ what }) => what === "vehicles"))
      yield equals("kept", cellTerm(told, "公务用车保有量"), cellTerm(vehicles, "车辆数量"), { doubt: true });
    for (const { levels, amount, target, comparator } of indicators) {
      const name = levels.at(-1)?.text ?? "";
      const counts = amount !== undefined && /[辆台]/.test(amount.base) && (!comparator || comparator === "=");
      if (!counts || !target || !NAMES.test(name) || !name.includes("数量")) continue;
      yield equals("mismatch", cellTerm({ amount, place: target.place }, name.trim()), cellTerm(vehicles, "车辆数量"));
    }
  },
});

import type { Fact } from "../../model/disclosure/fact.ts";
import { comparePlaces } from "../../model/place.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, equals, figures, term } from "../facts.ts";

const NAMES = /公务用车|公车|车辆/;

/**
 * The number of vehicles in the assets table, the one that the prose tells as held and the one that a vehicle indicator names as their number are the same. The number that
 * prose tells as kept may be that at the end of the year to come: a doubt; vehicles told with planned purchases may be those to be bought.
 */
export default defineRule({
  id: "agree/vehicle-count",
  severity: "info",
  title: "公务用车数量前后一致",
  why: "资产表的车辆数与绩效指标中的公务用车数量不同，应核对是否漏报资产或指标写错。",
  basis: [],
  needs: ["assets", ["indicators", "counts", "facts"]],
  messages: {
    mismatch: "绩效指标写公务用车{total}，固定资产占用情况表写车辆{part}，相差{gap}。",
    held: "正文写车辆{total}，固定资产占用情况表写车辆{part}，相差{gap}。",
    kept: "正文写公务用车保有量{total}，固定资产占用情况表写车辆{part}，相差{gap}。",
  },
  *check(view) {
    const { assets, indicators, wording, facts } = view.disclosure;
    const vehicles = assets.find(({ concept, quantity }) => concept === "assets.vehicles" && quantity)?.quantity;
    if (!vehicles) return;
    const kept = wording.counts.filter(({ what }) => what === "vehicles");
    const isKept = ({ place }: Fact) => kept.some((one) => comparePlaces(one.place, place) === 0);
    const bought = new Set(
      facts.flatMap(({ concept, statement }) => (concept === "plannedPurchases" ? statement : [])),
    );
    for (const told of figures(view, "assets.vehicles", { stage: "actual", year: "any" }))
      if (told.amount.base === vehicles.amount.base && !bought.has(told.statement) && !isKept(told))
        yield equals("held", term(told), cellTerm(vehicles, "车辆数量"), { severity: "warning" });
    for (const told of kept)
      yield equals("kept", cellTerm(told, "公务用车保有量"), cellTerm(vehicles, "车辆数量"), { doubt: true });
    for (const { levels, amount, target, comparator } of indicators) {
      const name = levels.at(-1)?.text ?? "";
      const counts = amount !== undefined && /[辆台]/.test(amount.base) && (!comparator || comparator === "=");
      if (!counts || !target || !NAMES.test(name) || !name.includes("数量")) continue;
      yield equals("mismatch", cellTerm({ amount, place: target.place }, name.trim()), cellTerm(vehicles, "车辆数量"));
    }
  },
});

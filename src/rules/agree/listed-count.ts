import { type Place, placeKey } from "../../model/place.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";

/**
 * As many items follow as the text announces. Where it names them in the same breath (3个单位，包括：甲、乙、丙) they are these; of a table or paragraphs below
 * (共5项，逐项列示如下) it does not say how they are counted: a row each, or a name each.
 */
export default defineRule({
  id: "agree/listed-count",
  severity: "warning",
  title: "正文所写的项数与所列的项数一致",
  why: "写明共几项，所列的却不是几项，说明漏列了一项或项数没有更新。",
  basis: [],
  needs: ["counts"],
  messages: { mismatch: "正文写共{count}，其后所列为{listed}项。" },
  *check(view) {
    const { wording, objectives, expectsHeadings } = view.disclosure;
    // Where a filing shows the forms of all its projects, agree/project-count holds their number.
    const isOther = (place: Place) =>
      expectsHeadings &&
      objectives.length > 0 &&
      wording.counts.some(({ what, place: other }) => what === "projects" && placeKey(other) === placeKey(place));
    for (const { amount, place, extent, listed = [] } of wording.counts.filter(({ what }) => what === "items")) {
      if (isOther(place)) continue;
      const data = { count: `${amount.text}${amount.unit}`, listed: listed.join("项或") };
      const evidence = [citePlace(view, "项数", place)];
      const sure = extent === "all" ? { severity: "error" as const } : { doubt: true as const };
      yield state("mismatch", listed.includes(Number(amount.value)), evidence, { data, ...sure });
    }
  },
});

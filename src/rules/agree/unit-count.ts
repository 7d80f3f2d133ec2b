import { defineRule } from "../../model/rule/rule.ts";
import { cite, citePlace, state } from "../cite.ts";

/** As many units as the text says are in the budget stand in 机构设置情况; where that lists the units under the department alone, it may be one more, and of those alone (下设单位3个) one less. */
export default defineRule({
  id: "agree/unit-count",
  severity: "error",
  title: "预算单位个数与机构设置情况表一致",
  why: "单位个数与所列单位不符，说明漏列了单位或个数没有更新。",
  basis: ["《地方预决算公开操作规程》：公开部门职责、机构设置情况"],
  needs: ["counts", "institutions"],
  messages: { mismatch: "正文写纳入预算的单位{count}，机构设置情况表列有{listed}个。" },
  *check(view) {
    const { institutions, wording } = view.disclosure;
    for (const { amount, place, extent } of wording.counts.filter(({ what }) => what === "units")) {
      const listed = institutions.map(({ name }) => cite("机构设置表", name));
      const data = { count: `${amount.text}${amount.unit}`, listed: `${listed.length}` };
      const evidence = [citePlace(view, "单位个数", place), ...listed];
      const others = extent === "some" ? [-1] : institutions.every(({ below }) => below) ? [1] : [];
      const counts = [0, ...others].map((more) => listed.length + more);
      yield state("mismatch", counts.includes(Number(amount.value)), evidence, { data });
    }
  },
});

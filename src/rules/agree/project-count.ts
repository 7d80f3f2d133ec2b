import type { ToldCount } from "../../model/disclosure/wording.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { cite, citePlace, state } from "../cite.ts";
import { cellTerm, sums } from "../facts.ts";
import { costCaps } from "../records/projects.ts";

/** Elsewhere than in 河北 a filing shows the targets of a few projects, and the text counts them all. */
const SELECTED = "所附的不一定是全部项目的绩效目标表";

/** As many projects as the text says have targets have a table of them; their money is what their cost targets add up to, where each has one. */
export default defineRule({
  id: "agree/project-count",
  severity: "error",
  title: "编报绩效目标的项目个数与项目绩效目标表一致",
  why: "项目个数与所附的绩效目标表不符，说明漏了项目或个数没有更新。",
  basis: [],
  needs: ["counts", "objectives"],
  messages: {
    mismatch: "正文写{count}项目编报绩效目标，文中有{listed}个项目的绩效目标表。",
    funds: "正文写编报绩效目标的项目资金{total}，各项目成本指标（{terms}）相加为{sum}，相差{gap}。",
  },
  *check(view) {
    const { wording, expectsHeadings } = view.disclosure;
    const { counts } = wording;
    const projects = projectsOf(view);
    const isComplete = ({ amount, extent }: ToldCount) =>
      (expectsHeadings && extent !== "some") || Number(amount.value) === projects.length;
    const isOfAll = counts.some((one) => one.what === "projects" && isComplete(one));
    for (const count of counts) {
      const { what, amount, place } = count;
      const evidence = [citePlace(view, "项目个数", place), ...projects.map((name) => cite("项目绩效目标表", name))];
      const data = { count: `${amount.text}${amount.unit}`, listed: `${projects.length}` };
      if (what === "projects" && !isComplete(count)) yield { kind: "unknown", missing: SELECTED };
      else if (what === "projects")
        yield state("mismatch", Number(amount.value) === projects.length, evidence, { data });
      const caps = costCaps(view.disclosure);
      if (what === "projectFunds" && isOfAll && caps.length === projects.length)
        yield sums(
          "funds",
          cellTerm({ amount, place }, "项目资金"),
          caps.map(({ cap }) => cap),
          { doubt: true },
        );
    }
  },
});

/** The projects that have a table of their own, each once. */
function projectsOf({ disclosure }: View) {
  const named = disclosure.objectives.flatMap(({ project }) => project ?? []);
  const bare = named.map(({ text }) => text.replace(/\s/g, ""));
  return named.filter((_, index) => bare.indexOf(bare[index] ?? "") === index);
}

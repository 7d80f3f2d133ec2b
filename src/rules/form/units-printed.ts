import { defineRule } from "../../model/rule.ts";
import { noMarks } from "../marks.ts";

/** W03: every amount of the prose prints its unit. */
export default defineRule({
  id: "form/units-printed",
  severity: "warning",
  title: "正文金额写有单位",
  why: "金额没有单位，读者无法判断是元还是万元。",
  basis: [],
  needs: [],
  messages: { found: "金额“{text}”没有写单位。" },
  check: (view) => noMarks(view, "missingUnit", "金额"),
});

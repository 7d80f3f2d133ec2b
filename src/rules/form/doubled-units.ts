import { defineRule } from "../../model/rule.ts";
import { noMarks } from "../marks.ts";

/** W03: a unit printed twice (万万元, 万元元). */
export default defineRule({
  id: "form/doubled-units",
  severity: "error",
  title: "金额单位没有重复",
  why: "单位重复会使金额相差一万倍。",
  basis: [],
  needs: [],
  messages: { found: "此处单位重复“{text}”。" },
  check: (view) => noMarks(view, "doubledUnit", "单位"),
});

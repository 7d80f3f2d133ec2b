import { defineRule } from "../../model/rule.ts";
import { noMarks } from "../marks.ts";

/** W04: thousands separators that do not stand every three digits (4107,573.11), and a second decimal point. */
export default defineRule({
  id: "form/thousands-separators",
  severity: "error",
  title: "金额的千分位和小数点书写正确",
  why: "千分位不在三位一节处，多半是多写或漏写了数字，金额不可信。",
  basis: [],
  needs: [],
  messages: { found: "金额“{text}”的千分位或小数点位置不对。" },
  check: (view) => noMarks(view, "malformedNumber", "金额"),
});

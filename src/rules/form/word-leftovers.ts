import { defineRule } from "../../model/rule.ts";
import { noMarks } from "../marks.ts";

/** W09: field codes of Word that show in the text (TC, PAGEREF, 错误!未找到引用源). */
export default defineRule({
  id: "form/word-leftovers",
  severity: "warning",
  title: "没有Word域代码残留",
  why: "域代码是排版用的，显示在正文里说明目录或引用没有更新。",
  basis: [],
  needs: [],
  messages: { found: "此处留有Word域代码“{text}”。" },
  check: (view) => noMarks(view, "fieldCode", "域代码"),
});

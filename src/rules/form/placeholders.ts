import { defineRule } from "../../model/rule.ts";
import { noMarks } from "../marks.ts";

/** W06: XX, ××, 待填 are left from a template. */
export default defineRule({
  id: "form/placeholders",
  severity: "error",
  title: "没有未填写的占位符",
  why: "模板中的XX、××没有替换成实际内容就公开，属于内容不完整。",
  basis: [],
  needs: [],
  messages: { found: "此处留有未填写的占位符“{text}”。" },
  check: (view) => noMarks(view, "placeholder", "占位符"),
});

import { defineRule } from "../../model/rule.ts";
import { noMarks } from "../marks.ts";

/** W01: "增加（减少）" of the template left with both words. */
export default defineRule({
  id: "form/undecided-choices",
  severity: "warning",
  title: "“增加（减少）”已选定其一",
  why: "模板中的选择项没有选定，读者不知道究竟是增是减。",
  basis: [],
  needs: [],
  messages: { found: "此处“{text}”没有选定增加还是减少。" },
  check: (view) => noMarks(view, "undecidedChoice", "选择项"),
});

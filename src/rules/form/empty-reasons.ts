import { defineRule } from "../../model/rule.ts";
import { noMarks } from "../marks.ts";

/** W08: "主要原因是" with nothing after it. */
export default defineRule({
  id: "form/empty-reasons",
  severity: "warning",
  title: "“主要原因是”后写有原因",
  why: "原因没有填写，等于没有说明增减变化。",
  basis: ["《地方预决算公开操作规程》：说明收支增减变化情况"],
  needs: [],
  messages: { found: "此处“{text}”后面没有写原因。" },
  check: (view) => noMarks(view, "emptyReason", "原因"),
});

import { defineRule } from "../../model/rule.ts";
import { noMarks } from "../marks.ts";

/** W05: punctuation doubled by editing (。。, ，，). */
export default defineRule({
  id: "form/doubled-punctuation",
  severity: "info",
  title: "标点没有重复",
  why: "标点重复多半是修改时漏删，此处文字应再核对。",
  basis: [],
  needs: [],
  messages: { found: "此处标点重复“{text}”。" },
  check: (view) => noMarks(view, "doubledPunctuation", "标点"),
});

import { defineRule } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";

const LUMPED = /^(?:其他|其它)(?:项目|项目支出|支出|经费)?$/;

/** Projects are told by name, not lumped together as 其他. */
export default defineRule({
  id: "present/project-names",
  severity: "info",
  title: "项目支出逐项列出名称",
  why: "项目笼统写为“其他”，读者看不出安排了什么项目。",
  basis: ["《预算法实施条例》（2020年）第六条：公开项目支出"],
  needs: ["tables"],
  messages: { lumped: "项目表中有笼统的“{label}”，没有写明是什么项目。" },
  *check(view) {
    for (const { rows } of view.disclosure.tables.filter(({ kind }) => kind === "projectExpenditure")) {
      for (const { role, label, place } of rows) {
        if (role !== "item" || !place) continue;
        const text = label.replace(/\s/g, "");
        yield state("lumped", !LUMPED.test(text), [citePlace(view, "项目名称", place)], { data: { label: text } });
      }
    }
  },
});

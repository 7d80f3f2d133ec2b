import { defineRule } from "../../model/rule/rule.ts";
import { cite, state } from "../cite.ts";
import { isSameBody } from "../likeness.ts";

/** Where a file holds the texts of a department and of its units, it holds one for each unit listed. */
export default defineRule({
  id: "present/unit-texts",
  severity: "info",
  title: "机构设置表所列单位都有自己的公开文本",
  why: "部门和所属单位合并在一个文件中公开时，漏掉的单位没有公开。",
  basis: ["《预算法实施条例》（2020）第六条：部门所属各单位的预算也应当公开"],
  needs: ["unitTexts", "department", "institutions"],
  messages: { missing: "机构设置情况表列有“{unit}”，文件中没有它的公开文本。" },
  *check({ disclosure: { department, institutions }, siblings = [] }) {
    const told = siblings.flatMap((one) => one.department?.text ?? []);
    const units = institutions.filter(({ name }) => !isSameBody(name.text, department?.text ?? ""));
    for (const { name } of units) {
      const holds = told.some((other) => isSameBody(name.text, other));
      yield state("missing", holds, [cite("机构设置表", name)], { data: { unit: name.text.trim() } });
    }
  },
});

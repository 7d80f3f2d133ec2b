import { defineRule } from "../../model/rule/rule.ts";
import { citeFiling, state } from "../cite.ts";

/** The opening sentence names the department, the year and the laws it publishes under. */
export default defineRule({
  id: "present/opening-sentence",
  severity: "warning",
  title: "开头写明部门、年度和公开依据",
  why: "开头一句说明谁、哪一年、依据什么公开，缺少时读者无法确认文件的身份。",
  basis: [],
  needs: ["nineHeadings"],
  messages: {
    department: "开头没有写明公开预算的部门名称。",
    year: "开头没有写明预算年度。",
    laws: "开头没有写明公开的法律依据（如《预算法》）。",
  },
  *check(view) {
    const { department, year, wording } = view.disclosure;
    const evidence = [citeFiling(view)];
    yield state("department", department !== undefined, evidence);
    yield state("year", year !== undefined, evidence);
    yield state("laws", wording.laws.length > 0, evidence);
  },
});

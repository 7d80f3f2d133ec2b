import { defineRule } from "../../model/rule/rule.ts";
import { cite, state } from "../cite.ts";
import { isSameBody } from "../likeness.ts";

const UNITS_ALONE = "机构设置情况表只列所属单位，不含本部门";

/** The department that publishes is one of the bodies in its own 机构设置情况 table, but where that lists the units under it alone. */
export default defineRule({
  id: "agree/department-in-institutions",
  severity: "warning",
  title: "机构设置情况表列有本部门",
  why: "机构设置表没有本部门，可能贴错了表或沿用了其他单位的表。",
  basis: ["《地方预决算公开操作规程》：公开部门职责、机构设置情况"],
  needs: ["department", "institutions"],
  messages: { absent: "机构设置情况表中没有“{department}”。" },
  *check({ disclosure: { department, institutions } }) {
    if (!department) return;
    const holds = institutions.some(({ name }) => isSameBody(name.text, department.text));
    if (!holds && institutions.every(({ below }) => below)) return yield { kind: "unknown", missing: UNITS_ALONE };
    const listed = institutions.slice(0, 3).map(({ name }) => cite("机构设置表", name));
    yield state("absent", holds, [...listed, cite("部门名称", department)], {
      data: { department: department.text.trim() },
    });
  },
});

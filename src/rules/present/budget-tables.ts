import { OPEN_TABLES, type OpenTable } from "../../concepts/table-kinds.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { citeFiling, state } from "../cite.ts";
import { isTableNamed, mayHoldTable } from "../unread.ts";

/** With so many of them a filing carries the open tables, and not only some tables of its own. */
const FEWEST_TABLES = 5;

/** A filing that carries the open budget tables carries all of them, empty ones included. */
export default defineRule({
  id: "present/budget-tables",
  severity: "error",
  title: "部门预算公开表齐全",
  why: "预算公开表缺一张就是公开不完整；没有数据的表也应列出空表并说明。",
  basis: [
    "《地方预决算公开操作规程》（财预〔2016〕143号）：部门预算公开8张表",
    "基层政务公开标准目录：没有数据的表格应当列出空表并说明",
  ],
  needs: ["tables"],
  messages: {
    missing: "缺少《{name}》；没有数据的也应列出空表并说明。",
    unread: "没有认出《{name}》；文件中有未能读取的内容或未认出名称的表，请人工查看是否就是这张表。",
  },
  *check(view) {
    const { tables, year, nils } = view.disclosure;
    const wanted = OPEN_TABLES.filter(({ since }) => since === undefined || (year ?? since) >= since);
    const isThere = ({ kind }: OpenTable) => tables.some((one) => one.kind === kind);
    if (OPEN_TABLES.filter(isThere).length < FEWEST_TABLES) return;
    for (const table of wanted) {
      const { kind, name, words, since } = table;
      const isDenied = since !== undefined && nils.some(({ concept }) => concept.endsWith(kind));
      const holds = isThere(table) || isTableNamed(view, words) || isDenied;
      const isUnsure = !holds && mayHoldTable(view, words);
      const severity = since === undefined ? ("error" as const) : ("warning" as const);
      const more = { data: { name }, severity, ...(isUnsure ? { doubt: true as const } : {}) };
      yield state(isUnsure ? "unread" : "missing", holds, [citeFiling(view)], more);
    }
  },
});

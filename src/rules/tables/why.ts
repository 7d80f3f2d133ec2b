import type { BudgetTable, Sum, SumBasis } from "../../model/disclosure/budget-table.ts";

/** What in a table says that figures add up, by what the sum rests on. */
const BASES: Record<SumBasis, string> = {
  nature: "按支出性质分栏，合计栏由基本支出、项目支出等栏组成",
  basicParts: "基本支出栏由人员经费栏和公用经费栏组成",
  funding: "按资金来源分栏，合计栏由各来源栏组成",
  threePublic: "“三公”经费的合计由各分项组成",
  procurement: "采购金额栏由它下面的各栏组成",
  group: "上层表头下的合计（小计）栏由同一表头下的其余各栏组成",
  codes: "上级科目编码之下列有下级科目编码",
  codeTotal: "合计行由最上一级科目各行组成",
  items: "大项（按序号、标题或缩进）之下列有小项",
  yearTotal: "本年合计行由它上面的各行组成",
  grandTotal: "总计行由本年合计与结转结余组成",
  subtotal: "小计行由它所管的各行组成",
  listTotal: "合计行由清单各行组成",
  change: "本年数由上年数和增减额组成",
  found: "表头没有写明，是从全表各行各列都遵守的加总关系推得的",
};

/** More parts than this are counted instead of named. */
const MOST_NAMED = 8;

/** Which structure of a table says that a sum must hold, which rows or columns it adds, and how sure that is. */
export function whySum(table: BudgetTable, { along, basis, total, parts, others = [], proof }: Sum): string {
  const nameOf = (index: number) =>
    (along === "row" ? table.columns[index]?.path.at(-1) : table.rows[index]?.label.trim()) || `第${index + 1}项`;
  const named = parts.slice(0, MOST_NAMED).map((part) => `“${nameOf(part)}”`);
  const rest = parts.length > MOST_NAMED ? ` 等${parts.length}项` : "";
  const line = along === "row" ? "栏" : "行";
  const sure =
    proof === "proven"
      ? "这由表头、编码、名称和序号可以确定"
      : `表样只是提示如此${others.length > 0 ? `，另有${others.length}种读法` : ""}，不能确定`;
  return `${BASES[basis]}：${line}“${nameOf(total)}”＝${named.join("＋")}${rest}；${sure}。`;
}

import { tableSumRule } from "../tables/sums.ts";

/** Sums inside one table, told apart by what they rest on; each holds on every row or column where all its figures can be read. */
export default [
  // 类 = Σ 款 = Σ 项 by functional, economic or unit codes, in every amount column.
  tableSumRule({
    id: "sum/table-code-hierarchy",
    title: "上级科目等于所属下级科目之和",
    why: "类、款、项逐级汇总，上下级不符说明漏列了科目或填错了数。",
    basis: ["《预算法实施条例》（2020年）第六条：按功能分类公开到项，基本支出按经济分类公开到款"],
    messages: { mismatch: "{table}{totalLabel}写为{total}，所属下级（{terms}）相加为{sum}，相差{gap}。" },
    bases: ["codes"],
  }),
  // The 合计 row of a coded table = Σ its 类 (or units), in every amount column.
  tableSumRule({
    id: "sum/table-code-total",
    title: "合计行等于各类科目之和",
    why: "合计与各类科目不符，说明漏列了科目或填错了数。",
    basis: [],
    messages: { mismatch: "{table}{totalLabel}写为{total}，各类科目（{terms}）相加为{sum}，相差{gap}。" },
    bases: ["codeTotal"],
  }),
  // Sums that arithmetic found in a table whose heads and labels say nothing, kept by all its rows or columns but a few.
  tableSumRule({
    id: "sum/table-found",
    title: "表中各行各列共同遵守的加总关系没有例外",
    why: "整张表都遵守的加总关系，只有个别单元格不遵守，多半是该处填错。",
    basis: [],
    messages: { mismatch: "{table}{totalLabel}写为{total}，按全表的加总关系（{terms}）应为{sum}，相差{gap}。" },
    bases: ["found"],
  }),
  // 收入总计 = 本年收入合计 + 上年结转结余; 支出总计 = 本年支出合计 + 年终结转结余.
  tableSumRule({
    id: "sum/table-grand-total",
    title: "收支总计等于本年合计与结转结余之和",
    why: "总计由本年合计和结转结余组成，不符则其中一个数填错。",
    basis: [],
    messages: { mismatch: "{table}{totalLabel}写为{total}，本年合计与结转结余（{terms}）相加为{sum}，相差{gap}。" },
    bases: ["grandTotal"],
  }),
  // A row = Σ the rows that its numeral or heading stands over (一、 over （一）, a unit over its purchases). 其中 is never added.
  tableSumRule({
    id: "sum/table-items",
    title: "表中大项等于所属小项之和",
    why: "大项与所属小项不符，说明漏列了小项或填错了数。",
    basis: [],
    messages: { mismatch: "{table}{totalLabel}写为{total}，所属各项（{terms}）相加为{sum}，相差{gap}。" },
    bases: ["items"],
  }),
  // 合计 and 小计 rows of lists (units, projects, purchases, sources) = Σ the rows that they close or open.
  tableSumRule({
    id: "sum/table-list-total",
    title: "合计行、小计行等于所列各行之和",
    why: "合计与所列各行不符，说明漏列、重列或填错了数。",
    basis: [],
    messages: { mismatch: "{table}{totalLabel}写为{total}，各行（{terms}）相加为{sum}，相差{gap}。" },
    bases: ["listTotal", "subtotal"],
  }),
  // On every row of a table 基本支出 = 人员经费 + 公用经费.
  tableSumRule({
    id: "sum/table-row-basic-parts",
    title: "表中每行基本支出等于人员经费与公用经费之和",
    why: "基本支出只有人员和公用两部分，合计不符说明其中一个数填错。",
    basis: ["《预算法实施条例》（2020年）第五条：基本支出包括人员经费和公用经费"],
    messages: { mismatch: "{table}{totalLabel}写为{total}，人员与公用（{terms}）相加为{sum}，相差{gap}。" },
    bases: ["basicParts"],
  }),
  // On every row 合计 = Σ the columns of its sources of funds.
  tableSumRule({
    id: "sum/table-row-funding",
    title: "表中每行合计等于各资金来源之和",
    why: "每笔支出的资金来源加起来应当等于它的合计，不符则来源或合计填错。",
    basis: [],
    messages: { mismatch: "{table}{totalLabel}写为{total}，各资金来源（{terms}）相加为{sum}，相差{gap}。" },
    bases: ["funding"],
  }),
  // A 合计 or 小计 column over columns that the vocabulary does not know: stated only where the rest of the table bears it out.
  tableSumRule({
    id: "sum/table-row-groups",
    title: "表中合计栏等于所含各栏之和",
    why: "同一张表其他各行都满足的关系，只有个别行不满足，多半是该行有数填错。",
    basis: [],
    messages: { mismatch: "{table}{totalLabel}写为{total}，所含各栏（{terms}）相加为{sum}，相差{gap}。" },
    bases: ["group", "procurement"],
  }),
  // On every row of a table 合计 = 基本支出 + 项目支出 (+ 经营, 上缴上级, 对附属单位补助).
  tableSumRule({
    id: "sum/table-row-nature",
    title: "表中每行合计等于基本支出与项目支出之和",
    why: "一行的合计与基本支出、项目支出不符，必有一个数填错。",
    basis: ["《预算法实施条例》（2020年）第五条：部门预算支出包括基本支出和项目支出"],
    messages: { mismatch: "{table}{totalLabel}写为{total}，各项（{terms}）相加为{sum}，相差{gap}。" },
    bases: ["nature"],
  }),
  // 三公 = 因公出国（境） + 公务用车 + 公务接待, 公务用车 = 购置 + 运行维护, as columns or as rows.
  tableSumRule({
    id: "sum/table-three-public",
    title: "“三公”经费表的合计等于各项之和",
    why: "“三公”经费表是公众首先查看的表，合计与分项不符会直接引起质疑。",
    basis: ["基层政务公开标准目录（财政预决算领域）：公开“三公”经费总额和分项数额"],
    messages: { mismatch: "{table}{totalLabel}写为{total}，各项（{terms}）相加为{sum}，相差{gap}。" },
    bases: ["threePublic"],
  }),
  // 本年收入合计 and 本年支出合计 = Σ the rows above them.
  tableSumRule({
    id: "sum/table-year-total",
    title: "本年收入合计、本年支出合计等于所列各行之和",
    why: "本年合计与所列各行不符，收支总表便不能自圆其说。",
    basis: [],
    messages: { mismatch: "{table}{totalLabel}写为{total}，各行（{terms}）相加为{sum}，相差{gap}。" },
    bases: ["yearTotal"],
  }),
];

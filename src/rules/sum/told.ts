import { COMPOSITION, REVENUE_SOURCES } from "../../model/disclosure/vocabulary.ts";
import { toldSumRule } from "../told/sums.ts";

const HOLDINGS = ["assets.buildings", "assets.vehicles", "assets.highValueEquipment", "assets.other"] as const;
/** What may stand beside 基本支出 and 项目支出: what a 事业单位 spends otherwise, and what is left for next year. */
const BESIDE_KINDS = [
  "expenditure.commercial",
  "expenditure.remittanceToSuperior",
  "expenditure.subsidyToSubordinate",
  "expenditure.carriedOver",
] as const;
const KINDS = ["procurement.goods", "procurement.works", "procurement.services"] as const;

/** Sums told in prose: a figure and the parts told under it. */
export default [
  // 收入总计 = Σ the sources told with it, 上年结转 included. A single source told alone may be an extract, and where all told are nothing the income is told in words (全部为一般公共预算拨款).
  toldSumRule({
    id: "sum/revenue-sources",
    title: "收入总计等于各来源收入之和",
    why: "总计与各来源不符时，读者无法判断哪一个数可信。",
    basis: ["《预算法实施条例》（2020年）第五条：部门预算收入包括本级预算拨款收入和其他收入"],
    needs: [["revenue.total", "revenue.current", "revenueExpenditure.total"]],
    messages: {
      mismatch: "{totalLabel}写为{total}，各来源（{terms}）相加为{sum}，相差{gap}。",
      lone: "{whole}之下只写了{part}，没有写{other}。",
    },
    wholes: ["revenue.total", "revenue.current", "revenueExpenditure.total"],
    parts: REVENUE_SOURCES,
    required: ["revenue.generalPublicBudget"],
    least: 2,
  }),
  // 财政拨款收入 = Σ its three funds; what else two of them leave out (the third, 上年结转) is not always told.
  toldSumRule({
    id: "sum/fiscal-appropriation-funds",
    title: "财政拨款收入等于各项财政拨款之和",
    why: "财政拨款由一般公共预算、政府性基金预算、国有资本经营预算拨款构成，分别写出时相加应等于合计。",
    basis: ["《预算法实施条例》（2020年）第五条：部门预算收入包括本级预算拨款收入和其他收入"],
    needs: ["revenue.fiscalAppropriation"],
    messages: { mismatch: "{totalLabel}写为{total}，各项拨款（{terms}）相加为{sum}，相差{gap}。" },
    wholes: ["revenue.fiscalAppropriation"],
    parts: ["revenue.generalPublicBudget", "revenue.governmentManagedFunds", "revenue.stateCapitalOperations"],
    leastDoubted: 2,
  }),
  // 支出 = 基本支出 + 项目支出, where both are told under the total.
  toldSumRule({
    id: "sum/expenditure-kinds",
    title: "支出总计等于基本支出与项目支出之和",
    why: "部门支出由基本支出和项目支出构成，两项相加应等于总数。",
    basis: ["《预算法实施条例》（2020年）第五条：部门预算支出包括基本支出和项目支出"],
    needs: [
      ["expenditure.total", "expenditure.current", "revenueExpenditure.total"],
      ["expenditure.basic", "expenditure.project"],
    ],
    messages: {
      mismatch: "{totalLabel}写为{total}，{terms}，相加为{sum}，相差{gap}。",
      lone: "{whole}之下只写了{part}，没有写{other}。",
    },
    wholes: ["expenditure.total", "expenditure.current", "revenueExpenditure.total"],
    parts: COMPOSITION["expenditure.total"],
    also: BESIDE_KINDS,
    apart: true,
  }),
  // 基本支出 = 人员经费 + 公用经费, where both are told under it.
  toldSumRule({
    id: "sum/basic-expenditure-kinds",
    title: "基本支出等于人员经费与公用经费之和",
    why: "基本支出由人员经费和公用经费构成，两项相加应等于基本支出。",
    basis: ["《预算法实施条例》（2020年）第五条：基本支出包括人员经费和公用经费"],
    needs: ["expenditure.basic", "expenditure.basic.personnel", "expenditure.basic.runningCosts"],
    messages: { mismatch: "{totalLabel}写为{total}，{terms}，相加为{sum}，相差{gap}。" },
    wholes: ["expenditure.basic"],
    parts: COMPOSITION["expenditure.basic"],
    stages: ["budget", "change"],
    apart: true,
  }),
  // 项目支出 = 运转类其他项目 + 特定目标类项目, the two kinds of project that 预算管理一体化 names (2021 and later).
  toldSumRule({
    id: "sum/project-expenditure-kinds",
    title: "项目支出等于运转类其他项目与特定目标类项目之和",
    why: "预算管理一体化后项目支出只有这两类，分别列出时相加应等于项目支出。",
    basis: [],
    needs: ["expenditure.project", "expenditure.project.operational", "expenditure.project.targeted"],
    messages: { mismatch: "项目支出写为{total}，{terms}，相加为{sum}，相差{gap}。" },
    wholes: ["expenditure.project"],
    parts: COMPOSITION["expenditure.project"],
  }),
  // The change of the whole budget = the changes of 基本支出 and 项目支出, with their signs.
  toldSumRule({
    id: "sum/change-parts",
    title: "比上年增减额等于基本支出与项目支出增减额之和",
    why: "增减情况按基本支出和项目支出分别说明，两项增减相抵后应等于总的增减额。",
    basis: ["《地方预决算公开操作规程》：说明收支增减变化情况"],
    needs: [["expenditure.basic", "expenditure.basic.personnel"], "expenditure.project"],
    messages: { mismatch: "{totalLabel}写为{total}，{terms}，合计为{sum}，相差{gap}。" },
    wholes: ["revenueExpenditure.total", "expenditure.total", "revenue.total"],
    parts: COMPOSITION["expenditure.total"],
    also: BESIDE_KINDS,
    stages: ["change"],
    apart: true,
  }),
  // “三公”经费 = 因公出国（境） + 公务用车 + 公务接待, for the amounts and for their changes.
  toldSumRule({
    id: "sum/three-public-parts",
    title: "“三公”经费等于因公出国（境）费、公务用车购置及运维费、公务接待费之和",
    why: "“三公”经费是社会最关注的数字，总数与三项之和不符会直接引起质疑。",
    basis: ["基层政务公开标准目录（财政预决算领域）：公开“三公”经费总额和分项数额"],
    needs: ["threePublic.total"],
    messages: {
      mismatch: "{totalLabel}写为{total}，三项（{terms}）相加为{sum}，相差{gap}。",
      lone: "{whole}之下只写了{part}，没有写{other}。",
    },
    wholes: ["threePublic.total"],
    parts: COMPOSITION["threePublic.total"],
    stages: ["budget", "change"],
    apart: true,
  }),
  // 公务用车购置及运维费 = 购置费 + 运维费, for the amounts and for their changes.
  toldSumRule({
    id: "sum/vehicle-cost-parts",
    title: "公务用车购置及运维费等于购置费与运维费之和",
    why: "公务用车费用必须分列购置费和运维费，两项相加应等于总数。",
    basis: ["基层政务公开标准目录（财政预决算领域）：公务用车购置及运行费分列购置费、运行费"],
    needs: ["threePublic.vehicles"],
    messages: { mismatch: "{totalLabel}写为{total}，{terms}，相加为{sum}，相差{gap}。" },
    wholes: ["threePublic.vehicles"],
    parts: COMPOSITION["threePublic.vehicles"],
    stages: ["budget", "change"],
    apart: true,
  }),
  // 政府采购 = 货物 + 工程 + 服务, where a text tells all three under the total; two of them in one list behind it are all as well, two told in sentences of their own may leave out the third.
  toldSumRule({
    id: "sum/procurement-kinds",
    title: "政府采购预算等于货物、工程、服务之和",
    why: "政府采购只分货物、工程、服务三类，分列时相加应等于总额。",
    basis: [],
    leastDoubted: 2,
    leastListed: 2,
    needs: ["procurement.total", KINDS],
    messages: {
      mismatch: "政府采购预算写为{total}，{terms}，相加为{sum}，相差{gap}。",
      lone: "{whole}之下只写了{part}，没有写{other}。",
    },
    wholes: ["procurement.total"],
    parts: KINDS,
  }),
  // 资产总额 = its classes, where a text tells all of them under the total.
  toldSumRule({
    id: "sum/told-assets",
    title: "正文所写资产总额等于各类资产之和",
    why: "正文分类写出各项资产时，相加应等于总额，不符说明其中有一个数写错。",
    basis: [],
    needs: ["assets.total", HOLDINGS],
    messages: { mismatch: "资产总额写为{total}，{terms}，相加为{sum}，相差{gap}。" },
    wholes: ["assets.total"],
    parts: HOLDINGS,
    stages: ["actual"],
  }),
];

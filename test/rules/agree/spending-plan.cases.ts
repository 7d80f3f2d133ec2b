import { ruleCases } from "../../support/rule-tester.ts";

const form = (heads: readonly string[], shares: readonly string[]) => `
      1.信息平台绩效目标表
      | 绩效目标 | 建成信息平台 | > | > | > |
      | 资金支出计划（%） | ${heads.join(" | ")} |
      | ^ | ${shares.join(" | ")} |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | > |
      | 产出指标 | 数量指标 | 平台数量 | 1套 | > |
    `;
const across = (shares: readonly string[]) => `
      信息平台运行资金支出计划
      | 时间 | 3月底 | 6月底 | 9月底 | 12月底 |
      | 资金支出计划（累计%） | ${shares.join(" | ")} |
    `;
const down = (shares: readonly string[]) => `
      信息平台绩效目标表
      | 时间节点 | 用款计划（累计） |
${["3月底", "6月底", "9月底", "12月底"].map((date, at) => `      | ${date} | ${shares[at]} |`).join("\n")}
    `;
const DATES = ["3月底", "6月底", "10月底", "12月底"];
const QUARTERS = ["一季度", "二季度", "三季度", "四季度"];

export default ruleCases({
  under: "五、绩效预算信息",
  valid: [
    form(DATES, ["25%", "50%", "75%", "100%"]),
    form(QUARTERS, ["20%", "30%", "20%", "30%"]),
    across(["15%", "40%", "70%", "100%"]),
    down(["15%", "40%", "70%", "100%"]),
    `
      项目支出进度如下：
      | 时间节点 | 3月末 | 6月末 | 9月末 | 12月末 |
      | 累计支出进度（%） | 20 | 45 | 75 | 100 |
    `,
    // what has been spent need not be all
    `
      信息平台绩效目标表
      | 时间 | 累计支出比例 |
      | 3月底 | 15% |
      | 6月底 | 40% |
      | 9月底 | 60% |
    `,
  ],
  invalid: [
    ...[across, down].map((plan) => ({
      text: plan(["15%", "40%", "30%", "100%"]),
      findings: [{ message: "falls", says: "资金支出计划9月底为30%，小于前一期6月底的40%。", quotes: ["30", "40"] }],
    })),
    {
      text: form(DATES, ["25%", "50%", "45%", "100%"]),
      findings: [{ message: "falls", says: "资金支出计划10月底为45%，小于前一期6月底的50%。", quotes: ["45", "50"] }],
    },
    {
      text: form(DATES, ["25%", "50%", "75%", "90%"]),
      findings: [{ message: "whole", says: "资金支出计划最后一期12月底为90%，不是100%。", quotes: ["90"] }],
    },
    {
      text: `
      项目支出进度如下：
      | 时间节点 | 3月末 | 6月末 | 9月末 | 12月末 |
      | 累计支出进度（%） | 20 | 45 | 35 | 100 |
    `,
      findings: [{ message: "falls", says: "资金支出计划9月末为35%，小于前一期6月末的45%。", quotes: ["35", "45"] }],
    },
    // called what has been spent by then, quarters may not fall either
    {
      text: `
      项目支出进度如下：
      | 季度 | 一季度 | 二季度 | 三季度 | 四季度 |
      | 累计执行率 | 20% | 45% | 35% | 98% |
    `,
      findings: [{ message: "falls", says: "资金支出计划三季度为35%，小于前一期二季度的45%。", quotes: ["35", "45"] }],
    },
    {
      text: `
      信息平台绩效目标表
      | 时间 | 累计支出比例 |
      | 3月底 | 15% |
      | 6月底 | 40% |
      | 9月底 | 30% |
    `,
      findings: [{ message: "falls", says: "资金支出计划9月底为30%，小于前一期6月底的40%。", quotes: ["30", "40"] }],
    },
  ],
  doubted: [
    {
      text: form(QUARTERS, ["20%", "30%", "20%", "20%"]),
      doubts: [
        {
          message: "quarters",
          says: "资金支出计划各季度（一季度20%、二季度30%、三季度20%、四季度20%）既不是逐期递增到100%，相加也不是100%。",
          quotes: ["20", "30", "20", "20"],
        },
      ],
    },
  ],
  skipped: ["本部门没有编报绩效目标的项目。"],
});

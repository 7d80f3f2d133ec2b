import { ruleCases } from "../../support/rule-tester.ts";

const form = (head: string, weights: readonly string[]) => `
      1.信息平台绩效目标表
      | 项目名称 | 信息平台 | > | > |
      | 绩效目标 | 建成信息平台 | > | > |
      | 一级指标 | 三级指标 | 指标值 | ${head} |
      | 产出指标 | 平台数量 | 1套 | ${weights[0]} |
      | 产出指标 | 项目总成本 | ≤120.00万元 | ${weights[1]} |
      | 满意度指标 | 使用人员满意度 | ≥90% | ${weights[2]} |
    `;
const list = (second: string) => `
      项目绩效目标表
      | 序号 | 项目名称 | 指标名称 | 指标值 | 指标权重（%） |
      | 1 | 信息平台 | 平台数量 | 1套 | 60 |
      | ^ | ^ | 项目总成本 | ≤120.00万元 | 40 |
      | 2 | 设备购置 | 设备数量 | 60张 | 70 |
      | ^ | ^ | 项目总成本 | ≤95.00万元 | ${second} |
    `;

const withTotal = (head: string, weight: string) =>
  `${form(head, ["50", weight, "20"]).trimEnd()}\n      | 合计 | | | 100 |\n`;

export default ruleCases({
  under: "五、绩效预算信息",
  valid: [
    form("分值权重（90分）", ["50", "30", "10"]),
    form("权重", ["50", "30", "20"]),
    list("30"),
    withTotal("权重（分）", "30"),
  ],
  invalid: [
    {
      text: form("分值权重（90分）", ["50", "20", "10"]),
      findings: [{ message: "mismatch", says: "绩效指标的权重相加为80，应为90。", quotes: ["90", "50", "20", "10"] }],
    },
    {
      text: list("20"),
      findings: [{ message: "mismatch", says: "绩效指标的权重相加为90，应为100。", quotes: ["70", "20"] }],
    },
    ...["权重（分）", "分值", "指标权重"].map((head) => ({
      text: withTotal(head, "25"),
      findings: [{ message: "mismatch", says: "绩效指标的权重相加为95，应为100。", quotes: ["100", "50", "25", "20"] }],
    })),
  ],
  doubted: [
    {
      text: form("权重", ["50", "20", "10"]),
      doubts: [{ message: "mismatch", says: "绩效指标的权重相加为80，应为100。", quotes: ["50", "20", "10"] }],
    },
  ],
  skipped: ["本部门没有编报绩效目标的项目。"],
});

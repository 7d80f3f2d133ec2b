import { ruleCases } from "../../support/rule-tester.ts";

const form = (money: string) => `
      防汛物资购置项目绩效目标表
      @ 单位：万元
      | 项目名称 | 防汛物资购置 | > | > |
      ${money}
      | 年度目标 | 汛前物资储备到位 | > | > |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 购置冲锋舟数量 | ≥2艘 |
`;
const targets = `
      @ 单位：万元
      | 项目 | 预算数 | 绩效目标 |
      | 防汛物资购置 | 65.00 | 汛前物资储备到位 |
      | 河道清淤 | 135.00 | 完成年度清淤任务 |
`;
const projects = `
      项目支出表
      @ 单位：万元
      | 项目名称 | 合计 | 一般公共预算 | 其他资金 |
      | 防汛物资购置 | 65.00 | 60.00 | 5.00 |
      | 河道清淤 | 135.00 | 135.00 | |
      | 合计 | 200.00 | 195.00 | 5.00 |
`;

const head = "青河县水务局2021年部门预算公开";
const ofAll = `${head}\n      2021年支出预算1000.00万元，其中：基本支出800.00万元，项目支出200.00万元。`;

export default ruleCases({
  profile: "generic",
  valid: [
    `青河县水务局2021年部门预算公开\n${targets}\n${form("| 项目金额 | 65.00 | > | > |")}`,
    `青河县水务局2021年部门预算公开\n${projects}\n${form("| 财政资金（元） | 600,000.00 | 年度资金总额（元） | 650,000.00 |")}`,
    `青河县水务局2021年部门预算公开\n${targets}\n${form("| 实施期资金总额 | 195.00 | 年度资金总额 | 65.00 |")}`,
    // told in prose: behind its name, in a paragraph that opens with it or stands under it; of another year it may differ
    `${ofAll}\n1.防汛物资购置项目。项目概述：按计划推进。实施周期：1年。年度预算安排：65.00万元。\n${projects}`,
    `${ofAll}\n防汛物资购置2020年预算安排80.00万元，防汛物资购置2021年预算安排65.00万元。\n${projects}`,
  ],
  invalid: [
    ...[
      "1.防汛物资购置项目。项目概述：按计划推进。实施周期：1年。年度预算安排：56.00万元。",
      "防汛物资购置2021年预算安排56.00万元，用于汛前储备。",
      "2021年安排防汛物资购置项目资金56.00万元。",
    ].map((sentence) => ({
      text: `${ofAll}\n${sentence}\n${projects}`,
      findings: [
        {
          message: "told",
          says: "《项目支出表》“防汛物资购置”的预算为65.00万元，正文写为56.00万元，相差9.00万元。",
          quotes: ["65.00", "56.00"],
        },
      ],
    })),
    {
      text: `${ofAll}\n${projects}\n${form("| 年度资金总额 | 80.00 | > | > |")}`,
      findings: [
        {
          message: "mismatch",
          says: "《项目支出表》“防汛物资购置”的预算为65.00万元，该项目绩效目标表写为80.00万元，相差15.00万元。",
          quotes: ["65.00", "80.00"],
        },
      ],
    },
    {
      text: `${head}\n防汛物资购置2021年预算安排56.00万元，详见绩效目标表。\n${form("| 年度资金总额 | 65.00 | > | > |")}`,
      findings: [
        {
          message: "form",
          says: "“防汛物资购置”的绩效目标表写为65.00万元，正文写为56.00万元，相差9.00万元。",
          quotes: ["65.00", "56.00"],
        },
      ],
    },
    {
      text: `青河县水务局2021年部门预算公开\n${targets}\n${form("| 项目金额 | 56.00 | > | > |")}`,
      findings: [
        {
          message: "mismatch",
          says: "表中“防汛物资购置”的预算为65.00万元，该项目绩效目标表写为56.00万元，相差9.00万元。",
          quotes: ["65.00", "56.00"],
        },
      ],
    },
    {
      text: `青河县水务局2021年部门预算公开\n${targets}\n${form("| 项目预算（万元） | 56.00 | 实施单位 | 青河县水务局 |")}`,
      findings: [
        {
          message: "mismatch",
          says: "表中“防汛物资购置”的预算为65.00万元，该项目绩效目标表写为56.00万元，相差9.00万元。",
          quotes: ["65.00", "56.00"],
        },
      ],
    },
  ],
  doubted: [
    {
      text: `青河县水务局2021年部门预算公开\n${projects}\n${form("| 预算金额 | 80.00 | > | > |")}`,
      doubts: [
        {
          message: "mismatch",
          says: "《项目支出表》“防汛物资购置”的预算为65.00万元，该项目绩效目标表写为80.00万元，相差15.00万元。",
          quotes: ["65.00", "80.00"],
        },
      ],
    },
  ],
  skipped: [
    `青河县水务局2021年部门预算公开\n${targets}`,
    // what has a name wherever it stands may be told of other money
    `${ofAll}\n机关运行经费预算80.00万元。\n${projects.replaceAll("河道清淤", "机关运行经费")}`,
  ],
});

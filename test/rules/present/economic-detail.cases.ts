import { BUDGET_TABLES } from "../../support/budget-tables.ts";
import { ruleCases } from "../../support/rule-tester.ts";

export default ruleCases({
  profile: "generic",
  valid: [BUDGET_TABLES],
  invalid: [
    {
      text: `
      2021年部门预算公开
      
      2021年部门预算
      
      @ 部门预算一般公共预算财政拨款基本支出表
      @ 单位：万元
      | 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
      | 301 | 工资福利支出 | 210.00 | 210.00 |  |
      | 30101 | 基本工资 | 210.00 | 210.00 |  |
      | 302 | 商品和服务支出 | 90.00 |  | 90.00 |
      
      
    `,
      findings: [
        {
          message: "shallow",
          says: "“商品和服务支出”（302）没有公开到款级科目（5位编码）。",
          quotes: ["商品和服务支出"],
        },
      ],
    },
  ],
  skipped: [
    `
      2021年部门预算公开
      
      2021年部门预算收入900.00万元。
    `,
  ],
});

import { BUDGET_TABLES, withoutTable } from "../../support/budget-tables.ts";
import { ruleCases } from "../../support/rule-tester.ts";

export default ruleCases({
  profile: "generic",
  valid: [BUDGET_TABLES],
  invalid: [
    {
      text: withoutTable("部门预算财政拨款“三公”经费支出表"),
      findings: [
        {
          message: "missing",
          says: "缺少“一般公共预算“三公”经费支出情况表”；没有数据的也应列出空表并说明。",
          quotes: ["2021年部门预算公开"],
        },
      ],
    },
  ],
  skipped: [
    `
      2021年部门预算公开
      
      2021年部门预算
      
      @ 部门预算收支总表
      @ 单位：万元
      | 收入项目 | 预算数 | 支出项目 | 预算数 |
      | 收入总计 | 900.00 | 支出总计 | 900.00 |
      
      
    `,
  ],
});

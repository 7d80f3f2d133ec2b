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
      
      @ 部门预算支出总表
      @ 单位：万元
      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | 213 | 农林水支出 | 900.00 | 300.00 | 600.00 |
      | 21303 | 水利 | 900.00 | 300.00 | 600.00 |
      
      
    `,
      findings: [{ message: "shallow", says: "“水利”（21303）没有公开到项级科目（7位编码）。", quotes: ["水利"] }],
    },
  ],
  skipped: [
    `
      2021年部门预算公开
      
      2021年部门预算收入900.00万元。
    `,
  ],
});

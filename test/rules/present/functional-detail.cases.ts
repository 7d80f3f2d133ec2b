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
  doubted: [
    {
      text: `
      2021年部门预算公开
      2021年部门预算
      @ 财政拨款支出预算表
      @ 单位：万元
      | 科目编码 | 科目名称 | 合计 |
      | | 合计 | 920.00 |
      | 213 | 农林水支出 | 900.00 |
      | 21303 | 水利 | 900.00 |
      | 2130301 | 行政运行 | 900.00 |
      | 221 | 住房保障支出 | 20.00 |
      | 22102 | 住房改革支出 | 20.00 |
    `,
      doubts: [
        {
          message: "shallow",
          says: "“住房改革支出”（22102）没有公开到项级科目（7位编码）。",
          quotes: ["住房改革支出"],
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

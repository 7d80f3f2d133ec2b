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
          says: "缺少《一般公共预算“三公”经费支出情况表》；没有数据的也应列出空表并说明。",
          quotes: ["2021年部门预算公开"],
        },
      ],
    },
  ],
  doubted: [
    {
      text: withoutTable("部门预算支出总表").replace(
        "@ 部门预算财政拨款收支总表",
        `@ 附表3
      @ 单位：万元
      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | 213 | 农林水支出 | 900.00 | 300.00 | 600.00 |
      | 21303 | 水利 | 900.00 | 300.00 | 600.00 |
      | 2130301 | 行政运行 | 900.00 | 300.00 | 600.00 |

@ 部门预算财政拨款收支总表`,
      ),
      doubts: [
        {
          message: "unread",
          says: "没有认出《部门支出总体情况表》；文件中有未能读取的内容或未认出名称的表，请人工查看是否就是这张表。",
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

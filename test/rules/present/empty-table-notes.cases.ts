import { BUDGET_TABLES } from "../../support/budget-tables.ts";
import { ruleCases } from "../../support/rule-tester.ts";

export default ruleCases({
  profile: "generic",
  valid: [
    // a note about the other fund's table
    `
      @ 政府性基金预算支出表
      @ 单位：万元
      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | | 合计 | 52.00 | | 52.00 |
      | 212 | 城乡社区支出 | 52.00 | | 52.00 |
      我单位2021年无国有资本经营预算财政拨款支出，国有资本经营预算财政拨款支出表为空表。
    `,
    BUDGET_TABLES,
  ],
  invalid: [
    {
      text: `
      2021年部门预算公开
      
      2021年部门预算
      
      @ 部门预算政府性基金预算财政拨款支出表
      @ 单位：万元
      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      |  |  |  |  |  |
      
      
    `,
      findings: [
        {
          message: "unexplained",
          says: "《部门预算政府性基金预算财政拨款支出表》没有数据，也没有注明是空表。",
          quotes: ["科目编码"],
        },
      ],
    },
    {
      text: `
      2021年部门预算公开
      
      2021年部门预算
      
      @ 部门预算政府性基金预算财政拨款支出表
      @ 单位：万元
      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | 212 | 城乡社区支出 | 5.00 |  | 5.00 |
      | 注：本部门没有政府性基金预算，本表为空表。 | > | > | > | > |
      
      
    `,
      findings: [
        {
          message: "filled",
          says: "《部门预算政府性基金预算财政拨款支出表》注明没有数据，表中却有金额。",
          quotes: ["注：本部门没有政府性基金预算，本表为空表。"],
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

import { ruleCases } from "../../support/rule-tester.ts";

const basic = (wages: string, goods: string) => `
      @ 一般公共预算基本支出表
      @ 单位：万元
      | 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
      | 301 | 工资福利支出 | 60.00 | ${wages} |
      | 30101 | 基本工资 | 60.00 | ${wages} |
      | 302 | 商品和服务支出 | 20.00 | ${goods} |
      | 30201 | 办公费 | 20.00 | ${goods} |
      | | 合计 | 80.00 | 60.00 | 20.00 |
    `;

export default ruleCases({
  under: "二、部门预算安排的总体情况",
  valid: [basic("60.00 | ", " | 20.00"), basic("60.00 | 0.00", "5.00 | 15.00")],
  invalid: [],
  doubted: [
    {
      text: basic(" | 60.00", "20.00 | "),
      doubts: [
        {
          message: "exchanged",
          says: "《一般公共预算基本支出表》工资福利支出60.00万元列在“公用经费”栏，商品和服务支出20.00万元列在“人员经费”栏，两栏可能填反。",
          quotes: ["60.00", "20.00"],
        },
      ],
    },
  ],
  skipped: [
    // all in one column
    basic("60.00 | ", " | 20.00").replaceAll("公用经费", "备注"),
  ],
});

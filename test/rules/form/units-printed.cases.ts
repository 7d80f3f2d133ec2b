import { ruleCases } from "../../support/rule-tester.ts";

export default ruleCases({
  under: "二、部门预算安排的总体情况",
  valid: ["2021年收入总计900.00万元，其中：一般公共预算收入、上年结转分别为800.00、100.00万元。"],
  invalid: [
    {
      text: "2021年收入总计900.00，其中：一般公共预算收入900.00万元。",
      findings: [{ message: "found", says: "金额“900.00”没有写单位。", quotes: ["900.00"] }],
    },
  ],
});

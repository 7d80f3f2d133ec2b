import { ruleCases } from "../../support/rule-tester.ts";

export default ruleCases({
  under: "二、部门预算安排的总体情况",
  valid: ["2021年收入总计900.00万元。"],
  invalid: [
    {
      text: "2021年收入总计900.00万万元。",
      findings: [{ message: "found", says: "此处单位重复“万万元”。", quotes: ["万万元"] }],
    },
    {
      text: "2021年收入总计900.00万元元。",
      findings: [{ message: "found", says: "此处单位重复“万元元”。", quotes: ["万元元"] }],
    },
  ],
});

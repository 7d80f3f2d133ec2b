import { ruleCases } from "../../support/rule-tester.ts";

export default ruleCases({
  under: "二、部门预算安排的总体情况",
  valid: ["2021年收入总计900.00万元。我局管理水利、供水……等工作。"],
  invalid: [
    {
      text: "2021年收入总计900.00万元。。",
      findings: [{ message: "found", says: "此处标点重复“。。”。", quotes: ["。。"] }],
    },
    {
      text: "2021年收入总计900.00万元，。",
      findings: [{ message: "found", says: "此处标点重复“，。”。", quotes: ["，。"] }],
    },
  ],
});

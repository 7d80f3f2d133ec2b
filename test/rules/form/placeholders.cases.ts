import { ruleCases } from "../../support/rule-tester.ts";

export default ruleCases({
  under: "二、部门预算安排的总体情况",
  valid: ["2021年收入总计900.00万元，购置2×4规格管材。"],
  invalid: [
    {
      text: "2021年，XX局收入总计900.00万元。",
      findings: [{ message: "found", says: "此处留有未填写的占位符“XX”。", quotes: ["XX"] }],
    },
    {
      text: "2021年收入总计××万元。",
      findings: [{ message: "found", says: "此处留有未填写的占位符“××”。", quotes: ["××"] }],
    },
  ],
});

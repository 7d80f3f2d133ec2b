import { ruleCases } from "../../support/rule-tester.ts";

export default ruleCases({
  under: "二、部门预算安排的总体情况",
  valid: ["2021年，我局收入总计900.00万元。我部门支出预算900.00万元。"],
  invalid: [
    {
      text: "2021年，我局收入总计900.00万元。我办支出预算900.00万元。",
      findings: [{ message: "mixed", says: "自称不一致：“我局”、“我办”混用。", quotes: ["我局", "我办"] }],
    },
  ],
});

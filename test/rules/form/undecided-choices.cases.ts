import { ruleCases } from "../../support/rule-tester.ts";

export default ruleCases({
  under: "二、部门预算安排的总体情况",
  valid: ["2021年预算收支安排900.00万元，较2020年预算增加80.00万元。"],
  invalid: [
    {
      text: "2021年预算收支安排900.00万元，较2020年预算增加（减少）80.00万元。",
      findings: [{ message: "found", says: "此处“增加（减少）”没有选定增加还是减少。", quotes: ["增加（减少）"] }],
    },
  ],
});

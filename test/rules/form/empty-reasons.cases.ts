import { ruleCases } from "../../support/rule-tester.ts";

export default ruleCases({
  under: "二、部门预算安排的总体情况",
  valid: ["2021年预算收支安排900.00万元，较2020年预算增加80.00万元，主要原因是正常增资。"],
  invalid: [
    {
      text: "2021年预算收支安排900.00万元，较2020年预算增加80.00万元，主要原因是。",
      findings: [{ message: "found", says: "此处“主要原因是。”后面没有写原因。", quotes: ["主要原因是。"] }],
    },
  ],
});

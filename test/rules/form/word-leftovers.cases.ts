import { ruleCases } from "../../support/rule-tester.ts";

export default ruleCases({
  under: "二、部门预算安排的总体情况",
  valid: ["2021年收入总计900.00万元。"],
  invalid: [
    {
      text: "2021年收入总计900.00万元，见错误!未找到引用源。",
      findings: [{ message: "found", says: "此处留有Word域代码“错误!未找到引用源”。", quotes: ["错误!未找到引用源"] }],
    },
    {
      text: "2021年收入总计 PAGEREF _Toc63672440 900.00万元。",
      findings: [
        { message: "found", says: "此处留有Word域代码“PAGEREF _Toc63672440”。", quotes: ["PAGEREF _Toc63672440"] },
      ],
    },
  ],
});

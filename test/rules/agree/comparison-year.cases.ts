import { ruleCases } from "../../support/rule-tester.ts";

export default ruleCases({
  under: "二、部门预算安排的总体情况",
  valid: ["2021年预算收支安排900.00万元，较2020年预算增加80.00万元。"],
  invalid: [
    {
      text: "2021年预算收支安排900.00万元，较2019年预算增加80.00万元。",
      findings: [
        { message: "other", says: "本预算为2021年，应与2020年比较，此处写为与2019年比较。", quotes: ["2019"] },
      ],
    },
    {
      text: "同2019年比，2021年预算收支安排900.00万元，增加80.00万元。",
      findings: [
        { message: "other", says: "本预算为2021年，应与2020年比较，此处写为与2019年比较。", quotes: ["2019"] },
      ],
    },
  ],
  skipped: ["2021年预算收支安排900.00万元。", "一般公共预算拨款支出2020年和2021年对比图："],
});

import { ruleCases } from "../../support/rule-tester.ts";

export default ruleCases({
  under: "二、部门预算安排的总体情况",
  valid: ["2021年收入总计1,107,573.11万元。2018、2019年已完成。"],
  invalid: [
    // a full-width comma behind a nought parts no clauses
    {
      text: "2021年收入总计02，661.88万元，其中：上年结转1，208.86万元。",
      findings: [{ message: "found", says: "金额“02，661.88”的千分位或小数点位置不对。", quotes: ["02，661.88"] }],
    },

    {
      text: "2021年收入总计4107,573.11万元。",
      findings: [{ message: "found", says: "金额“4107,573.11”的千分位或小数点位置不对。", quotes: ["4107,573.11"] }],
    },
    {
      text: "2021年收入总计107.573.11万元。",
      findings: [{ message: "found", says: "金额“107.573.11”的千分位或小数点位置不对。", quotes: ["107.573.11"] }],
    },
  ],
});

import { ruleCases } from "../../support/rule-tester.ts";

const table = (...lines: readonly string[]) => `
      @ 部门收支总表
${lines.map((line) => `      @ ${line}`).join("\n")}
      | 收入 | > | 支出 | > |
      | 项目 | 预算数 | 项目 | 预算数 |
      | 一般公共预算拨款收入 | 900.00 | 一般公共服务支出 | 900.00 |
      | 收入总计 | 900.00 | 支出总计 | 900.00 |
    `;

export default ruleCases({
  under: "二、部门预算安排的总体情况",
  valid: [table("单位：万元"), table("预算年度：2021   单位：万元", "金额单位：万元")],
  invalid: [
    {
      text: table("单位：万元", "金额单位：元"),
      findings: [
        {
          message: "two",
          says: "《部门收支总表》上先写“单位：万元”，又写“金额单位：元”，必有一处写错。",
          quotes: ["单位：万元", "金额单位：元"],
        },
      ],
    },
    {
      text: table(),
      findings: [{ message: "none", says: "《部门收支总表》没有写金额单位，暂按“元”核对。", quotes: ["900.00"] }],
    },
  ],
  skipped: ["2021年，本部门没有收支。"],
});

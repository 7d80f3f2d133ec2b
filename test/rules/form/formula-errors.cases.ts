import { ruleCases } from "../../support/rule-tester.ts";

const table = (total: string, rate: string) => `
      @ 部门支出总表
      @ 单位：万元
      | 项目 | 2020年 | 2021年 | 增长 |
      | 基本支出 | 60.00 | 70.00 | 16.67% |
      | 项目支出 | | 50.00 | ${rate} |
      | 合计 | 60.00 | ${total} | 100.00% |
    `;

export default ruleCases({
  under: "二、部门预算安排的总体情况",
  valid: [table("120.00", "#1项目")],
  invalid: [
    {
      text: table("#REF!", "—"),
      findings: [{ message: "found", says: "此处应是数字，却是公式错误值“#REF!”。", quotes: ["#REF!"] }],
    },
    {
      text: table("!Syntax Error", "#DIV/0!"),
      findings: [
        { message: "found", says: "此处应是数字，却是公式错误值“#DIV/0!”。", quotes: ["#DIV/0!"] },
        { message: "found", says: "此处应是数字，却是公式错误值“!Syntax Error”。", quotes: ["!Syntax Error"] },
      ],
    },
    {
      text: table("#######", "—"),
      findings: [{ message: "found", says: "此处应是数字，却是公式错误值“#######”。", quotes: ["#######"] }],
    },
  ],
});

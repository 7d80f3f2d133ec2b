import { ruleCases } from "../../support/rule-tester.ts";

const tables = `
      @ 表2 2021年部门支出总表
      @ 单位：万元
      | 项目 | 预算数 |
      | 基本支出 | 100.00 |
      @ 表3 2021年部门收入总表
      @ 单位：万元
      | 项目 | 预算数 |
      | 财政拨款 | 100.00 |
`;

export default ruleCases({
  under: "二、部门预算安排的总体情况",
  valid: [
    `
      支出情况详见表2《部门支出总表》，收入情况见附表三《2021年部门收入总表》。
      ${tables}
    `,
  ],
  invalid: [
    {
      text: `
      支出情况详见表3《部门支出总表》。
      ${tables}
    `,
      findings: [
        { message: "other", says: "此处把《部门支出总表》写为表3，该表的表号是表2。", quotes: ["表3", "表2"] },
      ],
    },
    {
      text: `
      收入情况（附表二《部门收入总表》）如下。
      ${tables}
    `,
      findings: [
        { message: "other", says: "此处把《部门收入总表》写为附表二，该表的表号是表3。", quotes: ["附表二", "表3"] },
      ],
    },
  ],
  skipped: [
    "支出情况见附表。",
    `
      采购情况详见表9《政府采购预算表》。
      ${tables}
    `,
  ],
});

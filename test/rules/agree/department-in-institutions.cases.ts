import { ruleCases } from "../../support/rule-tester.ts";

export default ruleCases({
  under: "一、部门职责及机构设置情况",
  valid: [
    `
      部门机构设置情况
      | 单位名称 | 单位性质 | 单位规格 | 经费保障形式 |
      | 青河县水务局本级 | 行政 | 正科级 | 财政拨款 |
    `,
  ],
  invalid: [
    {
      text: `
      部门机构设置情况
      | 单位名称 | 单位性质 | 单位规格 | 经费保障形式 |
      | 青河县林业局 | 行政 | 正科级 | 财政拨款 |
    `,
      findings: [
        { message: "absent", says: "机构设置情况表中没有“青河县水务局”。", quotes: ["青河县林业局", "青河县水务局"] },
      ],
    },
  ],
  skipped: ["部门职责：管理全县水务。"],
});

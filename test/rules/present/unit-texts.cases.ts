import { ruleCases } from "../../support/rule-tester.ts";

/** The text of a department with two bodies under it, then the text of one unit. */
const texts = (second: string, unit: string) => `
  按照《中华人民共和国预算法》规定，现将青河县水务局2021年部门预算公开如下：
  一、部门职责及机构设置情况
  部门机构设置情况
  | 单位名称 | 单位性质 | 单位规格 | 经费保障形式 |
  | 青河县水务局本级 | 行政 | 正科级 | 财政拨款 |
  | ${second} | 事业 | 股级 | 财政拨款 |
  六、政府采购预算情况
  我部门未安排政府采购预算。
  九、其他需要说明的事项
  我部门无其他需要说明的事项。
  按照《中华人民共和国预算法》规定，现将${unit}2021年单位预算公开如下：
  一、单位职责及机构设置情况
  单位职责：管理灌区。
  六、政府采购预算情况
  我单位未安排政府采购预算。
  九、其他需要说明的事项
  我单位无其他需要说明的事项。
`;

export default ruleCases({
  valid: [texts("青河县灌区管理处", "青河县灌区管理处")],
  invalid: [
    {
      text: texts("青河县水文监测站", "青河县灌区管理处"),
      findings: [
        {
          message: "missing",
          says: "机构设置情况表列有“青河县水文监测站”，文件中没有它的公开文本。",
          quotes: ["青河县水文监测站"],
        },
      ],
    },
  ],
  skipped: [texts("青河县灌区管理处", "青河县灌区管理处").replace(/\n {2}按照[^\n]*单位预算[\s\S]*/, "\n")],
});

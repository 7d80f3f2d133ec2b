import { ruleCases } from "../../support/rule-tester.ts";

const withTable = (sentence: string) => `
      ${sentence}
      @ 青河县县直部门固定资产占用情况表
      | 项目 | 数量 | 价值（金额单位：万元） |
      | 资产总额 | —— | 500.00 |
      | 1、房屋（平方米） | 3870 | 386.00 |
      | 2、车辆（辆） | 4 | 52.00 |
      | 3、其他固定资产 |  | 62.00 |
    `;

export default ruleCases({
  under: "七、国有资产信息",
  valid: [
    withTable(
      "青河县水务局上年末固定资产金额为500.00万元（详见下表）。房屋3870平方米、386.00万元；车辆4辆、52.00万元；其他固定资产62.00万元。",
    ),
  ],
  invalid: [],
  doubted: [
    {
      text: withTable(
        "青河县水务局上年末固定资产金额为500.00万元（详见下表）。房屋3540平方米、368.00万元；车辆4辆、52.00万元。",
      ),
      doubts: [
        {
          message: "mismatch",
          says: "正文写房屋3540平方米，固定资产占用情况表为3870平方米，相差330平方米。",
          quotes: ["3540", "3870"],
        },
        {
          message: "mismatch",
          says: "正文写房屋368.00万元，固定资产占用情况表为386.00万元，相差18.00万元。",
          quotes: ["368.00", "386.00"],
        },
      ],
    },
  ],
  skipped: [
    // how many vehicles there are is another rule's
    withTable("青河县水务局上年末固定资产金额为500.00万元（详见下表）。公务用车3辆。"),
  ],
});

import { ruleCases } from "../../support/rule-tester.ts";

const purchases = (sentence: string) => `
      ${sentence}
      @ 部门政府采购预算
      | 项目名称 | 采购物品名称 | 计量单位 | 数量 | 单价 | 政府采购金额 |
      | 合计 | | | | | 146.61 |
      | 办公设备更新 | 台式计算机 | 台 | 18 | 0.51 | 9.18 |
      | 办公设备更新 | 打印机 | 台 | 4 | 0.25 | 1.00 |
      | 办公楼物业管理 | 物业管理服务 | 项 | 1 | 58.39 | 58.39 |
      | 业务系统运行维护 | 信息系统运行维护服务 | 项 | 1 | 78.04 | 78.04 |
    `;
const numbered = (sentence: string) => `
      ${sentence}
      （1）台式计算机9.18万元。
      （2）打印机1.00万元。
      （3）物业管理服务136.43万元。
    `;
const doubted = (text: string, says: string, quote: string) => ({
  text,
  doubts: [{ message: "mismatch", says, quotes: [quote] }],
});

export default ruleCases({
  under: "六、政府采购预算情况",
  valid: [
    purchases("列入政府采购预算的采购事项共4项，预算金额146.61万元，逐项列示如下。"),
    // the projects are counted
    purchases("2021年共3个项目列入政府采购预算，详见下表："),
    numbered("2021年安排政府采购3项，金额146.61万元，具体如下："),
  ],
  invalid: [],
  doubted: [
    doubted(
      purchases("列入政府采购预算的采购事项共5项，预算金额146.61万元，逐项列示如下。"),
      "正文写共5项，其后所列为4项或3项。",
      "5",
    ),
    doubted(purchases("2021年共6个项目列入政府采购预算，详见下表："), "正文写共6个，其后所列为4项或3项。", "6"),
    doubted(numbered("2021年安排政府采购4项，金额146.61万元，具体如下："), "正文写共4项，其后所列为3项。", "4"),
  ],
  skipped: [
    "2021年没有安排政府采购。",
    purchases("2021年政府采购预算146.61万元，其中台式计算机18台，详见下表。"),
    purchases("2021年采购事项5项。另有其他采购，均已列入预算，详见下表。"),
  ],
});

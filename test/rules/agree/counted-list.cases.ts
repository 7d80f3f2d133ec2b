import { ruleCases } from "../../support/rule-tester.ts";

const withPurchases = (sentence: string) => `
      ${sentence}
      @ 政府采购预算表
      @ 单位：万元
      | 采购项目名称 | 采购品目 | 数量 | 采购金额 |
      | 合计 | | | 36.00 |
      | 办公设备 | 计算机 | 3 | 6.00 |
      | 物业服务 | 物业管理 | 1 | 20.00 |
      | 印刷服务 | 印刷 | 1 | 10.00 |
    `;
const withProjects = (sentence: string) => `
      ${sentence}
      @ 项目支出预算表
      @ 单位：万元
      | 项目编码 | 项目名称 | 预算金额 |
      | | 合计 | 36.00 |
      | 1301001 | 信息平台 | 6.00 |
      | 1301002 | 河道巡查 | 20.00 |
      | 1301003 | 印刷经费 | 10.00 |
    `;

export default ruleCases({
  under: "六、政府采购预算情况",
  valid: [
    withPurchases("2021年采购项目3个，采购预算36.00万元。"),
    withProjects("2021年项目支出36.00万元，共3个项目。"),
  ],
  invalid: [],
  doubted: [
    // in all, behind the kinds of what is bought, and without a name
    {
      text: withPurchases("2021年政府采购预算36.00万元，其中货物类6.00万元，服务类30.00万元，共计4个采购项目。"),
      doubts: [
        {
          message: "mismatch",
          says: "正文写有4个项目，《政府采购预算表》合计与正文所写的金额相同，列有3项。",
          quotes: ["4"],
        },
      ],
    },
    {
      text: withPurchases("2021年安排政府采购预算36.00万元，共4项，其中一般公共预算拨款26.00万元，单位资金10.00万元。"),
      doubts: [
        {
          message: "mismatch",
          says: "正文写有4项，《政府采购预算表》合计与正文所写的金额相同，列有3项。",
          quotes: ["4"],
        },
      ],
    },

    {
      text: withPurchases("2021年采购项目4个，采购预算36.00万元。"),
      doubts: [
        {
          message: "mismatch",
          says: "正文写有4个项目，《政府采购预算表》合计与正文所写的金额相同，列有3项。",
          quotes: ["4"],
        },
      ],
    },
    {
      text: withProjects("2021年项目支出36.00万元，共2个项目。"),
      doubts: [
        {
          message: "mismatch",
          says: "正文写有2个项目，《项目支出预算表》合计与正文所写的金额相同，列有3项。",
          quotes: ["2"],
        },
      ],
    },
  ],
  skipped: [
    // some of them; of other money
    withProjects("2021年项目支出36.00万元，主要有2个项目。"),
    withProjects("2021年重大项目支出26.00万元，共2个项目。"),
  ],
});

import { ruleCases } from "../../support/rule-tester.ts";

const setOut = (total: string, last: string, title = "信息系统运行费安排表") => `
      2021年项目支出135.00万元。
      @ 2021年项目支出明细表
      @ 单位：万元
      | 序号 | 项目名称 | 预算数 |
      | 1 | 信息系统运行费 | 55.00 |
      | 2 | 12345热线话务费 | 30.00 |
      | 3 | 河道巡查 | 20.00 |
      | 4 | 水质监测 | 10.00 |
      | 5 | 水库加固 | 20.00 |
      | | 合计 | 135.00 |
      @ ${title}
      @ 单位：万元
      | 序号 | 系统名称 | 运行费 |
      | 1 | 水情系统 | 35.00 |
      | 2 | 办公系统 | ${last} |
      | | 合计 | ${total} |
    `;

export default ruleCases({
  under: "二、部门预算安排的总体情况",
  valid: [setOut("55.00", "20.00")],
  invalid: [],
  doubted: [
    {
      text: setOut("45.00", "10.00"),
      doubts: [
        {
          message: "mismatch",
          says: "《信息系统运行费安排表》合计为45.00万元，别处所写的信息系统运行费为55.00万元，相差10.00万元。",
          quotes: ["45.00", "55.00"],
        },
      ],
    },
    {
      text: setOut("55.00", "20.00").replace("项目支出135.00", "项目支出153.00"),
      doubts: [
        {
          message: "mismatch",
          says: "《2021年项目支出明细表》合计为135.00万元，别处所写的项目支出为153.00万元，相差18.00万元。",
          quotes: ["135.00", "153.00"],
        },
      ],
    },
  ],
  skipped: [
    // of what nothing else tells
    setOut("45.00", "10.00", "防汛物资购置安排表").replace("2021年项目支出135.00万元。", ""),
  ],
});

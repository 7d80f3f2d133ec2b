import { ruleCases } from "../../support/rule-tester.ts";

const text = (operation: string) => `
      2021年，“三公”经费预算安排30.00万元，较上年减少6.00万元。其中：
      因公出国（境）费0万元，与上年持平。
      公务用车运维费22.00万元，较上年减少4.00万元${operation}。
      公务接待费8.00万元，较上年减少2.00万元，主要原因是厉行节约，压减接待。
    `;

export default ruleCases({
  under: "四、财政拨款“三公”经费预算情况及增减变化原因",
  valid: [
    text("，主要原因是报废车辆2辆"),
    // the only part that changed shares the reason of its whole
    `
      2021年，“三公”经费预算安排30.00万元，较上年减少6.00万元。其中：
      公务用车购置及运维费22.00万元，较上年减少4.00万元，主要原因是压减公务用车运行支出。其中，公务用车购置费0万元，与上年持平；公务用车运维费22.00万元，较上年减少4.00万元。
      公务接待费8.00万元，较上年减少2.00万元，主要原因是厉行节约，压减接待。
    `,
  ],
  invalid: [],
  doubted: [
    {
      text: text(""),
      doubts: [
        {
          message: "lacking",
          says: "公务用车运维费比上年有增减，没有像其他各项那样说明原因。",
          quotes: ["4.00"],
        },
      ],
    },
  ],
  skipped: ["2021年，本部门没有安排会议费。"],
});

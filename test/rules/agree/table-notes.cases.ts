import { ruleCases } from "../../support/rule-tester.ts";

const noted = (note: string) => `
      @ 部门收支总表
      @ 单位：万元
      | 收入 | > | 支出 | > |
      | 项目 | 预算数 | 项目 | 预算数 |
      | 一、一般公共预算拨款收入 | 1988.58 | 一、卫生健康支出 | 2128.45 |
      | 本年收入合计 | 1988.58 | 本年支出合计 | 2128.45 |
      | 上年结转结余 | 139.87 | 年终结转结余 | |
      | 收入总计 | 2128.45 | 支出总计 | 2128.45 |
      ${note}
    `;

const staff = (posts: string, serving: string) => `
      人员构成：我部门编制${posts}人，年末实有在职${serving}人，离退休44人，详见下表。
      人员基本情况表
      | 单位 | 编制人数 | 在职人数 | 离退休人数 |
      | 合计 | 95 | 89 | 44 |
      | 局本级 | 39 | 38 | 44 |
      | 发展中心 | 56 | 51 | |
    `;

export default ruleCases({
  under: "二、部门预算安排的总体情况",
  valid: [
    // the kinds of what is counted are told behind it
    staff("95", "89").replace("编制95人", "编制95人，其中行政编制39人，事业编制56人"),

    // what it is printed in stands at the end of the paragraph
    staff("95", "89").replace("，详见下表。", "。具体情况如下："),

    noted("注：本表收入总计中含上年结转结余139.87万元。"),
    noted("备注：上年结转结余为139.87万元，均为项目资金。"),
    staff("95", "89"),
  ],
  invalid: [
    {
      text: staff("59", "89").replace("，详见下表。", "。具体情况如下："),
      findings: [
        {
          message: "count",
          says: "《人员基本情况表》“合计”的编制人数为95人，正文写为59人，相差36人。",
          quotes: ["95", "59"],
        },
      ],
    },

    ...["注：本表收入总计中含上年结转结余319.87万元。", "说明：1.本表包括上年结转结余319.87万元。"].map((note) => ({
      text: noted(note),
      findings: [
        {
          message: "mismatch",
          says: "《部门收支总表》“上年结转结余”为139.87万元，表下的注写为319.87万元，相差180.00万元。",
          quotes: ["139.87", "319.87"],
        },
      ],
    })),
    {
      text: staff("95", "98"),
      findings: [
        {
          message: "count",
          says: "《人员基本情况表》“合计”的在职人数为89人，正文写为98人，相差9人。",
          quotes: ["89", "98"],
        },
      ],
    },
  ],
  skipped: [
    noted("2021年项目结转另行安排。"),
    // a part of the row, and a row with words of another before it
    noted("注：其他单位上年结转结余319.87万元。"),
    noted("注：本表上年结转结余中项目资金39.87万元。"),
  ],
});

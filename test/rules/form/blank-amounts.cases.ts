import { ruleCases } from "../../support/rule-tester.ts";

export default ruleCases({
  under: "六、政府采购预算情况",
  valid: [
    "2021年，我部门安排政府采购预算 36.00 万元，单价数 万元以下的不列。单位： 万元",
    "2021年，我部门安排政府采购预算三十六 万元。",
  ],
  invalid: [
    {
      text: "2021年，我部门安排政府采购预算     万元。",
      findings: [{ message: "found", says: "此处只有单位，没有填写金额：“算     万元”。", quotes: ["算     万元"] }],
    },
    {
      text: "2021年政府采购预算总额为：____万元，其中货物类6.00万元。",
      findings: [{ message: "found", says: "此处只有单位，没有填写金额：“为：____万元”。", quotes: ["为：____万元"] }],
    },
  ],
});

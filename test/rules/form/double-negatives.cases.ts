import { ruleCases } from "../../support/rule-tester.ts";

export default ruleCases({
  under: "四、财政拨款“三公”经费预算情况及增减变化原因",
  valid: ["2021年，我局财政拨款“三公”经费预算安排10.00万元，较2020年减少2.00万元。"],
  invalid: [
    {
      text: "2021年，我局财政拨款“三公”经费预算安排10.00万元，较2020年减少-2.00万元。",
      findings: [{ message: "twice", says: "“三公”经费写为“减少-2.00万元”，方向词与负号重复。", quotes: ["-2.00"] }],
    },
  ],
  skipped: ["2021年，我局财政拨款“三公”经费预算安排10.00万元。"],
});

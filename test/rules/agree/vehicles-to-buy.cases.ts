import { ruleCases } from "../../support/rule-tester.ts";

const told = (count: string, fund = "2088.41") => `
      2021年预算总收入2088.41万元，其中：一般公共预算拨款收入${fund}万元。
      2021年“三公”经费预算44.42万元，其中：公务用车购置费22.87万元，拟购置公务用车1辆；公务接待费21.55万元。
      截至2020年12月31日，共有车辆11辆。2021年拟购置公务用车${count}辆，为执法执勤用车。
    `;
const twice = [{ message: "mismatch", says: "拟购置公务用车先写为1辆，后写为2辆，相差1辆。", quotes: ["2", "1"] }];

export default ruleCases({
  under: "二、部门预算安排的总体情况",
  valid: [told("1")],
  invalid: [{ text: told("2"), findings: twice }],
  // 三公 tells the vehicles of one fund; kinds of vehicles and those of other years are no count of all
  skipped: [told("2", "1900.00"), "2021年拟购置公务用车1辆。2020年购置公务用车2辆，2021年拟购置执法执勤用车2辆。"],
});

import { ruleCases } from "../../support/rule-tester.ts";

export default ruleCases({
  under: "一、部门职责及机构设置情况",
  valid: [
    "（一）拟订规划。\n（二）监督管理。\n（三）宣传教育。\n1.编制规划。\n2.组织实施。\n（四）其他事项。",
    // run on into the paragraph before it, counted by Word, or two lists
    "（一）拟订规划。\n（二）监督管理。（三）宣传教育。\n（四）其他事项。",
    "[1.] 拟订规划。\n[2.] 监督管理。\n[4.] 宣传教育。",
    "1.拟订规划。\n2.监督管理。\n其中：\n4.宣传教育。\n5.其他事项。",
    // a list within an item of another
    "4、主要职责\n1、拟订规划。\n2、监督管理。\n3、宣传教育。\n5、机构设置\n6、人员编制",
    // left out more than once, the numbers are no list of all
    "1.拟订规划。\n3.监督管理。\n5.宣传教育。\n7.其他事项。",
  ],
  invalid: [
    {
      text: "（一）拟订规划。\n（二）监督管理。\n（四）宣传教育。\n（五）其他事项。",
      findings: [{ message: "found", says: "编号“（四）”之前缺了一个编号。", quotes: ["（四）"] }],
    },
    {
      text: "1.拟订规划。\n2.监督管理。\n3.宣传教育。\n5、其他事项。",
      findings: [{ message: "found", says: "编号“5、”之前缺了一个编号。", quotes: ["5、"] }],
    },
  ],
});

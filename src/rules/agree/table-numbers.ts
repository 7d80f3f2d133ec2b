import { defineRule } from "../../model/rule/rule.ts";
import { cite, state } from "../cite.ts";

/** Where the text points to a table by number and title, a table of that title bears the number. */
export default defineRule({
  id: "agree/table-numbers",
  severity: "error",
  title: "正文所引表号与表名一致",
  why: "表号与表名对不上，读者会找到另一张表。",
  basis: [],
  needs: ["tableNumbers"],
  messages: { other: "此处把《{title}》写为{text}，该表的表号是{number}。" },
  *check({ disclosure }) {
    const { tableNumbers } = disclosure.wording;
    for (const reference of tableNumbers.filter(({ isReference }) => isReference)) {
      const { title, text } = reference;
      const titled = tableNumbers.filter((one) => !one.isReference && one.title.endsWith(title));
      const [first] = titled;
      if (first === undefined) continue;
      const evidence = [cite("此处表号", reference), cite("表题", first)];
      const data = { title, text, number: first.text };
      yield state(
        "other",
        titled.some(({ number }) => number === reference.number),
        evidence,
        { data },
      );
    }
  },
});

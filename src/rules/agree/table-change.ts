import { tableSumRule } from "../tables/sums.ts";

/** In tables that print two years and a change: this year = last year + 增减额. */
export default tableSumRule({
  id: "agree/table-change",
  title: "表中本年数等于上年数加增减额",
  why: "同一行的本年数、上年数和增减额不符，必有一个数填错。",
  basis: [],
  messages: { mismatch: "{table}{totalLabel}写为{total}，上年数与增减额（{terms}）相加为{sum}，相差{gap}。" },
  bases: ["change"],
});

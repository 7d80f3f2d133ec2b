import type { Fact } from "../../model/disclosure/fact.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { equals, figures, term } from "../facts.ts";

/** What is reserved for small firms is bought as well: it is at most the whole of 政府采购, and what goes to the smallest of them at most what is reserved. */
export default defineRule({
  id: "agree/reserved-within-procurement",
  severity: "error",
  title: "预留给中小企业的份额不超过政府采购预算",
  why: "预留份额是政府采购预算的一部分，大于采购预算（或小微企业份额大于中小企业份额）说明有一个数写错。",
  basis: [],
  needs: ["procurement.reserved"],
  messages: { exceeds: "{totalLabel}写为{total}，大于{partLabel}{part}，超出{gap}。" },
  *check(view) {
    for (const reserved of figures(view, "procurement.reserved")) {
      const whole = procured(view, reserved);
      if (whole) yield equals("exceeds", term(reserved), term(whole), { compare: "<=" });
    }
    for (const micro of figures(view, "procurement.reserved.micro")) {
      const whole = figures(view, "procurement.reserved")[0] ?? procured(view, micro);
      if (whole) yield equals("exceeds", term(micro), term(whole), { compare: "<=" });
    }
  },
});

/** The figure of 政府采购 that one is told as a part of, else the first that is told. */
function procured(view: View, { parent }: Fact): Fact | undefined {
  const told = [...figures(view, "procurement.total"), ...figures(view, "procurement.total", { told: "table" })];
  return told.find(({ id }) => id === parent) ?? told[0];
}

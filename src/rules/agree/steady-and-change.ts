import { exact } from "../../model/amount.ts";
import { citePlace, state } from "../cite.ts";
import { factLabel } from "../facts.ts";
import { defineRule } from "../rule.ts";

const STEADY = /持平|相同|一致|无变化|无增减|没有变化|未发生变化/;

/** W01: a change told as 持平 has no amount, and an amount of change is told with its direction once. */
export default defineRule({
  id: "agree/steady-and-change",
  severity: "error",
  title: "增减方向与增减额一致",
  why: "写“持平”却有增减额，或写“增加”却是负数，读者无法知道究竟是增是减。",
  basis: [],
  needs: ["facts"],
  messages: {
    notSteady: "{label}写为“{direction}”，增减额却是{amount}。",
    doubleNegative: "{label}写为“{direction}{amount}”，方向词与负号重复。",
  },
  *check(view) {
    for (const fact of view.disclosure.facts.filter(({ stage, told }) => stage === "change" && told === "narrative")) {
      const { amount, direction, nil } = fact;
      if (!direction || nil) continue;
      const data = { label: factLabel(fact), direction, amount: `${amount.text.trim()}${amount.unit}` };
      const evidence = [citePlace(view, factLabel(fact), fact.place)];
      const printsMinus = /^\s*[-－−]/.test(amount.text);
      const message = printsMinus ? "doubleNegative" : "notSteady";
      yield state(message, !printsMinus && (!STEADY.test(direction) || exact(amount.value).isZero()), evidence, {
        data,
      });
    }
  },
});

import { exact } from "../../model/amount.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { cite, citePlace, state } from "../cite.ts";
import { factLabel, figures, nameOf, SINGULAR } from "../facts.ts";

/** What the text says there is none of has no amount elsewhere. In one paragraph the two may speak of different units (所属单位不安排). */
export default defineRule({
  id: "agree/nil-and-amount",
  severity: "error",
  title: "写明“无”的项目没有金额",
  why: "一处写没有，另一处又有金额，自相矛盾。",
  basis: [],
  needs: ["nils"],
  messages: { contradicted: "此处写明没有{name}，另一处却有{name}{amount}。" },
  *check(view) {
    for (const { concept, quote } of view.disclosure.nils) {
      if (!SINGULAR.has(concept as Concept)) continue;
      const elsewhere = figures(view, concept as Concept).filter(
        ({ nil, place }) => !nil && place.block !== quote.place.block,
      );
      const fact = elsewhere.find(({ amount }) => !exact(amount.value).isZero());
      const told = fact ? [citePlace(view, factLabel(fact), fact.place)] : [];
      const data = { name: nameOf(concept), amount: fact ? `${fact.amount.text}${fact.amount.unit}` : "" };
      yield state("contradicted", !fact, [cite("无", quote), ...told], { data });
    }
  },
});

import { conceptLabel } from "../../model/disclosure/vocabulary.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";

/** A change is told with its direction once: 减少2.00万元, not 减少-2.00万元. */
export default defineRule({
  id: "form/double-negatives",
  severity: "error",
  title: "增减方向不重复写负号",
  why: "写“减少”又写负数，读者无法知道究竟是增是减。",
  basis: [],
  needs: ["facts"],
  messages: { twice: "{name}写为“{direction}{amount}”，方向词与负号重复。" },
  *check(view) {
    for (const { concept, amount, direction, nil, place, stage } of view.disclosure.facts) {
      if (stage !== "change" || !direction || nil || /^(?:增减|变动)$/.test(direction)) continue;
      const name = conceptLabel(concept);
      const data = { name, direction, amount: `${amount.text.trim()}${amount.unit}` };
      yield state("twice", !/^\s*[-－−]/.test(amount.text), [citePlace(view, `${name}增减额`, place)], { data });
    }
  },
});
